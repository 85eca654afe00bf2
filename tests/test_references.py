"""The reference list prints what citeproc-js prints, letter by letter, and never breaks on odd records."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duizhao.model import Emphasis, Link, Subscript, Superscript, Text, plain, within
from duizhao.references import STYLES, cluster, entry, gaps, label

DATA = Path(__file__).parent / "data"
VECTORS: dict[str, Any] = json.loads((DATA / "citation-vectors.json").read_text(encoding="utf-8"))
INVENTED: dict[str, Any] = json.loads((DATA / "citation-invented.json").read_text(encoding="utf-8"))
ALL_STYLES = sorted(STYLES)


def _cases(vectors: dict[str, Any]) -> list[tuple[str, dict[str, Any], str]]:
    items = {item["id"]: item for item in vectors["records"]}
    return [(style, items[key], want) for style in ALL_STYLES for key, want in vectors["entries"][style].items()]


def _name(case: object) -> str:
    return case["id"] if isinstance(case, dict) else ""


def _printed(style: str, **item: object) -> str:
    return plain(entry({key.replace("_", "-"): value for key, value in item.items()}, style))


def test_the_vectors_are_complete() -> None:
    """32 records in 4 styles: a file cut short must not pass for a proof."""
    assert len(_cases(VECTORS)) == 32 * 4
    assert len(_cases(INVENTED)) > 600


@pytest.mark.parametrize(("style", "item", "want"), _cases(VECTORS), ids=_name)
def test_entry_with_label_is_what_citeproc_prints(style: str, item: dict[str, Any], want: str) -> None:
    number = int("".join(filter(str.isdigit, want.split(" ", 1)[0])))
    assert f"{label(number, style)} {plain(entry(item, style))}" == want


@pytest.mark.parametrize(("style", "item", "want"), _cases(INVENTED), ids=_name)
def test_entry_of_an_invented_record_is_what_citeproc_prints(style: str, item: dict[str, Any], want: str) -> None:
    assert plain(entry(item, style)) == want


# ---------------------------------------------------------------- where we leave citeproc-js on purpose

_ARTICLE = {
    "type": "article-newspaper",
    "title": "T",
    "container-title": "Example Times",
    "language": "en",
}


@pytest.mark.parametrize(
    ("style", "days", "want"),
    [
        ("gb7714-2025", [[2020, 5, 1], [2020, 5, 3]], "2020-05-01/03"),  # citeproc-js: 2020-05-01/[03]
        ("gb7714-2015", [[2019, 12, 30], [2020, 1, 2]], "2019-12-30/2020-01-02"),  # 2019-12-30/202001-02
        ("nlm", [[2020, 5, 1], [2020, 6, 3]], "2020 May 1–Jun 3"),  # 2020 May 1–Jun3
        ("ama", [[2020, 5, 1], [2020, 5, 3]], "May 1–3, 2020"),
        ("ama", [[2019, 12, 30], [2020, 1, 2]], "December 30, 2019–January 2, 2020"),
    ],
)
def test_a_range_of_days_is_readable(style: str, days: list[list[int]], want: str) -> None:
    printed = plain(entry({**_ARTICLE, "issued": {"date-parts": days}}, style))
    assert f"Example Times{'，' if style == 'gb7714-2025' else ', ' if 'gb' in style else '. '}{want}." in printed


def test_a_particle_stays_glued_in_a_chinese_record() -> None:
    """citeproc-js prints `al- Farsi` in records marked as Chinese."""
    author = [{"family": "al-Farsi", "given": "Xiao"}, {"family": "d’Angelo", "given": "A"}]
    assert _printed("nlm", title="题", author=author, language="zh-CN") == "al-Farsi X, d’Angelo A. 题."


def test_a_chapter_without_a_book_has_no_stray_in() -> None:
    assert _printed("nlm", type="chapter", title="T", publisher="P") == "T. P."


def test_a_resolver_address_in_the_doi_field_prints_as_a_doi() -> None:
    item = {"title": "T", "DOI": "https://doi.org/10.1000/x"}
    assert plain(entry(item, "gb7714-2025")) == "T[EB/OL]. DOI:10.1000/x."


# ---------------------------------------------------------------- links and typography


def _links(item: dict[str, object], style: str) -> list[Link]:
    return [each for each in within(entry(item, style)) if isinstance(each, Link)]


@pytest.mark.parametrize("style", ALL_STYLES)
def test_a_doi_links_to_the_resolver_with_unsafe_characters_encoded(style: str) -> None:
    typed = '10.1000/(SICI)1(1998)17:15<1661::AID>3.0.CO;2-2#"'
    (link,) = _links({"type": "article-journal", "title": "T", "DOI": typed}, style)
    assert plain(link.inlines) == typed
    assert link.href == "https://doi.org/10.1000/(SICI)1(1998)17:15%3C1661::AID%3E3.0.CO;2-2%23%22"


@pytest.mark.parametrize("style", ALL_STYLES)
@pytest.mark.parametrize("address", ["javascript:alert(1)", "ftp://example.org/x", "https://", "http://[bad", "a b"])
def test_only_web_addresses_become_links(style: str, address: str) -> None:
    item = {"type": "webpage", "title": "T", "URL": address}
    assert _links(item, style) == []
    assert address in plain(entry(item, style))


def test_markup_in_a_title_becomes_typography_and_never_tags() -> None:
    item = {"title": "<i>In vitro</i> CO<sub>2</sub> and 10<sup>6</sup> <u>x</u> <b>cells", "language": "en"}
    inlines = entry(item, "nlm")
    assert inlines[0] == Emphasis((Text("In vitro"),))
    assert Subscript((Text("2"),)) in inlines
    assert Superscript((Text("6"),)) in inlines
    assert plain(inlines) == "In vitro CO2 and 106 <u>x</u> cells."


def test_a_journal_in_ama_is_in_italics() -> None:
    inlines = entry({"type": "article-journal", "title": "T", "container-title": "J. Ex. Derm."}, "ama")
    assert Emphasis((Text("J Ex Derm"),)) in inlines


def test_typewriter_quotes_become_curly_and_take_the_full_stop_in() -> None:
    assert _printed("nlm", title="The \"real 'care'\" gap of O'Neill's") == "The “real ‘care’” gap of O’Neill’s."
    assert _printed("nlm", title='A study of "placebo"') == "A study of “placebo.”"
    assert _printed("gb7714-2015", title='A study of "placebo"') == "A study of “placebo”[Z]."


def test_custom_fields_and_notes_are_never_printed() -> None:
    secret = {"title": "T", "custom": {"design": "SECRET"}, "note": "SECRET", "abstract": "SECRET", "keyword": "SECRET"}
    assert not any("SECRET" in plain(entry(secret, style)) for style in ALL_STYLES)


# ---------------------------------------------------------------- labels, clusters, gaps


def test_labels() -> None:
    assert [label(12, style) for style in ("gb7714-2025", "gb7714-2015", "nlm", "ama")] == [
        "[12]",
        "[12]",
        "12.",
        "12.",
    ]


@pytest.mark.parametrize(
    ("numbers", "want"),
    [([], ""), ([4], "4"), ([2, 1], "1,2"), ([3, 1, 2, 6, 2], "1–3,6"), ([9, 7, 6, 1, 2, 3, 4], "1–4,6,7,9")],
)
def test_three_or_more_in_a_row_collapse(numbers: list[int], want: str) -> None:
    assert cluster(numbers) == want


@given(st.sets(st.integers(1, 60)))
def test_a_cluster_names_each_number_once(numbers: set[int]) -> None:
    named: list[int] = []
    for part in filter(None, cluster(numbers).split(",")):
        first, _, last = part.partition("–")
        named += range(int(first), int(last or first) + 1)
    assert named == sorted(numbers)


_WHOLE = {"title": "T", "author": [{"literal": "A"}], "issued": {"date-parts": [[2020]]}}


@pytest.mark.parametrize(
    ("item", "want"),
    [
        ({**_WHOLE, "type": "report"}, ()),
        ({"type": "report"}, ("author", "title", "issued")),
        ({**_WHOLE, "type": "article-journal"}, ("container-title",)),
        ({**_WHOLE, "type": "article-newspaper", "container-title": "N"}, ()),
        ({**_WHOLE, "type": "webpage"}, ("URL",)),
        ({**_WHOLE, "type": "book"}, ("publisher",)),
        ({**_WHOLE, "type": "book", "author": [], "editor": [{"family": "E"}], "publisher": "P"}, ()),
        ({**_WHOLE, "type": "report", "author": [{}], "issued": {"date-parts": [[]]}}, ("author", "issued")),
    ],
)
def test_gaps_name_the_missing_fields(item: dict[str, object], want: tuple[str, ...]) -> None:
    assert gaps(item) == want


def test_the_record_without_authors_has_a_gap() -> None:
    item = next(each for each in VECTORS["records"] if each["id"] == "hucmsc2025")
    assert gaps(item) == ("author",)


# ---------------------------------------------------------------- odd records

_FIELDS = sorted({key for item in VECTORS["records"] + INVENTED["records"] for key in item} | {"references", "CSTR"})
_TYPES = st.sampled_from(sorted({item["type"] for item in INVENTED["records"]} | {"speech", "map", "periodical"}))
_WORDS = st.text(alphabet=st.characters(exclude_characters="{}", exclude_categories=["Cs"]), max_size=12)
_SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | _WORDS
_JSON = st.recursive(
    _SCALARS | st.sampled_from(["2-3", "e1-e9", "\"'“", "<i>", "</b>", "10.1000/x", "https://例.example/ "]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["family", "given", "literal", "suffix", "date-parts", "raw", "x"]), inner)
    ),
    max_leaves=6,
)


@settings(max_examples=250, deadline=None)
@given(st.dictionaries(st.sampled_from(_FIELDS), _JSON, max_size=10), _TYPES)
def test_no_record_breaks_the_list(item: dict[str, object], kind: str) -> None:
    item = {**item, "type": kind}
    gaps(item)
    for style in ALL_STYLES:
        printed = entry(item, style)
        assert not {"None", "{", "}", "\n"} & {plain(printed), *plain(printed)}
        assert all(
            urlsplit(each.href).scheme in ("http", "https") for each in within(printed) if isinstance(each, Link)
        )


@settings(max_examples=100, deadline=None)
@given(_WORDS.filter(lambda words: "<" not in words))
def test_a_title_is_printed_with_its_letters(title: str) -> None:
    """Quotation marks may change their form, a spaced colon its space; letters and digits never get lost."""
    printed = plain(entry({"type": "article-journal", "title": title}, "gb7714-2025"))
    assert "".join(filter(str.isalnum, printed)).startswith("".join(filter(str.isalnum, title)))
