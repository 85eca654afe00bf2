"""The glossary as a termbase: out, in another program's eyes, and back in."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from translate.storage.tbx import tbxfile

from duizhao.exchange import tbx
from duizhao.exchange.merge import merged
from duizhao.finding import Stop
from duizhao.model import Span, Term
from duizhao.read.shelf import GLOSSARY, load
from tests.termlists import terms

ROOT = Path(__file__).resolve().parent.parent
AD = Term(
    Span(GLOSSARY), "特应性皮炎", "atopic dermatitis", ("eczema",), "AtD", ("AD", "异位性皮炎"), "never <AD> & never ad"
)


def as_read(term: Term) -> Term:
    """Forbidden forms come back language by language, Chinese first."""
    chinese = [form for form in term.forbidden if re.search("[一-鿿]", form)]
    return replace(term, forbidden=(*chinese, *(form for form in term.forbidden if form not in chinese)))


@settings(deadline=None)
@given(st.lists(terms(), max_size=4))
def test_what_is_written_is_read(glossary: list[Term]) -> None:
    found = tbx.read(tbx.write(glossary), "terms.tbx")
    assert found == tuple(as_read(term) for term in glossary)


@settings(deadline=None, max_examples=50)
@given(st.lists(terms(), max_size=4))
def test_another_program_reads_the_same_terms(glossary: list[Term]) -> None:
    store = tbxfile.parsestring(tbx.write(glossary), "zh-Hans", "en")
    assert len({unit.getid() for unit in store.units}) == len(glossary)
    for unit, term in zip(store.units, map(as_read, glossary), strict=True):
        forms = [*unit.get_source_terms(), *unit.get_target_terms()]
        assert [form.text for form in forms if form.deprecated] == list(term.forbidden)
        good = [form.text for form in forms if not form.deprecated]
        assert good == [term.zh, term.en, *term.variants, *filter(None, [term.abbreviation])]


def test_the_projects_own_glossary_comes_back_without_a_changed_byte() -> None:
    old = (ROOT / GLOSSARY).read_bytes()
    found = tbx.read(tbx.write(load(ROOT).glossary), "terms.tbx")
    assert len(found) > 80
    after = merged(old, found)
    assert (after.data, after.added, after.changed, after.refused) == (old, (), (), ())
    assert tbx.read(tbx.write(load(ROOT).glossary), "x") == tbx.read(tbx.write(found), "x")


def test_forbidden_forms_are_named_in_a_note() -> None:
    """OmegaT lists them like any other word, and its window shows the note."""
    (unit,) = tbxfile.parsestring(tbx.write([AD]), "zh-Hans", "en").units
    assert unit.getnotes().splitlines() == ["never <AD> & never ad", "禁用 never: AD | 异位性皮炎"]


def test_an_entry_keeps_its_id() -> None:
    (alone,) = re.findall(rb'termEntry id="([^"]+)"', tbx.write([AD]))
    many = re.findall(rb'termEntry id="([^"]+)"', tbx.write([replace(AD, zh="湿疹"), replace(AD, note=""), AD]))
    assert many[1:] == [alone, alone + b"-2"]


# ---------------------------------------------------------------- termbases of other tools

WEBLATE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE martif PUBLIC "ISO 12200:1999A//DTD MARTIF core (DXFcdV04)//EN" "TBXcdv04.dtd">
<martif type="TBX" xml:lang="en"><martifHeader/><text><body>
<termEntry id="1">
  <descrip type="definition">the outermost layer</descrip>
  <langSet xml:lang="en-US"><tig><term>EP</term><termNote type="termType">acronym</termNote></tig>
  <tig><term>outer
   skin</term></tig><ntig><termGrp><term><hi>epi</hi>dermis</term>
  <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termGrp></ntig>
  <tig><term>cuticle</term><termNote type="administrativeStatus">forbidden</termNote></tig></langSet>
  <langSet xml:lang="zh-CN"><tig><term>表皮</term></tig><tig><term>表皮层</term></tig></langSet>
  <langSet xml:lang="zh-TW"><tig><term>表皮組織</term></tig></langSet>
</termEntry>
<termEntry id="2"><langSet xml:lang="zh-CN"><tig><term>真皮</term></tig></langSet></termEntry>
</body></text></martif>
"""
OF_2019 = """<tbx xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" style="dct">
<text><body><conceptEntry id="c1">
<langSec xml:lang="zh"><termSec><term>表皮</term></termSec></langSec>
<langSec xml:lang="en">
<termSec><term>cuticle</term><min:administrativeStatus>notRecommended</min:administrativeStatus></termSec>
<termSec><term>epidermis</term><min:administrativeStatus>preferred</min:administrativeStatus></termSec></langSec>
</conceptEntry></body></text></tbx>
"""


def test_a_termbase_of_another_tool() -> None:
    skin = Term(Span(""), "表皮", "epidermis", ("outer skin",), "EP", ("cuticle",), "the outermost layer")
    found = tbx.read(WEBLATE.encode(), "clinic.tbx")
    assert found == (skin, replace(skin, zh="表皮层"), Term(Span(""), "真皮", ""))
    assert [term.span.line for term in found] == [4, 4, 14]


def test_the_style_of_2019() -> None:
    assert tbx.read(OF_2019.encode(), "c.tbx") == (Term(Span(""), "表皮", "epidermis", (), "", ("cuticle",)),)


@pytest.mark.parametrize(
    "text",
    [
        '<!DOCTYPE martif [<!ENTITY a "b">]><martif>&a;</martif>',
        '<!DOCTYPE martif SYSTEM "TBXcdv04.dtd"><martif><text><body>&lost;</body></text></martif>',
        "<tmx/>",
        "<martif>",
        WEBLATE.replace("zh-CN", "ja"),
    ],
)
def test_hostile_and_broken_files_are_refused(text: str) -> None:
    with pytest.raises(Stop) as stop:
        tbx.read(text.encode(), "evil.tbx")
    assert stop.value.where is not None and stop.value.where.path == "evil.tbx"
