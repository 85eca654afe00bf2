"""The command line: arguments, progress, exit codes 0 (nothing wrong), 1 (findings), 2 (could not run)."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from itertools import pairwise
from pathlib import Path
from types import FrameType
from typing import Any, NoReturn

import click

from duizhao import __version__, pipeline
from duizhao.catalogue import Catalogue, catalogue
from duizhao.check import RULES, rule
from duizhao.config import FORMATS, Config, load
from duizhao.explain import ACCEPTED, PROOFS
from duizhao.explain import page as rule_page
from duizhao.finding import Finding, Message, Severity, Stop, say, worst
from duizhao.read.files import lines
from duizhao.report import text
from duizhao.report.forms import FORMS
from duizhao.report.reading import Reading
from duizhao.report.rules import name as rule_name
from duizhao.resources import RULES_FOLDER
from duizhao.sift import Hidden, baseline, choice
from duizhao.terminal import safe

LANGUAGES = ("zh", "en")
REPORTS = ("text", *FORMS)


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
    program = _program(voice)
    try:
        return int(program.main(_with_command(words, program), "duizhao", standalone_mode=False) or 0)
    except Stop as stop:
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
        fault = say(
            "a fault of the program: {kind}: {error}. Please report it with the file that caused it",
            kind=type(error).__name__,
            error=error,
        )
        click.echo(safe(voice.say(fault)), err=True)
        return 2


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


def _with_command(words: list[str], program: click.Group) -> list[str]:
    """`build` put in where the words name no command; the program's own options may come first."""
    at = 0
    while at < len(words) and words[at].startswith("-"):
        if words[at] in ("--help", "-h", "--version"):
            return words
        if words[at].split("=")[0] not in ("--project", "--ui"):
            break
        at += 1 if "=" in words[at] else 2
    if at < len(words) and (words[at] in program.commands or not words[at].startswith("-")):
        return words
    return [*words[:at], "build", *words[at:]]


def _today(environment: Mapping[str, str]) -> date:
    """Today, or the day of SOURCE_DATE_EPOCH (seconds), so that a build can be repeated later."""
    epoch = environment.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch.isdecimal() else datetime.now(UTC).date()


# ---------------------------------------------------------------- the commands


def _program(voice: Catalogue) -> click.Group:
    """The command line with its help in the voice's language."""
    _ = voice.gettext
    context = {"help_option_names": ["-h", "--help"]}

    def shared(command: Callable[..., Any]) -> Callable[..., Any]:
        command = click.option(
            "--project",
            type=click.Path(path_type=Path),
            expose_value=False,
            callback=_keep("project"),
            help=_("the project's folder"),
        )(command)
        return click.option(
            "--ui",
            type=click.Choice(LANGUAGES),
            expose_value=False,
            callback=_keep("ui"),
            help=_("language of messages"),
        )(command)

    @click.group(context_settings=context, help=_("Bilingual patient handouts from parallel Markdown."))
    @click.version_option(__version__, "--version", message="duizhao %(version)s", help=_("print the version"))
    @shared
    def program() -> None:
        pass

    @program.command("build", help=_("Make all web pages, handouts and WeChat articles."))
    @click.option("--only", multiple=True, metavar="SLUG", help=_("only this article; may be repeated"))
    @click.option("--formats", metavar="LIST", help=_("only these outputs: web,handout,wechat"))
    @click.option("--draft", is_flag=True, help=_("build in spite of errors, with a watermark on every page"))
    @click.option("--strict", is_flag=True, help=_("warnings fail too"))
    @shared
    @click.pass_context
    def build(context: click.Context, only: tuple[str, ...], formats: str | None, draft: bool, strict: bool) -> int:
        return _build(_config(context, draft, formats), only, strict, voice)

    @program.command("check", help=_("Compare the languages and report what is wrong; only --fix changes files."))
    @click.argument("paths", nargs=-1)
    @click.option("--format", "shape", type=click.Choice(REPORTS), default="text", help=_("form of the report"))
    @click.option("--strict", is_flag=True, help=_("warnings fail too"))
    @click.option("--fix", is_flag=True, help=_("cure what needs no judgement, in the files themselves"))
    @click.option("--since", metavar="REF", help=_("only what has come since this commit, branch or tag"))
    @click.option("--baseline", metavar="FILE", help=_("leave out the findings that this file accepts"))
    @click.option("--write-baseline", metavar="FILE", help=_("accept all findings of today in this file"))
    @shared
    @click.pass_context
    def check(context: click.Context, /, paths: tuple[str, ...], shape: str, **wanted: Any) -> int:
        return _check(_config(context), paths, shape, wanted, voice)

    @program.command("explain", help=_("What a rule means, why it matters, and how to cure it."))
    @click.argument("code", required=False)
    @shared
    def explain(code: str | None) -> int:
        return _explain(code, voice)

    @program.command("doctor", help=_("What this machine lacks, and what to type."))
    @shared
    @click.pass_context
    def doctor(context: click.Context) -> int:
        from duizhao.doctor import examine
        from duizhao.doctor import text as lines_of

        rows = examine(_project(context))
        click.echo(lines_of(rows, voice.say), nl=False)
        return 0 if all(row.good for row in rows) else 1

    return program


