"""The translation memory as a file: out, in another program's eyes, and back in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count, islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from translate.storage.tmx import tmxfile

from duizhao import __version__
from duizhao.desk.memory import Remembered
from duizhao.desk.model import State
from duizhao.exchange import tmx
from duizhao.exchange.language_tags import same
from duizhao.exchange.unit import Bundle, Unit
from duizhao.finding import Stop

TEXTS = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff") | st.sampled_from("\n\t\r<&]>")
)
UNITS = st.builds(
    Unit, st.from_regex(r"[a-z]{0,5}/[hpif]-[0-9a-f]{6}(/c[12])?", fullmatch=True), TEXTS, TEXTS, st.sampled_from(State)
)


def bundle(*units: Unit, slug: str = "eczema") -> Bundle:
    return Bundle(slug, f"source/en/{slug}.md", f"source/zh/{slug}.md", "zh-Hans", "en", units)


def written(*bundles: Bundle) -> bytes:
    return b"".join(tmx.write(bundles))


CREAM = Unit(
    "use/p-7f3a10", "每日 2 次，**薄涂**[@wang2024]。", "Apply **thinly** twice a day [@wang2024].", State.REVIEWED
)
COLD = Unit("use/r-00aa11/c2", "冷藏 < 8 °C", "Keep cold, < 8 °C", State.OK)


@settings(deadline=None)
@given(st.lists(st.lists(UNITS, max_size=4), max_size=3))
def test_what_is_written_is_read(lists: list[list[Unit]]) -> None:
    bundles = [bundle(*units, slug=f"page-{number}") for number, units in enumerate(lists)]
    assert tmx.read(written(*bundles), "memory.tmx") == tuple(tmx.pairs(bundles))


@settings(deadline=None, max_examples=50)
@given(st.lists(UNITS, max_size=4))
def test_another_program_reads_the_same_pairs(units: list[Unit]) -> None:
    store = tmxfile.parsestring(written(bundle(*units)), "zh-Hans", "en")
    assert [(each.getid(), each.source, each.target) for each in store.units] == [
        (pair.key, pair.source, pair.target) for pair in tmx.pairs([bundle(*units)])
    ]


def test_only_confirmed_pairs_leave_the_house() -> None:
    units = (Unit(f"a/p-{state}", f"中文 {state}", f"English {state}", state) for state in State)
    assert [pair.target for pair in tmx.pairs([bundle(*units)])] == ["English ok", "English reviewed"]
    assert list(tmx.pairs([bundle(Unit("a/p-1", "中文", " ", State.OK))])) == []


def test_a_file_as_it_is(golden: Callable[[str, str], None]) -> None:
    golden("exchange/memory.tmx", written(bundle(CREAM, COLD)).decode().replace(__version__, "VERSION"))


def test_articles_pass_one_at_a_time() -> None:
    taken: list[int] = []

    def endless() -> Iterator[Bundle]:
        for number in count():
            taken.append(number)
            yield bundle(CREAM, slug=f"page-{number}")

    assert len(list(islice(tmx.write(endless()), 4))) == 4
    assert taken == [0, 1, 2]


def test_no_articles_are_an_empty_memory() -> None:
    assert tmx.read(written(), "memory.tmx") == ()
    assert tmxfile.parsestring(written()).units == []


def test_a_character_that_xml_cannot_carry_is_named() -> None:
    with pytest.raises(Stop) as stop:
        written(bundle(Unit("a/p-1", "中文", "bell \x07", State.OK)))
    assert str(stop.value) == "the character U+0007 cannot stand in a translation file"
    assert stop.value.where is not None and stop.value.where.path == "source/en/eczema.md"


# ---------------------------------------------------------------- memories of other tools

OUTSIDE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx11.dtd">
<tmx version="1.1"><header creationtool="OmegaT" srclang="EN-US" datatype="plaintext" segtype="sentence"/>
<body>
<tu><tuv lang="EN-US"><seg>Wash your hands</seg></tuv><tuv lang="ZH-CN"><seg>请洗手</seg></tuv></tu>
<tu><tuv xml:lang="de"><seg>Hallo</seg></tuv><tuv xml:lang="en"><seg>Hello</seg></tuv></tu>
<tu><tuv xml:lang="en-GB">
<seg>Apply <bpt i="1">{\\b </bpt>thinly<ept i="1">}</ept><ph>{\\t}</ph> <hi>twice</hi></seg></tuv>
<tuv xml:lang="zh"><seg> <bpt i="1">{\\b </bpt>薄涂<ept i="1">}</ept>两次 </seg></tuv></tu>
</body></tmx>
"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_memory_of_another_tool(encoding: str) -> None:
    data = OUTSIDE.replace("UTF-8", encoding.removesuffix("-sig").upper()).encode(encoding)
    assert tmx.read(data, "clinic.tmx") == (
        Remembered("请洗手", "Wash your hands", "clinic.tmx:5"),
        Remembered("薄涂两次", "Apply thinly twice", "clinic.tmx:7"),
    )


def test_a_memory_in_other_languages_is_no_memory() -> None:
    data = OUTSIDE.replace("ZH-CN", "zh-TW").replace('"zh"', '"zh-Hant"').encode()
    with pytest.raises(Stop) as stop:
        tmx.read(data, "clinic.tmx")
    assert str(stop.value).endswith("only in EN-US, de, en, en-GB, zh-Hant, zh-TW")


def test_tags_of_all_tools() -> None:
    assert all(same(tag, "zh-Hans") for tag in ("zh", "ZH-CN", "zh_CN", "zh-Hans-CN", "zh-SG"))
    assert not any(same(tag, "zh-Hans") for tag in ("zh-TW", "zh-Hant", "zh-Hant-HK", "ja", "en", ""))
    assert all(same(tag, "en") for tag in ("en", "EN-US", "en_GB"))


HOSTILE = {
    "an entity": '<!DOCTYPE tmx [<!ENTITY a "boo">]><tmx><body><tu><tuv/></tu>&a;</body></tmx>',
    "an entity beside a known type": '<!DOCTYPE tmx SYSTEM "tmx14.dtd" [<!ENTITY a "b">]><tmx/>',
    "an outside entity": '<!DOCTYPE tmx SYSTEM "tmx14.dtd" [<!ENTITY a SYSTEM "file:///etc/passwd">]><tmx>&a;</tmx>',
    "an entity nobody declared": '<!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx>lost &text; here</tmx>',
    "an unknown type": '<!DOCTYPE tmx SYSTEM "https://example.org/evil.dtd"><tmx/>',
    "many entities": '<!DOCTYPE tmx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><tmx>&b;&b;</tmx>',
    "a cut file": OUTSIDE[:-20],
    "another format": "<martif/>",
    "no XML": "source,target\n",
    "nothing": "",
}


@pytest.mark.parametrize("case", HOSTILE)
def test_hostile_and_broken_files_are_refused(case: str) -> None:
    with pytest.raises(Stop) as stop:
        tmx.read(HOSTILE[case].encode(), "evil.tmx")
    assert stop.value.where is not None and stop.value.where.path == "evil.tmx"
    assert stop.value.hint is not None
