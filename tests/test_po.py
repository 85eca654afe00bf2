"""PO: what goes out comes back letter by letter, other programs read it, and no broken file changes a text."""

from __future__ import annotations

import contextlib
import re
import shutil
import subprocess
from pathlib import Path

import polib
import pytest
from bundles import answer_of, bundle, bundles, comes_back, of_corpus, unit
from hypothesis import given, settings
from hypothesis import strategies as st
from translate.storage import po as toolkit

from duizhao.desk.model import State
from duizhao.exchange import po
from duizhao.exchange.unit import Answer, Bundle, Suggestion, Unit
from duizhao.finding import Stop

SMALL = bundle(
    unit("s/p-1", "甲[@k]“引”\\\n乙", 'A "quoted" [@k]\\\nB\\*', State.STALE),
    unit("s/p-2", "丙", "", State.NEW),
    Unit("s/p-3", "丁 \\ 戊\t己", "D\\\nE\\\nF 😀", State.OK, notes=("dose",), suggestions=(Suggestion("x", "y", 90),)),
)
HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'


def text(*lines: str) -> bytes:
    return (HEAD + "\n".join(lines) + "\n\n#\n").encode()


@settings(max_examples=150, deadline=None)
@given(bundles())
def test_what_goes_out_comes_back(sent: Bundle) -> None:
    data = po.write(sent)
    comes_back(sent, po.read(data, "a.po"))
    assert po.write(sent) == data


def test_every_pair_of_the_corpus_comes_back_with_its_states() -> None:
    for sent in of_corpus():
        returned = po.read(po.write(sent), "a.po")
        comes_back(sent, returned)
        for one, answer in zip(sent.units, returned.answers, strict=True):
            assert answer.finished is (one.state not in (State.STALE, State.UNCONFIRMED))
            assert not answer.reviewed


def test_one_changed_text_comes_back_alone() -> None:
    sent = next(each for each in of_corpus() if len(each.units) > 3)
    file = polib.pofile(po.write(sent).decode())
    entry = file[2]
    entry.msgstr, entry.flags = "Quite another text.", []
    file.metadata["Last-Translator"] = "Li <li@example.org>"
    file.wrapwidth = 40
    returned = po.read(str(file).encode(), "a.po")
    before = po.read(po.write(sent), "a.po").answers
    changed = [(a.id, b.target) for a, b in zip(before, returned.answers, strict=True) if a.target != b.target]
    assert changed == [(entry.msgctxt, "Quite another text.")]
    assert returned.by == "Li <li@example.org>" and not returned.refused


def test_as_it_looks() -> None:
    """What a translator sees: place, state, the old source, what the memory knows."""
    data = po.write(SMALL).decode()
    assert "#, fuzzy, md-text, placeholders:" in data and '#| msgid ""\n#| "旧：甲[@k]“引”\\\\\\n"\n#| "乙"\n' in data
    assert '#. dose\n#. 90%\n#. zh-Hans: x\n#. en: y\n#, md-text\nmsgctxt "s/p-3"\n' in data
    assert data.endswith('\n#~ msgctxt "duizhao"\n#~ msgid "end of file"\n#~ msgstr "end of file"\n')


def test_the_flag_for_weblate_finds_citations_and_notes() -> None:
    shape = po.KEPT.removeprefix('placeholders:r"').removesuffix('"')
    assert re.findall(shape, "甲[@k; @l]乙[^1]，[丙](http://a) [1]") == ["[@k; @l]", "[^1]"]


def test_the_hash_tells_two_exports_apart() -> None:
    def hashes(sent: Bundle) -> dict[str, str]:
        return {key: value for key, value in polib.pofile(po.write(sent).decode()).metadata.items() if "Hash" in key}

    one, other = hashes(SMALL), hashes(bundle(*SMALL.units[:2], unit("s/p-3", "丁 \\ 戊\t己", "D.", State.OK)))
    assert one["X-Duizhao-Source-Hash"] == other["X-Duizhao-Source-Hash"]
    assert one["X-Duizhao-Target-Hash"] != other["X-Duizhao-Target-Hash"]


# ---------------------------------------------------------------- other programs


def test_polib_and_translate_toolkit_read_the_same() -> None:
    for sent in (SMALL, *list(of_corpus())[::8]):
        data = po.write(sent)
        ours = [(each.id, each.source, each.target, each.finished) for each in po.read(data, "a.po").answers]
        file = polib.pofile(data.decode())
        entries = [each for each in file if not each.obsolete]
        assert [(e.msgctxt, e.msgid, e.msgstr, not e.fuzzy) for e in entries] == ours
        assert [e.previous_msgid or "" for e in entries] == [one.old for one in sent.units]
        units = [
            each for each in toolkit.pofile.parsestring(data).units if not each.isheader() and not each.isobsolete()
        ]
        assert [(u.getcontext(), u.source, u.target or "", not u.isfuzzy()) for u in units] == ours


