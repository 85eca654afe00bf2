"""XLIFF 1.2: what goes out comes back letter by letter, and what tools do to a file on the way is understood."""

from __future__ import annotations

import contextlib
import re

import pytest
from bundles import answer_of, bundle, bundles, comes_back, of_corpus, unit
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from translate.storage import xliff as toolkit

from duizhao.desk.model import State
from duizhao.exchange import xliff
from duizhao.exchange.unit import Bundle, Returned, Suggestion, Unit
from duizhao.finding import Stop

SOURCE = "服用 **5 mg**[@k; @l]，见[说明](http://a.b)[^1]。\\\n`x`"
TARGET = "Take **5 mg** [@k; @l], see [the notes](http://a.b)[^1].\\\n`x`"
SMALL = bundle(
    unit("s/p-1", SOURCE, TARGET, State.OK),
    unit("s/p-2", "**丙**，*丁*", "", State.NEW),
    unit("s/p-3", "戊[@k]", "__E__ [@k; @k]", State.STALE),
)
NAMESPACE = {"x": xliff.NAMESPACE}


def edited(old: str, new: str, sent: Bundle = SMALL) -> Returned:
    """What comes back of a file in which a tool has put `new` for `old`."""
    text = xliff.write(sent).decode()
    assert text.count(old) == 1, old
    return xliff.read(text.replace(old, new).encode(), "a.xlf")


def target(inside: str, attributes: str = ' state="translated"') -> Returned:
    """What comes back of the new unit **丙**，*丁* with this target: its codes are <g> 1 and 2."""
    source = re.search("s/p-2.*?(<source>.*?</source>)", xliff.write(SMALL).decode(), re.DOTALL)
    assert source is not None
    return edited(source[1], f"{source[1]}\n<target{attributes}>{inside}</target>")


# ---------------------------------------------------------------- out


@settings(max_examples=150, deadline=None)
@given(bundles())
def test_what_goes_out_comes_back(sent: Bundle) -> None:
    data = xliff.write(sent)
    comes_back(sent, xliff.read(data, "a.xlf"))
    assert xliff.write(sent) == data


def test_every_pair_of_the_corpus_comes_back_with_its_states() -> None:
    for sent in of_corpus():
        returned = xliff.read(xliff.write(sent), "a.xlf")
        comes_back(sent, returned)
        for one, answer in zip(sent.units, returned.answers, strict=True):
            assert answer.finished is (one.state not in (State.STALE, State.UNCONFIRMED))
            assert answer.reviewed is (one.state is State.REVIEWED)


def test_one_changed_text_comes_back_alone() -> None:
    returned = edited("Take ", "Swallow ")
    before = xliff.read(xliff.write(SMALL), "a.xlf").answers
    assert [b.target for a, b in zip(before, returned.answers, strict=True) if a != b] == ["Swallow" + TARGET[4:]]


def test_codes_are_elements_that_tools_guard() -> None:
    root = etree.fromstring(xliff.write(SMALL))
    one = root.findall(".//x:trans-unit", NAMESPACE)[0]
    for name in ("x:source", "x:target"):
        found = [
            (c.tag.partition("}")[2], c.get("id"), c.get("ctype"), c.get("equiv-text"))
            for c in one.find(name, NAMESPACE)
        ]
        assert found == [
            ("g", "1", "bold", "**…**"),
            ("x", "2", "x-citation", "[@k; @l]"),
            ("g", "3", "link", "[…](http://a.b)"),
            ("x", "4", "x-footnote", "[^1]"),
            ("x", "5", "lb", "\\\n"),
            ("x", "6", "x-code", "`x`"),
        ]
    assert "".join(one.find("x:target", NAMESPACE).itertext()) == "Take 5 mg , see the notes."


def test_a_code_that_the_source_does_not_have_stays_markdown() -> None:
    root = etree.fromstring(xliff.write(SMALL))
    three = root.findall(".//x:trans-unit", NAMESPACE)[2]
    assert three.find("x:target", NAMESPACE).text == "__E__ [@k; @k]"
    assert [note.text for note in three.findall("x:note", NAMESPACE)] == ["旧：戊[@k]"]


