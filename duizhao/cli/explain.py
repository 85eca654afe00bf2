"""`explain`: a rule's page, or the list of all rules."""

from __future__ import annotations

import click

from duizhao.catalogue import Catalogue
from duizhao.check import RULES, rule
from duizhao.cli.options import shared
from duizhao.explain import ACCEPTED, GATES, PROOFS
from duizhao.explain import page as rule_page
from duizhao.finding import Severity, Stop, say
from duizhao.resources import RULES_FOLDER


def command(voice: Catalogue) -> click.Command:
    """The command with its help in the voice's language."""
    _ = voice.gettext

    @click.command("explain", help=_("What a rule means, why it matters, and how to cure it."))
    @click.argument("code", required=False)
    @shared(voice)
    def explain(code: str | None) -> int:
        return _explain(code, voice)

    return explain


def _explain(code: str | None, voice: Catalogue) -> int:
    if code is None:
        for each in RULES:
            click.echo(f"{each.code}  {each.severity.word:<8} {each.name}")
        for number, (name, severity) in GATES.items():
            click.echo(f"{number}  {severity.word:<8} {name}")
        for number, name in PROOFS.items():
            click.echo(f"{number}  {Severity.ERROR.word:<8} {name}")
        for number, name in ACCEPTED.items():
            click.echo(f"{number}  {Severity.INFO.word:<8} {name}")
        return 0
    found = rule(code)
    gate = next((each for each in GATES if code.casefold() in (each.casefold(), GATES[each][0])), "")
    if gate:
        click.echo(rule_page(RULES_FOLDER, gate, voice.lang))
    elif found is None and code.upper() in {**PROOFS, **ACCEPTED}:
        click.echo(rule_page(RULES_FOLDER, code.upper()[:3], voice.lang))  # one page a family
    elif found is None:
        raise Stop(say("there is no rule {code}", code=code), say("type  explain  alone for a list of all rules"))
    else:
        click.echo(rule_page(RULES_FOLDER, found.code, voice.lang))
    return 0
