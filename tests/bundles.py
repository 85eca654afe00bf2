"""Bundles as the desk will give them: from the corpus, and of the nastiest texts."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterator
from functools import cache
from itertools import cycle
from pathlib import Path
from types import ModuleType

from hypothesis import strategies as st

from duizhao.desk.model import State
from duizhao.exchange.unit import Answer, Bundle, Returned, Suggestion, Unit

ROOT = Path(__file__).resolve().parent.parent
STATES = (State.OK, State.NEW, State.STALE, State.REVIEWED, State.UNCONFIRMED, State.RETOUCHED)
NASTY = ['"', "\\", "\\n", "\t", "\n", "<", ">", "&", "&amp;", "<![CDATA[", "]]>", "<!--", "-->", "<?x?>", "'", "患者"]
NASTY += [
    "😀",
    "e\u0301",
    "\u200f",
    "שלום",
    "\x85",
    "\u2028",
    "\ufeff",
    "\u00a0",
    "\r",
    "%s",
    "{0}",
    "#~",
    "…",
    " ",
    "a.",
]
SIGNS = ["**", "*", "_", "[@k]", "[@a; @b]", "[^1]", "`x`", "[", "](http://a.b)", "![p](q.png)", "H~2~", "^3^", "\\\n"]
SIGNS += ["  \n", "**95%**", "[l](http://m 't…')", "<https://n.o>", "<!-- c -->", "\\*"]
texts = st.lists(st.sampled_from(NASTY + SIGNS), max_size=12).map("".join)
letters = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"], exclude_characters="\ufffe\uffff"))


@cache
def corpus() -> ModuleType:
    """bench/ is no package, so the corpus is loaded by its path."""
    spec = importlib.util.spec_from_file_location("corpus_of_bundles", ROOT / "bench" / "corpus.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def unit(id: str, source: str, target: str, state: State) -> Unit:
    """A unit in a state, with what goes with it."""
    old = f"旧：{source}" if state is State.STALE else ""
    return Unit(id, source, "" if state is State.NEW else target, state, old)


def bundle(*units: Unit) -> Bundle:
    """The units of one translation."""
    return Bundle("skin/a", "source/en/skin/a.md", "source/zh/skin/a.md", "zh-Hans", "en", units)


def of_corpus() -> Iterator[Bundle]:
    """One bundle a pair of the corpus, paragraph by paragraph, in all states by turns."""
    states = cycle(STATES)
    for sample in corpus().samples():
        both = zip(*(sample.files[lang].strip().split("\n\n") for lang in ("zh", "en")), strict=False)
        yield bundle(*(unit(f"{sample.slug}/p-{n:04x}", *pair, next(states)) for n, pair in enumerate(both)))


@st.composite
def bundles(draw: st.DrawFn) -> Bundle:
    """Some units of any text, with notes and suggestions."""
    each = texts | letters
    found = []
    for number in range(draw(st.integers(1, 4))):
        source, target = draw(each.filter(bool)), draw(each)
        made = unit(f"s/p-{number}", source, target, draw(st.sampled_from(STATES)))
        suggestions = (Suggestion(draw(each), draw(each), 80, "b#k"),) if draw(st.booleans()) else ()
        found.append(Unit(made.id, source, made.target, made.state, made.old, (draw(each),), suggestions))
    return bundle(*found)


def comes_back(sent: Bundle, returned: Returned) -> None:
    """The law of every format: exactly the units that were sent, and no other word."""
    assert returned.path == sent.path
    assert not returned.refused
    assert [(each.id, each.source) for each in returned.answers] == [(each.id, each.source) for each in sent.units]
    for one, answer in zip(sent.units, returned.answers, strict=True):
        assert answer.target in (one.target, "")
        nothing = not one.target.strip() or one.target == one.source
        assert answer.target or nothing, "only a blank or a copy may count as no change"


def answer_of(returned: Returned, id: str) -> Answer:
    """The answer for one unit."""
    return next(each for each in returned.answers if each.id == id)
