"""One commit's files, read from git without touching the working tree, the index or anybody's settings."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from duizhao.finding import Message, Stop, say
from duizhao.frozen import frozen

STEERED = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_NAMESPACE")  # set while a hook runs
LINK, FILES = "120000", ("100644", "100755", "100664")  # modes; 160000 is a submodule, which is no text of ours


@frozen
class Tracked:
    """A file in a commit: `path` below the project, `mode` as git writes it, `data` its bytes (of a link: where to)."""

    path: str
    mode: str
    data: bytes


@frozen
class Repository:
    """The git repository that holds a project. `prefix` is the project's folder in it: "" or "handbook/"."""

    project: Path
    program: str
    environment: Mapping[str, str]
    prefix: str = ""

    @classmethod
    def around(cls, project: Path, environment: Mapping[str, str]) -> Repository:
        """The repository a project lies in. Raises Stop where there is no git or no repository."""
        program = shutil.which("git", path=environment.get("PATH"))
        if program is None:
            raise Stop(say("--since needs git, which is not installed"), say("install git, or leave --since out"))
        kept = {key: value for key, value in environment.items() if key not in STEERED}
        bare = cls(project, program, {**kept, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"})
        done = bare.run("rev-parse", "--show-prefix")
        if done.returncode:
            raise Stop(
                say("{project} is not in a git repository: {error}", project=project.name or ".", error=_error(done)),
                say("--since compares with a commit; leave it out, or keep the project in git"),
            )
        return cls(project, program, bare.environment, os.fsdecode(done.stdout).removesuffix("\n"))

    def run(self, *words: str) -> subprocess.CompletedProcess[bytes]:
        """One git command in the project's folder, without a shell."""
        command = [self.program, "--literal-pathspecs", *words]
        return subprocess.run(  # noqa: S603 - words of our own, and a commit's id
            command, cwd=self.project, env=dict(self.environment), stdin=subprocess.DEVNULL, capture_output=True
        )

    def commit(self, ref: str) -> str:
        """The id of the commit that `ref` names. Raises Stop if there is none here."""
        if not ref or ref.startswith("-") or "\0" in ref:
            raise self._unknown(ref)
        done = self.run("rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")
        found = os.fsdecode(done.stdout).split()
        if done.returncode or not found:
            raise self._unknown(ref)
        return found[-1]

    def files(self, commit: str, *places: str) -> Iterator[Tracked]:
        """The files of a commit at or below some places of the project, submodules left out."""
        rows = []
        wanted = [f"{self.prefix}{place}" for place in places]
        for row in self._ask("ls-tree", "-r", "-z", "--full-tree", commit, "--", *wanted).split(b"\0"):
            about, _, path = os.fsdecode(row).partition("\t")
            if about and about.split()[0] in (LINK, *FILES):
                mode, _, blob = about.split()
                rows.append((path.removeprefix(self.prefix), mode, blob))
        blobs = self._blobs([blob for _, _, blob in rows])
        for (path, mode, _), data in zip(rows, blobs, strict=True):
            if not {"", ".", ".."} & set(path.split("/")):  # git makes no such paths; a forged tree could hold some
                yield Tracked(path, mode, data)

    def _blobs(self, names: Sequence[str]) -> Iterator[bytes]:
        """The bytes of some blobs, one after the other: question and answer take turns, so no pipe fills up."""
        command, pipe, nowhere = [self.program, "cat-file", "--batch"], subprocess.PIPE, subprocess.DEVNULL
        with subprocess.Popen(  # noqa: S603
            command, cwd=self.project, env=dict(self.environment), stdin=pipe, stdout=pipe, stderr=nowhere
        ) as process:
            assert process.stdin is not None and process.stdout is not None
            for name in names:
                process.stdin.write(f"{name}\n".encode())
                process.stdin.flush()
                head = process.stdout.readline().split()
                if len(head) != 3:
                    answer = b" ".join(head).decode("utf-8", "replace")
                    raise Stop(say("git cannot read the older files: {error}", error=answer))
                yield process.stdout.read(int(head[2]))
                process.stdout.read(1)

    def _ask(self, *words: str) -> bytes:
        done = self.run(*words)
        if done.returncode:
            raise Stop(say("git cannot read the older files: {error}", error=_error(done)))
        return done.stdout

    def _unknown(self, ref: str) -> Stop:
        shallow = self.run("rev-parse", "--is-shallow-repository").stdout.strip() == b"true"
        hint: Message = say("name a commit, a branch or a tag:  --since origin/main")
        if shallow:
            hint = say("this clone holds only part of the history: type  git fetch --unshallow  and start again")
        return Stop(say('git knows no commit "{ref}" here', ref=ref), hint)


def _error(done: subprocess.CompletedProcess[bytes]) -> str:
    lines = done.stderr.decode("utf-8", "replace").strip().splitlines()
    return lines[0].removeprefix("fatal: ") if lines else f"git: {done.returncode}"