def test_each_state_as_tools_know_it() -> None:
    states = [state for state in State if state is not State.ORPHAN]
    root = etree.fromstring(xliff.write(bundle(*(unit(state, "甲", "A", state) for state in states))))
    found = {}
    for each in root.iter("{*}trans-unit"):
        goal = each.find("{*}target")
        found[each.get("id")] = None if goal is None else goal.get("state")
        assert (each.get("approved") == "yes") is (each.get("id") == "reviewed")
    assert found == {
        "stale": "needs-adaptation",
        "new": None,
        "retouched": "translated",
        "unconfirmed": "needs-review-translation",
        "ok": "translated",
        "reviewed": "final",
    }


def test_what_the_memory_suggests_has_the_codes_of_the_source() -> None:
    one = Unit("s/p-1", "甲[@k]", "", State.NEW, suggestions=(Suggestion("乙[@k]", "B [@k], [@z]", 83, "b#k"),))
    alt = etree.fromstring(xliff.write(bundle(one))).find(".//x:alt-trans", NAMESPACE)
    assert (alt.get("match-quality"), alt.get("origin")) == ("83", "b#k")
    text = alt.find("x:target", NAMESPACE)
    assert (text.text, text[0].get("equiv-text"), text[0].tail) == ("B ", "[@k]", ", [@z]")


def test_a_copy_for_tools_that_want_one_is_no_translation() -> None:
    data = xliff.write(SMALL, copies=True)
    assert data.count(b"<target") == 3
    comes_back(SMALL, xliff.read(data, "a.xlf"))
    returned = xliff.read(data.replace(b"<target><g", b"<target>C<g"), "a.xlf")
    assert answer_of(returned, "s/p-2").target == "C**丙**，*丁*"


def test_translate_toolkit_reads_the_same_and_its_file_comes_back() -> None:
    for sent in (SMALL, *list(of_corpus())[::8]):
        store = toolkit.xlifffile.parsestring(xliff.write(sent))
        assert [each.getid().split("\x04")[-1] for each in store.units] == [one.id for one in sent.units]
        for one, each in zip(sent.units, store.units, strict=True):
            assert bool(each.target) is bool(one.target)
            assert each.isapproved() is (one.state is State.REVIEWED)
            assert each.isfuzzy() is (bool(one.target) and one.state is not State.REVIEWED)  # it knows approved alone
        comes_back(sent, xliff.read(bytes(store), "a.xlf"))


# ---------------------------------------------------------------- what tools do on the way


def test_segments_of_okapi_and_omegat() -> None:
    returned = target(
        '<mrk mtype="seg" mid="0"><g id="1">C</g>.</mrk> <mrk mtype="seg" mid="1"><g id="2">D</g>!</mrk>',
        ' state="translated" xml:lang="en" xmlns:okp="okapi-framework:xliff-extensions" okp:engine="x"',
    )
    assert answer_of(returned, "s/p-2").target == "**C**. *D*!"


def test_a_seg_source_and_foreign_elements_beside_the_text() -> None:
    returned = edited(
        "<target state=",
        '<seg-source><mrk mtype="seg" mid="0">no</mrk></seg-source><target state-qualifier="exact-match" state=',
        bundle(unit("s/p-1", "甲", "A", State.OK)),
    )
    assert [(each.source, each.target) for each in returned.answers] == [("甲", "A")]


def test_another_prefix_other_spaces_and_older_files() -> None:
    text = xliff.write(SMALL).decode()
    prefixed = re.sub(r"<(/?)(?=\w)", r"<\1xlf:", text).replace("xmlns=", "xmlns:xlf=")
    spaced = re.sub(r"\n +", "\n\n\t", text)
    bare = text.replace(f' xmlns="{xliff.NAMESPACE}"', "").replace('version="1.2"', 'version="1.1"')
    for data in (prefixed, spaced, bare):
        comes_back(SMALL, xliff.read(data.encode(), "a.xlf"))
    comes_back(SMALL, xliff.read(text.replace("UTF-8", "UTF-16").encode("utf-16"), "a.xlf"))