def _keep(name: str) -> Callable[[click.Context, click.Parameter, Any], Any]:
    """Remember a shared option, given before or after the command; the last one counts."""

    def keep(context: click.Context, _parameter: click.Parameter, value: Any) -> Any:
        context.ensure_object(dict)
        if value is not None:
            context.obj[name] = value
        return value

    return keep


def _project(context: click.Context) -> Path:
    project: Path = (context.obj or {}).get("project", Path())
    if not project.is_dir():
        raise Stop(say("there is no folder {path}", path=project), say("name the project's folder:  --project DIR"))
    return project.resolve()


def _config(context: click.Context, draft: bool = False, formats: str | None = None) -> Config:
    config = load(_project(context), _today(os.environ), draft)
    if formats is None:
        return config
    chosen = tuple(part.strip() for part in formats.split(",") if part.strip())
    wrong = [part for part in chosen if part not in FORMATS]
    if wrong or not chosen:
        raise Stop(
            say("there is no output {name}", name=wrong[0] if wrong else '""'),
            say("choose one of: {words}", words=", ".join(FORMATS)),
        )
    return replace(config, formats=chosen)


def _inside(project: Path, path: str) -> str:
    """A path as typed, relative to the project."""
    for base in (Path.cwd(), project):
        full = (base / path).resolve()
        if full.exists() and full.is_relative_to(project):
            return full.relative_to(project).as_posix()
    raise Stop(say("there is no file {path} in this project", path=path), say("look for a slip in the path"))


def _check(config: Config, paths: Sequence[str], shape: str, wanted: Mapping[str, Any], voice: Catalogue) -> int:
    chosen = [_inside(config.project, path) for path in paths]
    if wanted["write_baseline"] is not None and (chosen or wanted["since"] is not None):
        raise Stop(
            say("--write-baseline accepts the findings of the whole project"), say("leave out the paths and --since")
        )
    if wanted["fix"]:
        edits, found = pipeline.fix(config, chosen)
        for line in text.edits(edits, len(found), voice):
            click.echo(line, err=shape != "text")
    else:
        found = pipeline.check_only(config, chosen)
    typed = _typed(config.project)
    if wanted["write_baseline"] is not None:
        return _accept(config, found, wanted["write_baseline"], voice)
    kept, hidden = found, Hidden()
    if wanted["baseline"] is not None:
        kept, hidden = choice.unaccepted(_file(config.project, wanted["baseline"]), kept, partial=bool(chosen))
    if wanted["since"] is not None:
        kept, hidden = choice.recent(config, kept, wanted["since"], os.environ, hidden)
    if shape == "text":
        _print(kept, config, voice, err=False)
        for line in Reading(kept, voice, typed, hidden).notes():
            click.echo(line)
    else:
        folder = _from_here(config.project)
        for piece in FORMS[shape](Reading(kept, voice, typed, hidden, folder)):
            click.echo(piece)
    return _verdict(kept, wanted["strict"])


def _accept(config: Config, found: Sequence[Finding], name: str, voice: Catalogue) -> int:
    path, shown = _file(config.project, name)
    count = baseline.write(path, shown, found, _typed(config.project))
    click.echo(voice.say(say("{path}: {count} findings are accepted", path=shown, count=count)))
    return 0