def test_msgfmt_is_content(tmp_path: Path) -> None:
    program = shutil.which("msgfmt")
    if program is None:
        pytest.skip("msgfmt is missing: apt-get install gettext")
    for number, sent in enumerate((SMALL, *list(of_corpus())[::25])):
        path = tmp_path / f"{number}.po"
        path.write_bytes(po.write(sent))
        command = [program, "-c", "--statistics", "-o", str(tmp_path / "a.mo"), str(path)]
        done = subprocess.run(command, capture_output=True, text=True, env={"LC_ALL": "C.UTF-8"}, check=False)
        assert done.returncode == 0 and "warning" not in done.stderr, done.stderr
        counted = {
            word: int(count) for count, word in re.findall(r"(\d+) (translated|fuzzy|untranslated) ", done.stderr)
        }
        new = sum(one.state is State.NEW for one in sent.units)
        fuzzy = sum(one.state in (State.STALE, State.UNCONFIRMED) for one in sent.units)
        wanted = {"translated": len(sent.units) - new - fuzzy, "fuzzy": fuzzy, "untranslated": new}
        assert counted == {"translated": 0} | {word: count for word, count in wanted.items() if count}


def test_translate_toolkit_writes_it_back() -> None:
    """A tool that reads, changes and saves: its own line lengths, order of comments, escapes."""
    store = toolkit.pofile.parsestring(po.write(SMALL))
    changed = next(each for each in store.units if each.getcontext() == "s/p-2")
    changed.target = "C" * 200 + ' "c" \\ [@k]\n' + "c " * 80
    returned = po.read(bytes(store), "a.po")
    assert not returned.refused
    assert answer_of(returned, "s/p-2").target == changed.target
    assert [a.target for a in returned.answers if a.id != "s/p-2"] == [SMALL.units[0].target, SMALL.units[2].target]


# ---------------------------------------------------------------- broken files


def test_a_file_cut_anywhere_never_changes_a_text() -> None:
    data = po.write(SMALL)
    whole = {each.id: each for each in po.read(data, "a.po").answers}
    refused = 0
    for end in range(len(data)):
        try:
            returned = po.read(data[:end], "a.po")
        except Stop as stop:
            assert stop.where is not None and stop.where.line and stop.hint
            continue
        refused += len(returned.refused)
        for answer in returned.answers:
            sent = whole[answer.id]
            assert (answer.source, answer.target) in ((sent.source, sent.target), (sent.source, ""))
            assert answer.finished is sent.finished
    assert refused > 3, "ends between two lines of a text are among them"


@pytest.mark.parametrize("program", ["ours", "polib"])
def test_the_fault_that_we_guard_against(program: str) -> None:
    """Polib closes the string and drops its last letter; should it ever stop doing so, our guard may go."""
    data = HEAD + 'msgctxt "a"\nmsgid "x"\nmsgstr "Atopic derm'
    if program == "polib":
        assert polib.pofile(data)[0].msgstr == "Atopic der"
        return
    with pytest.raises(Stop, match="no closing quotation mark") as caught:
        po.read(data.encode(), "a.po")
    assert caught.value.where is not None and (caught.value.where.line, caught.value.where.column) == (7, 20)