def test_ids_of_the_tool_and_ours_as_resname() -> None:
    returned = edited('id="s/p-2" resname', 'id="17" resname')
    assert answer_of(returned, "s/p-2").source == "**丙**，*丁*"


def test_a_line_end_that_was_taken_out_of_an_attribute() -> None:
    assert "&#10;" in xliff.write(SMALL).decode()
    flattened = xliff.write(SMALL).decode().replace("&#10;", " ")
    comes_back(SMALL, xliff.read(flattened.encode(), "a.xlf"))


@pytest.mark.parametrize("pair", [("bx", "ex"), ("bpt", "ept")])
def test_the_two_signs_of_a_pair_may_be_elements_of_their_own(pair: tuple[str, str]) -> None:
    opening, closing = pair
    bold = f'<{opening} id="7" rid="1"/>b<{closing} id="8" rid="1"/>'
    returned = target(f'a {bold} <{opening} id="2"/>c<{closing} id="2"/>')
    assert answer_of(returned, "s/p-2").target == "a **b** *c*"


@pytest.mark.parametrize(
    ("attributes", "finished", "reviewed"),
    [
        ("", True, False),
        (' state="translated"', True, False),
        (' state="signed-off"', True, True),
        (' state="final"', True, True),
        (' state="new"', False, False),
        (' state="needs-translation"', False, False),
        (' state="needs-l10n"', False, False),
        (' state="needs-review-translation"', False, False),
        (' state="x-rejected"', False, False),
    ],
)
def test_states_that_tools_write(attributes: str, finished: bool, reviewed: bool) -> None:
    answer = answer_of(target('<g id="1">C</g>, <g id="2">D</g>', attributes), "s/p-2")
    assert (answer.target, answer.finished, answer.reviewed) == ("**C**, *D*", finished, reviewed)


def test_approved_and_not_approved() -> None:
    sent = bundle(unit("s/p-1", "甲", "A", State.OK))
    assert edited("xml:space=", 'approved="yes" xml:space=', sent).answers[0].reviewed
    sent = bundle(unit("s/p-1", "甲", "A", State.REVIEWED))
    assert not edited('approved="yes"', 'approved="no"', sent).answers[0].reviewed
    sent = bundle(unit("s/p-1", "甲", "A", State.STALE))
    assert not edited("xml:space=", 'approved="yes" xml:space=', sent).answers[0].reviewed


def test_who_did_it() -> None:
    phases = '<header><phase-group><phase phase-name="t" process-name="t" contact-name="Li"/></phase-group>'
    assert edited("<header>", phases).by == "Li"


# ---------------------------------------------------------------- codes that do not fit


@pytest.mark.parametrize(
    ("inside", "reason"),
    [
        ('<g id="1">C</g> <g id="9">D</g>', "no code 9 of this kind"),
        ('<g id="1">C</g> <x id="2"/>', "no code 2 of this kind"),
        ('<g id="1">C</g> <g id="1">D</g>', "the code 1 stands twice"),
        ('<bx id="1"/>C', "the code 1 is not closed"),
        ('C<ex id="1"/>', "the code 1 is closed where it is not open"),
        ('<bx id="1"/><bx id="2"/>C<ex id="1"/><ex id="2"/>', "closed where it is not open"),
        ('<g id="1">C </g>, D', "would be printed as letters"),
        ('and<g id="1">“C”</g>D', "would be printed as letters"),
        ('<g id="1"></g>D', "would be printed as letters"),
        ("<sub>C</sub>", "<sub> inside a text is not ours"),
        ('<y:z xmlns:y="urn:y">C</y:z>', "<z> inside a text is not ours"),
        ('<g id="1">' + "C" * 100_001 + "</g>", "more than 100000"),
    ],
)
def test_codes_that_cannot_be_put_back_are_refused(inside: str, reason: str) -> None:
    returned = target(inside)
    (refusal,) = returned.refused
    assert refusal.id == "s/p-2" and refusal.line > 1 and reason in str(refusal.reason)
    assert [answer.id for answer in returned.answers] == ["s/p-1", "s/p-3"]