def _file(project: Path, name: str) -> tuple[Path, str]:
    """A file named on the command line, and how reports call it: from the project where it lies inside."""
    path = Path(name).absolute()
    real = path.resolve()
    return path, real.relative_to(project).as_posix() if real.is_relative_to(project) else path.as_posix()


def _from_here(project: Path) -> str:
    """Where the project lies below the working directory: "" or "handbook/"; "" where it lies elsewhere."""
    here = Path.cwd().resolve()
    if not project.is_relative_to(here) or project == here:
        return ""
    return f"{project.relative_to(here).as_posix()}/"


def _build(config: Config, only: tuple[str, ...], strict: bool, voice: Catalogue) -> int:
    with _Progress(voice) as progress:
        report = pipeline.build(config, only, progress.watch(), strict)
    _print(report.findings, config, voice, err=True)
    if report.published is None:
        click.echo(voice.gettext("Nothing was written: output/ is as it was."), err=True)
        return 1
    for path in report.published.kept:
        click.echo(voice.say(say("{path} was changed by somebody and stays", path=f"output/{path}")), err=True)
    click.echo(
        voice.say(
            say(
                "output/: {written} files written, {unchanged} unchanged, {removed} removed",
                written=len(report.published.written),
                unchanged=len(report.published.unchanged),
                removed=len(report.published.removed),
            )
        )
    )
    return 0 if config.draft else _verdict(report.findings, strict)


def _explain(code: str | None, voice: Catalogue) -> int:
    if code is None:
        for each in RULES:
            click.echo(f"{each.code}  {each.severity.word:<8} {each.name}")
        for number, name in PROOFS.items():
            click.echo(f"{number}  {Severity.ERROR.word:<8} {name}")
        for number, name in ACCEPTED.items():
            click.echo(f"{number}  {Severity.INFO.word:<8} {name}")
        return 0
    found = rule(code)
    if found is None and code.upper() in PROOFS:
        click.echo(rule_page(RULES_FOLDER, "PRV", voice.lang))
    elif found is None and code.upper() in ACCEPTED:
        click.echo(rule_page(RULES_FOLDER, "BAS", voice.lang))
    elif found is None:
        raise Stop(say("there is no rule {code}", code=code), say("type  explain  alone for a list of all rules"))
    else:
        click.echo(rule_page(RULES_FOLDER, found.code, voice.lang))
    return 0


def _verdict(findings: Sequence[Finding], strict: bool) -> int:
    limit = Severity.WARNING if strict else Severity.ERROR
    return 1 if (worst(list(findings)) or Severity.INFO) >= limit else 0


def _print(findings: Sequence[Finding], config: Config, voice: Catalogue, err: bool) -> None:
    stream = sys.stderr if err else sys.stdout
    colour = stream.isatty() and "NO_COLOR" not in os.environ
    for line in text.lines(findings, voice, _typed(config.project), rule_name, colour):
        click.echo(line, err=err, color=colour)


def _typed(project: Path) -> Callable[[str], Sequence[str]]:
    """What gives the lines of a file of the project, () where it cannot be read."""

    @cache
    def typed(path: str) -> Sequence[str]:
        try:
            return lines((project / path).read_text("utf-8-sig"))
        except (OSError, UnicodeDecodeError):
            return ()

    return typed


class _Progress:
    """A bar on a terminal, plain lines elsewhere."""

    def __init__(self, voice: Catalogue) -> None:
        self.voice = voice
        self.bar: Any = None

    def __enter__(self) -> _Progress:
        return self

    def __exit__(self, *_: object) -> None:
        if self.bar is not None:
            self.bar.__exit__(None, None, None)

    def watch(self) -> pipeline.Watch:
        return pipeline.Watch(self._step, self._say)

    def _say(self, message: Message) -> None:
        click.echo(self.voice.say(message), err=True)

    def _step(self, done: int, total: int, name: str) -> None:
        if not sys.stderr.isatty():
            click.echo(f"[{done}/{total}] {name}", err=True)
            return
        if self.bar is None:
            self.bar = click.progressbar(length=total, file=sys.stderr, item_show_func=lambda item: item or "")
            self.bar.__enter__()
        self.bar.update(1, name)
