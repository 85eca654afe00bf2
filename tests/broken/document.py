"""Breaking what a file says of itself, the languages it declares, and its annotations."""

from __future__ import annotations

from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

from broken.means import BREAKS, Break, breaks, hang, tag

PROTECTED = {  # what cannot be said by changing objects: how the file is encrypted
    "26-002": pikepdf.Encryption(
        owner="o", user="", R=3, aes=False, metadata=False, allow=pikepdf.Permissions(accessibility=False)
    )
}


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
