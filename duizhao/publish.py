"""Pages go to a stage first and into output/ together, whole or not at all."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from duizhao import manifest, swap
from duizhao.finding import Message, Stop, say
from duizhao.frozen import frozen
from duizhao.lock import held
from duizhao.manifest import Entry, Manifest
from duizhao.model import Page

KEPT = ("source", "templates", "duizhao", "tests", ".git", ".venv", swap.DESK)  # never an output folder
APART = ("review/",)  # folders of output/ whose pages another command makes: a build leaves them as they are

AGAIN = say("start again")


@frozen
class Published:
    """What became of output/, by path: `kept` are former pages that somebody changed, so they stay."""

    written: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()


class Stage:
    """The pages of one build on their way to output/.

    Every page goes to the disk at once; what stays in memory is its path, hash and length. `digest` tells what a file
    of output/ holds: a quicker one than manifest.digest may be put in, as long as it notices every change.
    """

    digest: Callable[[Path], Entry | None]

    def __init__(self, output: Path, folder: Path) -> None:
        self.desk = output.parent / swap.DESK
        self.digest = manifest.digest
        self._output = output
        self._folder = folder
        self._files: dict[str, Entry] = {}
        self._names = {manifest.NAME: manifest.NAME}  # folded -> as spelt; folders end in "/"
        self._made: set[Path] = set()
        _folder(folder / swap.FILES)

    @classmethod
    @contextmanager
    def open(
        cls, project: Path, output: Path, wait: float = 0.0, tell: Callable[[Message], None] = lambda _: None
    ) -> Iterator[Stage]:
        """A stage, alone in the project until it closes; no trace of it is left unless `publish` was called.

        Waits up to `wait` seconds for another build, and says so to `tell`. Ends what a crashed build left.
        Raises Stop for an `output` that is no place for one, a held lock, a disk that refuses.
        """
        _place(project, output)
        desk = output.parent / swap.DESK
        with swap.disk(desk):
            own_folder(desk)
        with held(desk / f"{output.name}.lock", wait, tell):
            swap.resume(output)
            with swap.disk(desk):
                _sweep(desk, output)
                folder = Path(tempfile.mkdtemp("", f"{output.name}.stage-", desk))
            try:
                yield cls(output, folder)
            finally:
                shutil.rmtree(folder, ignore_errors=True)

    def add(self, page: Page) -> None:
        """Take one page; the same page again, such as a picture of two articles, is taken once.

        Raises Stop for a path that may not be, and when the disk is full.
        """
        entry = Entry(hashlib.sha256(page.data).hexdigest(), len(page.data))
        if self._files.get(page.path) == entry:
            return
        self._claim(page.path)
        place = self._folder / swap.FILES / page.path
        with swap.disk(place):
            if place.parent not in self._made:
                _folder(place.parent)
                self._made.add(place.parent)
            place.write_bytes(page.data)
        self._files[page.path] = entry

    def again(self, pages: Sequence[tuple[str, Entry]], fetch: Callable[[Entry], bytes | None]) -> bool:
        """Take pages that were made before, all or, where `fetch` has not the bytes of one, none.

        What output/ holds already is neither read nor written: it stays where it is.
        """
        data: dict[str, bytes] = {}
        for path, entry in pages:
            if self._files.get(path) != entry and self.digest(self._output / path) != entry:
                found = fetch(entry)
                if found is None:
                    return False
                data[path] = found
        for path, entry in pages:
            if path in data:
                self.add(Page(path, data[path]))
            elif path not in self._files:
                self._claim(path)
                self._files[path] = entry
        return True

    def publish(self, inputs: Mapping[str, str], partial: bool = False, folder: str = "") -> Published:
        """Make output/ hold the pages given, and none that an earlier build wrote and this one did not.

        `inputs`: path in the project -> SHA-256. `partial`: only some of the pages were made; the others stay.
        `folder`: one of APART, whose pages this run makes, all of them and no others.
        Files that no build wrote are never touched; a page that is as it was is not written again.
        """
        old = manifest.read(self._output)
        new = self._manifest(old, inputs, partial, folder)
        steps = swap.plan(self._output, old, new, self.digest)
        if not all((self._folder / swap.FILES / path).is_file() for path in steps.replace):
            raise Stop(say("somebody changed {path} while the pages were being made", path=self._output), AGAIN)
        gone = {path: self.digest(self._output / path) for path in sorted(steps.remove)}
        if steps.replace or steps.remove or self._current() != new.data():
            with swap.disk(self._output):
                (self._folder / swap.FILES / manifest.NAME).write_bytes(new.data())
                swap.commit(self._folder, self._output, steps, swap.between(old, new, steps))
        return Published(
            tuple(sorted(steps.replace)),
            tuple(sorted(self._files.keys() - steps.replace.keys())),
            tuple(path for path, was in gone.items() if was and was.sha256 == steps.remove[path]),
            tuple(path for path, was in gone.items() if was and was.sha256 != steps.remove[path]),
        )

    def _claim(self, path: str) -> None:
        """One name, one page: also on disks that take `A.html` and `a.html`, or two spellings of é, for the same."""
        if not manifest.portable(path):
            raise Stop(
                say('a page cannot be named "{path}"', path=ascii(path)[1:-1]),
                say("rename the article: letters, digits and hyphens are safe everywhere"),
            )
        parts = path.split("/")
        for length in range(1, len(parts)):
            folder = "/".join(parts[:length])
            former = self._names.setdefault(_folded(folder), f"{folder}/")
            if former != f"{folder}/":
                raise _twice(former, path)
        former = self._names.setdefault(_folded(path), path)
        if former != path or path in self._files or path == manifest.NAME:
            raise _twice(former, path)

    def _manifest(self, old: Manifest, inputs: Mapping[str, str], partial: bool, folder: str) -> Manifest:
        def stays(path: str) -> bool:
            return partial or (not path.startswith(folder) if folder else path.startswith(APART))

        kept = {path: each for path, each in old.files.items() if stays(path)}
        stay = {path: each for path, each in kept.items() if self.digest(self._output / path) == each}
        return Manifest({**stay, **self._files}, {**old.inputs, **inputs} if partial or folder else dict(inputs))

    def _current(self) -> bytes:
        try:
            return (self._output / manifest.NAME).read_bytes()
        except FileNotFoundError:
            return b""


def _folded(path: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def _twice(one: str, other: str) -> Stop:
    return Stop(
        say('two pages would share one name: "{one}" and "{other}"', one=one, other=other),
        say("rename one of the articles"),
    )


# ---------------------------------------------------------------- places


def _place(project: Path, output: Path) -> None:
    """A build empties and fills this folder: refuse the ones that hold something else."""
    real, root = output.resolve(), project.resolve()
    inside = real.relative_to(root).parts if real.is_relative_to(root) else real.parts
    if output.is_symlink() or root.is_relative_to(real) or Path.home().resolve().is_relative_to(real):
        raise _unfit(output)
    if ".git" in real.parts or (real.is_relative_to(root) and inside[0] in KEPT):
        raise _unfit(output)
    if output.exists() and not output.is_dir():
        raise _unfit(output)


def _unfit(output: Path) -> Stop:
    return Stop(
        say("{path} cannot be the output folder", path=output),
        say("it must be a folder of its own, no link, not the project, source/, .git or your home folder"),
    )


def own_folder(desk: Path) -> None:
    """Make our folder beside output/, which keeps itself out of version control. Raises Stop where it is a link."""
    if desk.is_symlink():
        raise Stop(say("{path} is a link", path=desk), say("remove {path} and build again", path=desk))
    desk.mkdir(parents=True, exist_ok=True)  # two runs may make it at once
    mark = desk / ".gitignore"
    if not mark.exists() and not mark.is_symlink():
        mark.write_text("*\n", "utf-8")


def _sweep(desk: Path, output: Path) -> None:
    """Stages of builds that died: whoever holds the lock has the only live one."""
    for each in desk.iterdir():
        if each.name.startswith(f"{output.name}.stage-") and not each.is_symlink():
            shutil.rmtree(each, ignore_errors=True)


def _folder(path: Path) -> None:
    path.mkdir(parents=True, exist_ok=True)