def test_a_missing_code_is_left_to_whoever_knows_the_old_text() -> None:
    assert answer_of(target("C, D"), "s/p-2").target == "C, D"


def test_a_source_without_its_signs_is_refused() -> None:
    returned = edited('x-citation" equiv-text="[@k]"', 'x-citation"')
    (refusal,) = returned.refused
    assert refusal.id == "s/p-3" and "without its equiv-text" in str(refusal.reason)


# ---------------------------------------------------------------- hostile and broken files


def test_a_file_cut_anywhere_is_no_file() -> None:
    data = xliff.write(SMALL)
    for end in range(0, len(data) - 1, 3):
        if not data[end:].strip():
            continue
        with pytest.raises(Stop, match="not well-formed XML"):
            xliff.read(data[:end], "a.xlf")


DECLARED = '<!DOCTYPE xliff [<!ENTITY e "boom">]>'
BOMB = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>'


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("<xliff", '<!DOCTYPE xliff [<!ENTITY e SYSTEM "file:///etc/passwd">]><xliff', "document type"),
        ("<xliff", '<!DOCTYPE xliff SYSTEM "http://a.b/x.dtd"><xliff', "document type"),
        ("<xliff", DECLARED + "<xliff", "document type"),
        ("<xliff", BOMB + "<xliff", "document type"),
        ("Take ", "&e;", "not well-formed"),
        ("Take ", "<g>", "not well-formed"),
        ("Take ", "&#7;", "not well-formed"),
        ('version="1.2"', 'version="2.0"', "XLIFF 2.0"),
        ('version="1.2"', "", "XLIFF [?]"),
        ("<body>", '<body/></file><file original="b"><body>', "2 articles instead of one"),
        ("<header>", '<header><s:seg-defs xmlns:s="http://sdl.com/FileTypes/SdlXliff/1.0"/>', "working file of Trados"),
        ('id="s/p-2" resname="s/p-2"', 'id="s/p-1"', "s/p-1 stands twice"),
    ],
)
def test_hostile_and_foreign_files(old: str, new: str, message: str) -> None:
    with pytest.raises(Stop, match=message) as caught:
        edited(old, new)
    assert caught.value.hint is not None and caught.value.where is not None and caught.value.where.path == "a.xlf"


def test_other_xml_is_no_xliff() -> None:
    with pytest.raises(Stop, match="no XLIFF file"):
        xliff.read(b"<tmx version='1.4'/>", "a.xlf")


def test_a_unit_without_an_id() -> None:
    returned = edited('id="s/p-2" resname="s/p-2"', "")
    assert [(each.id, each.line > 1) for each in returned.refused] == [("", True)]


def test_a_character_that_xml_cannot_carry_is_not_sent() -> None:
    for bad in ("\x00", "\x1b", "\ufffe", "\ud800"):
        with pytest.raises(Stop, match=r"s/p-1 has the control character U\+"):
            xliff.write(bundle(unit("s/p-1", "甲" + bad, "A", State.OK)))
    noted = Unit("s/p-1", "甲", "A", State.OK, notes=("x\x07",))
    assert xliff.read(xliff.write(bundle(noted)), "a.xlf").answers[0].target == "A"


@settings(max_examples=300, deadline=None)
@given(
    st.integers(0, 2500), st.integers(0, 12), st.sampled_from([b"", b'"', b"<", b"<x/>", b"\xff", b"&", b"</g>", b"1"])
)
def test_a_damaged_file_gives_a_reason_or_an_answer(start: int, length: int, instead: bytes) -> None:
    data = xliff.write(SMALL)
    with contextlib.suppress(Stop):
        xliff.read(data[:start] + instead + data[start + length :], "a.xlf")
