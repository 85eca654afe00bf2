"""docs/translators.md and its Chinese: every screen on them is what the program says, from first line to last."""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import shlex
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from duizhao.catalogue import catalogue
from duizhao.cli import main
from duizhao.cli.commands import COMMANDS, program
from duizhao.translating.outgoing import FORMATS

ROOT = Path(__file__).resolve().parent.parent
GUIDES = ("docs/translators.md", "docs/translators.zh.md")
DAY = "1795651200"  # 2026-11-26, the day on which the guide's screens were made
GLOSSARY = "zh,en,variants,abbreviation,forbidden,note\n湿疹,eczema,,,,\n"
CITED = "najera2023"
FENCE = re.compile(r"^```(?P<kind>\w+)(?: (?P<path>\S+))?\n(?P<body>.*?)^```$", re.M | re.S)


def text(guide: str) -> str:
    return (ROOT / guide).read_text("utf-8")


def shortened(answer: str, shown: str) -> str:
    """The answer as it is shown: where lines of the guide end in " …", so much is left out as is."""
    if not re.search(r" …$", shown, re.M):
        return answer
    pattern = "".join(".*\n" if piece == " …\n" else re.escape(piece) for piece in re.split(r"( …\n)", shown))
    return shown if re.fullmatch(pattern, answer, re.S) else answer


class Reader:
    """Somebody who follows the guide in an empty folder: writes its files, makes its edits, types its commands."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.code = 0
        (folder / "pyproject.toml").write_text("[tool.duizhao]\n", "utf-8")
        (folder / "source").mkdir()
        (folder / "source" / "glossary.csv").write_text(GLOSSARY, "utf-8")
        cited = [each for each in json.loads((ROOT / "source/references.json").read_bytes()) if each["id"] == CITED]
        (folder / "source" / "references.json").write_text(json.dumps(cited), "utf-8")
        for words in ("init -q -b main", "config user.name 'Li Na'", "config user.email li@example.org"):
            self.git(shlex.split(words))

    def follow(self, kind: str, path: str | None, body: str) -> str:
        """The body of a fence as it is to be: a console with today's answers, anything else as it is."""
        match kind:
            case "markdown":
                place = self.folder / str(path)
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(body.encode())
            case "diff":
                self.edit(self.folder / str(path), body)
            case "console":
                typed = re.findall(r"^\$ (.+)\n((?:(?!\$ ).*\n)*)", body, re.M)
                return "".join(f"$ {command}\n{shortened(self.type(command), shown)}" for command, shown in typed)
            case _:
                raise AssertionError(f"the guide has a fence of a kind that nobody follows: {kind}")
        return body

    def edit(self, place: Path, body: str) -> None:
        lines = body.splitlines(keepends=True)
        old = "".join(line[1:] for line in lines if line[0] in " -")
        new = "".join(line[1:] for line in lines if line[0] in " +")
        now = place.read_bytes().decode()
        assert now.count(old) == 1, f"{place.name} does not hold once:\n{old}"
        place.write_bytes(now.replace(old, new).encode())

    def type(self, typed: str) -> str:
        """What a terminal shows for a command, without blanks at the ends of lines."""
        command, *words = shlex.split(typed)
        match command:
            case "echo" if words == ["$?"]:
                return f"{self.code}\n"
            case "cat":
                return (self.folder / words[0]).read_bytes().decode()
            case "head" if words[0] == "-n":
                lines = (self.folder / words[2]).read_bytes().decode().splitlines(keepends=True)
                return "".join(lines[: int(words[1])])
            case "git":
                return self.git(words)
            case "duizhao":
                return self.duizhao(words)
        raise AssertionError(f"the guide types a command that nobody runs: {typed}")

    def git(self, words: list[str]) -> str:
        english = {**os.environ, "LC_ALL": "C.UTF-8"}
        done = subprocess.run(["git", *words], cwd=self.folder, env=english, capture_output=True, check=False)
        self.code = done.returncode
        return (done.stdout + done.stderr).decode()

    def duizhao(self, words: list[str]) -> str:
        screen = io.StringIO()
        with contextlib.redirect_stdout(screen), contextlib.redirect_stderr(screen), pytest.raises(SystemExit) as left:
            main(words)
        self.code = int(left.value.code or 0)
        return screen.getvalue()


@pytest.fixture
def reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Reader:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", DAY)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", "/dev/null")
    monkeypatch.setattr("signal.signal", lambda *_: None)  # the program sets up its process, which is the tests' here
    monkeypatch.setattr("gc.set_threshold", lambda *_: None)
    return Reader(tmp_path)


@pytest.mark.parametrize("guide", GUIDES)
def test_every_screen_is_what_the_program_says(
    guide: str, reader: Reader, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, "zh_CN.UTF-8" if guide.endswith(".zh.md") else "C.UTF-8")

    def followed(fence: re.Match[str]) -> str:
        body = reader.follow(fence["kind"], fence["path"], fence["body"])
        return fence[0].replace(fence["body"], body) if fence["body"] else fence[0]

    shown = FENCE.sub(followed, text(guide))
    if request.config.getoption("--update"):
        (ROOT / guide).write_text(shown, "utf-8")
    assert shown == text(guide), f"{guide} shows other screens: pytest --update, then read the git diff"


def options() -> set[str]:
    made = program(catalogue("en"))
    commands = [command for name in COMMANDS if (command := made.get_command(None, name)) is not None]  # type: ignore[arg-type]
    return {name for each in commands for option in each.params for name in (*option.opts, *option.secondary_opts)}


@pytest.mark.parametrize("guide", GUIDES)
def test_every_command_and_option_in_the_prose_exists(guide: str) -> None:
    prose = " ".join(re.findall(r"`([^`\n]+)`", FENCE.sub("", text(guide))))
    assert set(re.findall(r"(?<!\w)--[a-z-]+", prose)) <= options()
    assert set(re.findall(r"\bduizhao ([a-z]+)\b", prose)) <= set(COMMANDS)


@pytest.mark.parametrize("guide", GUIDES)
def test_every_state_and_format_is_told(guide: str) -> None:
    from duizhao.desk import State

    assert re.findall(r"^\| `([a-z]+)` \|", text(guide), re.M)[: len(State)] == [state.value for state in State]
    assert set(re.findall(r"export --format ([a-z]+)", text(guide))) == set(FORMATS)


def test_both_languages_have_the_same_headings_commands_edits_and_pictures() -> None:
    def shape(guide: str) -> Iterator[str]:
        for line in re.sub(r"^```console\n(.*?)^```$", _typed, text(guide), flags=re.M | re.S).splitlines():
            if heading := re.match(r"#+ ", line):
                yield heading[0]
            elif picture := re.search(r"\]\((pictures/[\w-]+)", line):
                yield picture[1].removesuffix("-zh")
            elif line.startswith(("$ ", "```")):
                yield line

    en, zh = map(list, map(shape, GUIDES))
    assert en == zh


def _typed(fence: re.Match[str]) -> str:
    return "\n".join(line for line in fence[1].splitlines() if line.startswith("$ "))


@pytest.mark.parametrize("guide", GUIDES)
def test_what_it_links_to_is_there(guide: str) -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", text(guide)):
        assert (ROOT / "docs" / target).is_file(), target