@pytest.mark.parametrize(
    ("data", "message", "place"),
    [
        (text('msgctxt "a"', 'msgid "b"', 'msgstr "c'), "no closing quotation mark", (7, 10)),
        (text('msgctxt "a"', 'msgid "b"', 'msgstr "c\\"'), "no closing quotation mark", (7, 12)),
        (text('msgctxt "a"', 'msgid "b"', 'msgstr "c"d"'), "needs a backslash", (7, 10)),
        (text('msgctxt "a"', 'msgid "b"', 'msgstr "c\\\\"d"'), "needs a backslash", (7, 12)),
        (text('msgctxt "a"', 'msgid "b"', 'msgstr "c" d'), "needs a backslash", (7, 10)),
        (text('msgctxt "a"', 'msgid "b"', 'msgstr "\\q"'), r"\\q is no escape", (7, 9)),
        (text('msgctxt "a"', 'msgid "b"', 'msgstr "\x1b[2J"'), "control character U.001B", (7, 9)),
        (text('msgctxt "a"', 'msgid "b"', "<<<<<<< ours", 'msgstr "c"'), "merged by halves: <<<<<<<", (7, 1)),
        (text("=======", 'msgctxt "a"'), "merged by halves: =======", (5, 1)),
        (text('msgid "b"', 'msgid_plural "bs"', 'msgstr[0] "c"'), "plural forms", (6, 1)),
        (text('msgctxt "a"', 'msgid "b"', 'msgstr[0] "c"'), "plural forms", (7, 1)),
        (text('msgctxt "a"', 'msgstr "b"'), "msgstr stands where", (6, 1)),
        (text('msgid "b"', 'msgctxt "a"', 'msgstr "b"'), "msgctxt stands where", (6, 1)),
        (text('msgid "b"', 'msgid "c"'), "msgid stands where", (6, 1)),
        (text('"a"'), "no line of a PO file", (5, 1)),
        (text("Dear translator"), "no line of a PO file", (5, 1)),
        (text('msgctxt "a"', 'msgid "b"', 'msgstr "c"', "", '"d"'), "no line of a PO file", (9, 1)),
        (text('msgctxt "a"', 'msgid "b"'), "middle of an entry", (5, 1)),
        (text(*['msgctxt "a"', 'msgid "b"', 'msgstr "c"'] * 2), "a stands twice", (8, 1)),
        (HEAD.replace("UTF-8", "GB18030").encode(), "in GB18030, not in UTF-8", (1, 1)),
        (text('msgctxt "a"', 'msgid "乙"').decode().encode("gb18030"), "not UTF-8", (6, 8)),
        (po.write(SMALL).decode().encode("utf-16"), "not UTF-8", (1, 1)),
        (b"#" * 20_000_001, "more than 20000000", (1, 1)),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_broken_file_is_refused_with_its_place(data: bytes, message: str, place: tuple[int, int]) -> None:
    with pytest.raises(Stop, match=message) as caught:
        po.read(data, "in/a.po")
    where = caught.value.where
    assert where is not None and caught.value.hint is not None
    assert (where.path, where.line, where.column) == ("in/a.po", *place)


def test_plural_forms_of_the_header_are_never_evaluated() -> None:
    header = HEAD.rstrip() + '\n"Plural-Forms: nplurals=999999999; plural=n**n**n;\\n"\n'
    data = (header + '\nmsgctxt "a"\nmsgid "b"\nmsgstr "c"\n\n').encode()
    assert po.read(data, "a.po").answers == (Answer("a", "b", "c", line=6),)


def test_line_ends_marks_and_other_peoples_entries() -> None:
    lines = ["#: x.md:3", "#, fuzzy", '\tmsgctxt "a"', 'msgid "b"  ', '"\x85c"', 'msgstr ""', '"d\\n"', '"\u2028e"', ""]
    lines += ['msgid "stranger"', 'msgstr "f"', ""]
    for end in ("\n", "\r\n", "\r"):
        data = b"\xef\xbb\xbf" + text(*lines).decode().replace("\n", end).encode()
        returned = po.read(data, "a.po")
        assert returned.answers == (Answer("a", "b\x85c", "d\n\u2028e", finished=False, line=7),)
        assert [(each.id, each.line, str(each.reason)[:23]) for each in returned.refused] == [
            ("", 14, "the text has no msgctxt")
        ]


def test_a_character_that_no_tool_can_carry_is_not_sent() -> None:
    with pytest.raises(Stop, match=r"s/p-1 has the control character U\+0007") as caught:
        po.write(bundle(unit("s/p-1", "甲", "A\x07", State.OK)))
    assert caught.value.where is not None and caught.value.where.path == "source/en/skin/a.md"
    noted = Unit("s/p-1", "甲", "A", State.OK, notes=('x\r\nmsgid "y"\x0bz\x07',))
    assert po.read(po.write(bundle(noted)), "a.po").answers[0].target == "A"


@settings(max_examples=300, deadline=None)
@given(
    st.integers(0, 900),
    st.integers(0, 12),
    st.sampled_from([b"", b'"', b"\\", b"\n", b"\xff", b"msgid ", b"#~ ", b"<"]),
)
def test_a_damaged_file_gives_a_reason_or_an_answer(start: int, length: int, instead: bytes) -> None:
    """No other exception than Stop, whatever bytes are lost or put in between."""
    data = po.write(SMALL)
    with contextlib.suppress(Stop):
        po.read(data[:start] + instead + data[start + length :], "a.po")
