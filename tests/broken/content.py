"""Breaking how content is tagged, and the tags among each other."""

from __future__ import annotations

from pikepdf import Dictionary, Name, Pdf, String

from broken.means import BREAKS, Break, breaks, elements, hang, paint, tag

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
