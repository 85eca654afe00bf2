"""The command line: arguments, progress, exit codes 0 (nothing wrong), 1 (findings), 2 (could not run)."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Mapping, Sequence
from itertools import pairwise
from types import FrameType
from typing import NoReturn

import click

from duizhao.catalogue import Catalogue, catalogue
from duizhao.cli.commands import COMMANDS, program
from duizhao.cli.options import LANGUAGES
from duizhao.finding import Message, Stop, say
from duizhao.terminal import safe


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the program and leave with its exit code. No traceback reaches a user."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    voice = catalogue(_ui(words, os.environ))
    gc.set_threshold(500_000, 20, 100)  # articles are trees without cycles: looking for some is a tenth of a build
    signal.signal(signal.SIGTERM, _terminated)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.exit(_run(words, voice))


def _run(words: list[str], voice: Catalogue) -> int:
    try:
        return int(program(voice).main(_with_command(words), "duizhao", standalone_mode=False) or 0)
    except Stop as stop:
        from duizhao.report import text  # with its tables of widths: only who stops needs them

        click.echo(text.stop(stop, voice), err=True)
        return 2
    except click.exceptions.Exit as leave:
        return leave.exit_code
    except click.ClickException as error:
        error.show()
        return 2
    except (KeyboardInterrupt, click.Abort):
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        path = f"{error.filename}: " if error.filename else ""
        click.echo(safe(f"{path}{error.strerror or error}"), err=True)
        return 2
    except Exception as error:
        if os.environ.get("DUIZHAO_TRACEBACK"):
            raise
        click.echo(safe(voice.say(_fault(error))), err=True)
        return 2


def _fault(error: Exception) -> Message:
    """What is said of a fault of our own. Its notes are the files at which it showed."""
    kind, files = type(error).__name__, "; ".join(getattr(error, "__notes__", ()))
    if files:
        return say(
            "a fault of the program, at {files}: {kind}: {error}. Please report it with these files",
            files=files, kind=kind, error=error,
        )  # fmt: skip
    return say(
        "a fault of the program: {kind}: {error}. Please report it with the file that caused it", kind=kind, error=error
    )


def _terminated(_number: int, _frame: FrameType | None) -> NoReturn:
    sys.exit(143)  # as SystemExit, so that stages and locks are cleared on the way out


def _ui(words: Sequence[str], environment: Mapping[str, str]) -> str:
    """The language of messages: --ui, else the locale's, Chinese for every zh locale, else English."""
    for word, value in pairwise([*words, ""]):
        chosen = value if word == "--ui" else word.removeprefix("--ui=") if word.startswith("--ui=") else ""
        if chosen in LANGUAGES:
            return chosen
    tongue = next((environment[key] for key in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(key)), "")
    return "zh" if tongue.lower().startswith("zh") else "en"


def _with_command(words: list[str]) -> list[str]:
    """`build` put in where the words name no command; the program's own options may come first."""
    at = 0
    while at < len(words) and words[at].startswith("-"):
        if words[at] in ("--help", "-h", "--version"):
            return words
        if words[at].split("=")[0] not in ("--project", "--ui"):
            break
        at += 1 if "=" in words[at] else 2
    if at < len(words) and (words[at] in COMMANDS or not words[at].startswith("-")):
        return words
    return [*words[:at], "build", *words[at:]]
