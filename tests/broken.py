"""Ways to break a good PDF: one function a condition of the audit, in the manner of its neighbours."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

Break = Callable[[Pdf], None]
BREAKS: list[tuple[str, Break]] = []
PROTECTED = {  # what cannot be said by changing objects: how the file is encrypted
    "26-002": pikepdf.Encryption(
        owner="o", user="", R=3, aes=False, metadata=False, allow=pikepdf.Permissions(accessibility=False)
    )
}


def breaks(condition: str) -> Callable[[Break], Break]:
    def keep(change: Break) -> Break:
        BREAKS.append((condition, change))
        return change

    return keep


def broken(data: bytes, change: Break) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        change(pdf)
        pdf.save(out)
    return out.getvalue()


def elements(pdf: Pdf) -> Iterator[Any]:
    """Every tag, in reading order."""
    waiting = [pdf.Root.StructTreeRoot.K]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Array):
            waiting.extend(reversed(list(node)))
        elif isinstance(node, Dictionary) and "/S" in node:
            yield node
            if "/K" in node:
                waiting.append(node.K)


def tag(pdf: Pdf, kind: str, nth: int = 0) -> Any:
    return [each for each in elements(pdf) if "/" + kind == each.S][nth]


def hang(pdf: Pdf, parent: Any, kind: str, *kids: Any, **entries: Any) -> Any:
    """A new tag at the end of another one."""
    made = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name("/" + kind), P=parent, K=Array(kids), **entries))
    parent.K = Array([*(parent.K if isinstance(parent.get("/K"), Array) else ()), made])
    return made


def paint(pdf: Pdf, content: str, page: int = 0) -> None:
    pdf.pages[page].contents_add(content.encode(), prepend=False)


def font(pdf: Pdf) -> Any:
    """A font of the first page that shows text, as a dictionary of its own."""
    steps = pikepdf.parse_content_stream(pdf.pages[0])
    return pdf.pages[0].Resources.Font[next(str(step.operands[0]) for step in steps if str(step.operator) == "Tf")]


def inner(pdf: Pdf) -> Any:
    return font(pdf).DescendantFonts[0]


# ---------------------------------------------------------------- tags and content


@breaks("UA 6.2")
def unmarked(pdf: Pdf) -> None:
    del pdf.Root.MarkInfo


@breaks("01-003")
def decoration_in_text(pdf: Pdf) -> None:
    stream = pdf.pages[0].Contents.read_bytes()
    at = stream.index(b"BDC") + 3
    pdf.pages[0].Contents = pdf.make_stream(stream[:at] + b"\n/Artifact BMC 0 0 1 1 re f EMC\n" + stream[at:])


@breaks("01-004")
def text_in_decoration(pdf: Pdf) -> None:
    stream = pdf.pages[0].Contents.read_bytes()
    pdf.pages[0].Contents = pdf.make_stream(b"/Artifact BMC\n" + stream + b"\nEMC\n")


@breaks("01-005")
def untagged_drawing(pdf: Pdf) -> None:
    paint(pdf, "0 0 9 9 re f")


@breaks("01-005")
def untagged_text(pdf: Pdf) -> None:
    name = next(iter(pdf.pages[0].Resources.Font.keys()))
    paint(pdf, f"BT {name} 9 Tf <0001> Tj ET")


@breaks("01-005")
def untagged_picture_inside_a_form(pdf: Pdf) -> None:
    form = pdf.make_stream(b"0 0 5 5 re S", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 9, 9])
    pdf.pages[0].Resources.XObject[Name.New] = form
    paint(pdf, "/New Do")


@breaks("01-007")
def suspects(pdf: Pdf) -> None:
    pdf.Root.MarkInfo.Suspects = True


@breaks("ISO 32000-1 14.6")
def unbalanced(pdf: Pdf) -> None:
    paint(pdf, "EMC")


@breaks("ISO 32000-1 14.6")
def left_open(pdf: Pdf) -> None:
    paint(pdf, "/Artifact BMC")


@breaks("ISO 32000-1 14.7.2")
def circle_of_tags(pdf: Pdf) -> None:
    tag(pdf, "P").K.append(tag(pdf, "Document"))


@breaks("ISO 32000-1 14.7.2")
def a_missing_tag(pdf: Pdf) -> None:
    tag(pdf, "P").K.append(pdf.make_indirect(Dictionary(Type=Name.Nothing)))


@breaks("ISO 32000-1 14.7.4")
def content_that_is_not_there(pdf: Pdf) -> None:
    tag(pdf, "P").K.append(4321)


@breaks("ISO 32000-1 14.7.4.2")
def number_twice(pdf: Pdf) -> None:
    paint(pdf, "/Span <</MCID 0>> BDC EMC")


@breaks("ISO 32000-1 14.7.4.4")
def number_without_tag(pdf: Pdf) -> None:
    paint(pdf, "/Span <</MCID 4321>> BDC EMC")


@breaks("ISO 32000-1 14.7.4.4")
def page_without_parents(pdf: Pdf) -> None:
    del pdf.pages[0].obj.StructParents


@breaks("30-001")
def reference_xobject(pdf: Pdf) -> None:
    form = pdf.make_stream(b"", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 9, 9], Ref=Dictionary(F=String("a")))
    pdf.pages[0].Resources.XObject[Name.New] = form
    paint(pdf, "/Artifact BMC /New Do EMC")


@breaks("30-002")
def form_drawn_twice(pdf: Pdf) -> None:
    form = pdf.make_stream(b"/Span <</MCID 0>> BDC EMC", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 9, 9])
    pdf.pages[0].Resources.XObject[Name.New] = form
    paint(pdf, "/New Do /New Do")


# ---------------------------------------------------------------- role map


@breaks("02-001")
def unknown_type(pdf: Pdf) -> None:
    tag(pdf, "P").S = Name.Absatz


@breaks("02-003")
def circular_roles(pdf: Pdf) -> None:
    pdf.Root.StructTreeRoot.RoleMap = Dictionary(A=Name.B, B=Name.A)


@breaks("02-004")
def remapped(pdf: Pdf) -> None:
    pdf.Root.StructTreeRoot.RoleMap = Dictionary(P=Name.Span)


# ---------------------------------------------------------------- metadata and catalogue


def rewrite(old: bytes, new: bytes) -> Break:
    def change(pdf: Pdf) -> None:
        data = pdf.Root.Metadata.read_bytes()
        assert old in data
        pdf.Root.Metadata = pdf.make_stream(data.replace(old, new), Type=Name.Metadata, Subtype=Name.XML)

    return change


@breaks("06-001")
def no_metadata(pdf: Pdf) -> None:
    del pdf.Root.Metadata


BREAKS += [
    ("06-002", rewrite(b'pdfuaid:part="1"', b"")),
    ("06-002", rewrite(b'pdfuaid:part="1"', b'pdfuaid:part="2"')),
    ("06-003", rewrite(b"dc:title", b"dc:tittle")),
]


@breaks("07-001")
def title_not_asked_for(pdf: Pdf) -> None:
    del pdf.Root.ViewerPreferences


@breaks("07-002")
def title_hidden(pdf: Pdf) -> None:
    pdf.Root.ViewerPreferences.DisplayDocTitle = False


def layers(configs: list[Any], **first: Any) -> Break:
    def change(pdf: Pdf) -> None:
        pdf.Root.OCProperties = Dictionary(OCGs=Array(), D=Dictionary(**first), Configs=Array(configs))

    return change


BREAKS += [
    ("20-001", layers([Dictionary(Name=String(""))], Name=String("a"))),
    ("20-002", layers([])),
    ("20-003", layers([], Name=String("a"), AS=Array())),
]


@breaks("21-001")
def nameless_file(pdf: Pdf) -> None:
    file = Dictionary(Type=Name.Filespec, F=String("a.txt"))
    files = Dictionary(Names=Array([String("a"), pdf.make_indirect(file)]))
    pdf.Root.Names = Dictionary(EmbeddedFiles=files)


@breaks("25-001")
def dynamic_form(pdf: Pdf) -> None:
    pdf.Root.AcroForm = Dictionary(XFA=pdf.make_stream(b"<a><dynamicRender>required</dynamicRender></a>"))


@breaks("handout bookmarks")
def no_bookmarks(pdf: Pdf) -> None:
    del pdf.Root.Outlines


# ---------------------------------------------------------------- tags among tags


def renamed(kind: str, new: str) -> Break:
    def change(pdf: Pdf) -> None:
        tag(pdf, kind).S = Name("/" + new)

    return change


def grown(parent: str, kind: str) -> Break:
    def change(pdf: Pdf) -> None:
        hang(pdf, tag(pdf, parent), kind)

    return change


BREAKS += [
    *(("09-004", renamed(*pair)) for pair in (("TR", "Div"), ("TD", "P"), ("THead", "Sect"), ("TBody", "THead"))),
    *(("09-004", grown(*pair)) for pair in (("TR", "P"), ("Table", "Div"), ("P", "TR"), ("P", "TH"), ("P", "TBody"))),
    *(("09-005", renamed(*pair)) for pair in (("L", "Sect"), ("LI", "Div"), ("LBody", "P"))),
    *(("09-005", grown(*pair)) for pair in (("L", "Div"), ("LI", "P"), ("P", "LI"), ("P", "LBody"), ("L", "Caption"))),
    *(("09-006", grown(*pair)) for pair in (("P", "TOCI"),)),
    *(("09-007", grown(*pair)) for pair in (("P", "RB"), ("P", "RT"))),
    *(("09-008", grown(*pair)) for pair in (("P", "WT"), ("P", "WP"))),
    ("14-002", renamed("H1", "H2")),
    ("14-003", renamed("H2", "H4")),
    ("14-007", renamed("H2", "H")),
    ("17-002", grown("P", "Formula")),
    ("19-003", grown("P", "Note")),
]


@breaks("09-004")
def two_feet(pdf: Pdf) -> None:
    for _ in range(2):
        hang(pdf, tag(pdf, "Table"), "TFoot")


@breaks("09-005")
def text_straight_in_a_list(pdf: Pdf) -> None:
    tag(pdf, "L").K.append(0)


@breaks("09-006")
def contents_of_paragraphs(pdf: Pdf) -> None:
    hang(pdf, hang(pdf, tag(pdf, "Sect"), "TOC"), "P")


@breaks("09-007")
def ruby_of_spans(pdf: Pdf) -> None:
    hang(pdf, hang(pdf, tag(pdf, "P"), "Ruby"), "Span")


@breaks("09-008")
def warichu_of_spans(pdf: Pdf) -> None:
    hang(pdf, hang(pdf, tag(pdf, "P"), "Warichu"), "Span")


@breaks("13-004")
def figure_without_words(pdf: Pdf) -> None:
    del tag(pdf, "Figure").Alt


@breaks("13-004")
def figure_with_blank_words(pdf: Pdf) -> None:
    tag(pdf, "Figure").Alt = String(" ")


@breaks("14-006")
def two_plain_headings(pdf: Pdf) -> None:
    section = tag(pdf, "Sect")
    hang(pdf, section, "H")
    hang(pdf, section, "H")


@breaks("15-003")
def heading_cell_without_scope(pdf: Pdf) -> None:
    for each in elements(pdf):
        if each.S == "/TH":
            del each.A.Scope
        elif each.S == "/TD" and "/Headers" in each.A:
            del each.A.Headers


@breaks("UA 7.5")
def row_too_short(pdf: Pdf) -> None:
    del tag(pdf, "TR", 1).K[-1]


@breaks("UA 7.5")
def cell_too_wide(pdf: Pdf) -> None:
    tag(pdf, "TD").A.ColSpan = 2


@breaks("UA 7.5")
def cell_too_high(pdf: Pdf) -> None:
    tag(pdf, "TD", -1).A.RowSpan = 2


@breaks("19-004")
def notes_with_one_name(pdf: Pdf) -> None:
    for _ in range(2):
        hang(pdf, tag(pdf, "P"), "Note", ID=String("n1"))


# ---------------------------------------------------------------- language


@breaks("11-001")
def nothing_about_language(pdf: Pdf) -> None:
    del pdf.Root.Lang


@breaks("11-001")
def a_part_of_unknown_language(pdf: Pdf) -> None:
    tag(pdf, "P").Lang = String("")


BREAKS += [(condition, nothing_about_language) for condition in ("11-002", "11-003", "11-004", "11-006")]


@breaks("11-005")
def a_field_of_unknown_language(pdf: Pdf) -> None:
    del pdf.Root.Lang
    widget(pdf, TU=String("age"))


@breaks("UA 7.2")
def no_code(pdf: Pdf) -> None:
    pdf.Root.Lang = String("Chinese (simplified)")


@breaks("UA 7.2")
def no_code_of_a_part(pdf: Pdf) -> None:
    tag(pdf, "P").Lang = String("e")


# ---------------------------------------------------------------- annotations


def noted(pdf: Pdf, subtype: str, **entries: Any) -> Any:
    note = pdf.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name("/" + subtype), Rect=[0, 0, 9, 9], **entries))
    pdf.pages[0].Annots = Array([*pdf.pages[0].get("/Annots", ()), note])
    return note


def widget(pdf: Pdf, **entries: Any) -> Any:
    note = noted(pdf, "Widget", FT=Name.Tx, **entries)
    pdf.Root.AcroForm = Dictionary(Fields=Array([note]))
    return note


def owned(pdf: Pdf, note: Any, kind: str) -> Any:
    """A tag around an annotation, which the parent tree knows."""
    made = hang(pdf, tag(pdf, "P"), kind, Dictionary(Type=Name.OBJR, Obj=note, Pg=pdf.pages[0].obj))
    nums = pdf.Root.StructTreeRoot.ParentTree.Nums
    note.StructParent = int(nums[-2]) + 1
    nums.append(note.StructParent)
    nums.append(made)
    return made


def link(pdf: Pdf) -> Any:
    return next(each for page in pdf.pages for each in page.get("/Annots", ()) if each.Subtype == "/Link")


BREAKS += [
    ("28-002", lambda pdf: noted(pdf, "Text", Contents=String("a"))),
    ("28-002", lambda pdf: owned(pdf, noted(pdf, "Text", Contents=String("a")), "Span")),
    ("28-004", lambda pdf: owned(pdf, noted(pdf, "Text"), "Annot")),
    ("28-005", lambda pdf: owned(pdf, widget(pdf), "Form")),
    ("28-006", lambda pdf: noted(pdf, "Hologram", Contents=String("a"))),
    ("28-007", lambda pdf: noted(pdf, "TrapNet")),
    ("28-010", lambda pdf: widget(pdf, TU=String("a"))),
    ("28-016", lambda pdf: owned(pdf, noted(pdf, "FileAttachment", Contents=String("a"), FS=Dictionary()), "Annot")),
    ("28-017", lambda pdf: owned(pdf, noted(pdf, "PrinterMark"), "Annot")),
]


@breaks("28-008")
def no_order(pdf: Pdf) -> None:
    for page in pdf.pages:
        del page.obj.Tabs


@breaks("28-009")
def order_of_rows(pdf: Pdf) -> None:
    for page in pdf.pages:
        page.obj.Tabs = Name.R


@breaks("28-011")
def link_without_tag(pdf: Pdf) -> None:
    del link(pdf).StructParent


@breaks("28-011")
def link_in_a_span(pdf: Pdf) -> None:
    tag(pdf, "Link").S = Name.Span


@breaks("28-012")
def link_without_words(pdf: Pdf) -> None:
    del link(pdf).Contents


# ---------------------------------------------------------------- fonts


def mapped(change: Callable[[bytes], bytes]) -> Break:
    def rewritten(pdf: Pdf) -> None:
        before = font(pdf).ToUnicode.read_bytes()
        after = change(before)
        assert after != before
        font(pdf).ToUnicode = pdf.make_stream(after)

    return rewritten


def table(name: str = "/CMapName /Own def", **entries: Any) -> Break:
    """An embedded code table; what it says of itself can be replaced."""

    def change(pdf: Pdf) -> None:
        about = Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0)
        for key in ("Registry", "Ordering", "Supplement"):
            if key in entries:
                about["/" + key] = entries[key]
        inner(pdf).CIDSystemInfo = Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0)
        mode = entries.get("WMode", 0)
        font(pdf).Encoding = pdf.make_stream(name.encode(), Type=Name.CMap, CIDSystemInfo=about, WMode=mode)

    return change


def truetype(encoding: Any = None) -> Break:
    """Make a font a simple one for ordinary letters."""

    def change(pdf: Pdf) -> None:
        used, described = font(pdf), inner(pdf).FontDescriptor
        described.Flags = 32
        used.Subtype, used.FontDescriptor = Name.TrueType, described
        del used.Encoding
        if encoding is not None:
            used.Encoding = encoding

    return change


@breaks("31-004")
def odd_map(pdf: Pdf) -> None:
    inner(pdf).CIDToGIDMap = Name.Other


@breaks("31-005")
def no_map(pdf: Pdf) -> None:
    del inner(pdf).CIDToGIDMap


@breaks("31-006")
def unknown_table(pdf: Pdf) -> None:
    font(pdf).Encoding = Name("/Own-H")


@breaks("31-009")
def not_embedded(pdf: Pdf) -> None:
    del inner(pdf).FontDescriptor.FontFile2


@breaks("31-011")
def few_glyphs(pdf: Pdf) -> None:
    described = inner(pdf).FontDescriptor
    data = bytearray(described.FontFile2.read_bytes())
    at = next(n for n in range(12, 12 + 16 * data[5], 16) if data[n : n + 4] == b"maxp")
    start = int.from_bytes(data[at + 8 : at + 12], "big")
    data[start + 4 : start + 6] = b"\0\1"
    described.FontFile2 = pdf.make_stream(bytes(data))


@breaks("31-016")
def other_widths(pdf: Pdf) -> None:
    inner(pdf).W = Array()
    inner(pdf).DW = 333


@breaks("31-027")
def no_letters(pdf: Pdf) -> None:
    del font(pdf).ToUnicode


@breaks("31-030")
def missing_glyph(pdf: Pdf) -> None:
    name = next(key for key, each in pdf.pages[0].Resources.Font.items() if each == font(pdf))
    paint(pdf, f"/Artifact BMC BT {name} 9 Tf <0000> Tj ET EMC")


BREAKS += [
    ("10-001", mapped(lambda data: data.replace(b"beginbfchar", b"beginnothing").replace(b"beginbfrange", b"beginno"))),
    ("31-028", mapped(lambda data: data + b"\n1 beginbfchar\n<FFFF> <0000>\nendbfchar\n")),
    ("31-029", mapped(lambda data: data + b"\n1 beginbfrange\n<FFF0> <FFFF> [<FEFF>]\nendbfrange\n")),
    ("31-001", table(Registry=String("Own"))),
    ("31-002", table(Ordering=String("Own"))),
    ("31-003", table(Supplement=3)),
    ("31-007", table(WMode=1)),
    ("31-008", table("/Unheard usecmap")),
    ("31-019", truetype()),
    ("31-020", truetype(Dictionary(Type=Name.Encoding))),
    ("31-021", truetype(Name.StandardEncoding)),
]
