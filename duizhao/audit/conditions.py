"""The conditions that the audit knows: where each is demanded and the sentence that tells a failure."""

from __future__ import annotations

from collections.abc import Mapping

from duizhao.finding import Message, say
from duizhao.frozen import frozen


@frozen
class Condition:
    """`clause` is of ISO 14289-1:2014 (PDF/UA-1) unless another standard is named; `fault` may have a place {what}."""

    clause: str
    fault: Message


def _row(clause: str, fault: Message) -> Condition:
    return Condition(clause, fault)


# 01-003 and its like are failure conditions of the Matterhorn Protocol 1.1 (PDF Association, 2021), numbered as there.
# The rest of PDF/UA-1 that a machine can test and the protocol does not number stands under its clause ("UA 7.2"),
# what PDF itself demands under "ISO 32000-1 …", PDF/A-3 under "ISO 19005-3 …", our own demands under "handout …".
CONDITIONS: Mapping[str, Condition] = {
    "ISO 32000-1": _row("ISO 32000-1", say("it cannot be read: {what}")),
    "UA 6.2": _row("6.2", say("it is not marked as tagged, or has no tags")),
    # ------------------------------------------------------------ tags and content
    "01-003": _row("7.1", say("decoration is marked inside tagged content")),
    "01-004": _row("7.1", say("tagged content stands inside decoration")),
    "01-005": _row("7.1", say("something is painted that is neither tagged nor marked as decoration")),
    "01-007": _row("7.1", say("its own tags are declared doubtful (Suspects)")),
    "ISO 32000-1 14.6": _row("ISO 32000-1, 14.6", say("marks are opened and not closed, or closed and not opened")),
    "ISO 32000-1 14.7.2": _row(
        "ISO 32000-1, 14.7.2",
        say("the tree of tags is broken: a tag is missing or stands twice, or there are too many"),
    ),
    "ISO 32000-1 14.7.4": _row("ISO 32000-1, 14.7.4", say("the tag {what} names content that the page does not have")),
    "ISO 32000-1 14.7.4.2": _row("ISO 32000-1, 14.7.4.2", say("two pieces of content bear the number {what}")),
    "ISO 32000-1 14.7.4.4": _row("ISO 32000-1, 14.7.4.4", say("the content numbered {what} belongs to no tag")),
    "30-001": _row("7.20", say("it borrows a page from another file (reference XObject)")),
    "30-002": _row("7.20", say("tagged content is drawn in more than one place (form XObject)")),
    # ------------------------------------------------------------ role map
    "02-001": _row("7.1", say("the tag {what} stands for no standard tag")),
    "02-003": _row("7.1", say("the tag {what} is explained by itself (role map)")),
    "02-004": _row("7.1", say("the standard tag {what} is given another meaning (role map)")),
    # ------------------------------------------------------------ metadata and catalogue
    "06-001": _row("7.1", say("it has no XMP metadata")),
    "06-002": _row("5", say("its metadata do not say PDF/UA-1, or say it twice")),
    "06-003": _row("7.1", say("its metadata have no title")),
    "07-001": _row("7.1", say("it does not ask viewers to show the title (DisplayDocTitle)")),
    "07-002": _row("7.1", say("it asks viewers not to show the title (DisplayDocTitle)")),
    "20-001": _row("7.10", say("a set of layers has no name")),
    "20-002": _row("7.10", say("the first set of layers has no name")),
    "20-003": _row("7.10", say("layers switch themselves on and off")),
    "21-001": _row("7.11", say("an embedded file has no name")),
    "25-001": _row("7.15", say("its form is drawn anew by the viewer (dynamic XFA)")),
    "26-001": _row("7.16", say("it is encrypted without saying what is allowed")),
    "26-002": _row("7.16", say("it is encrypted and closed to screen readers")),
    "handout bookmarks": _row("7.17", say("it has headings and no bookmarks")),
    "handout version": _row("6.1", say("its version is {what}; PDF/UA-1 and PDF/A-3 are PDF 1.7")),
    # ------------------------------------------------------------ tags among tags
    "09-004": _row("7.2", say("a table is built wrongly: {what}")),
    "09-005": _row("7.2", say("a list is built wrongly: {what}")),
    "09-006": _row("7.2", say("a table of contents is built wrongly: {what}")),
    "09-007": _row("7.2", say("ruby is built wrongly: {what}")),
    "09-008": _row("7.2", say("warichu is built wrongly: {what}")),
    "13-004": _row("7.3", say("a figure has no alternative text")),
    "14-002": _row("7.4.2", say("the first heading is {what}, not H1")),
    "14-003": _row("7.4.2", say("a heading level is skipped: {what}")),
    "14-006": _row("7.4.4", say("one part has two headings H")),
    "14-007": _row("7.4.4", say("headings with and without a number are mixed")),
    "15-003": _row("7.5", say("a heading cell does not say what it heads (Scope)")),
    "UA 7.5": _row("7.5", say("a table is irregular: {what}")),
    "17-002": _row("7.7", say("a formula has no alternative text")),
    "19-003": _row("7.9", say("a note has no ID")),
    "19-004": _row("7.9", say("two notes have the same ID {what}")),
    # ------------------------------------------------------------ language
    "11-001": _row("7.2", say("nothing says in which language a text is")),
    "11-002": _row("7.2", say("nothing says in which language an alternative text is")),
    "11-003": _row("7.2", say("nothing says in which language the bookmarks are")),
    "11-004": _row("7.2", say("nothing says in which language the description of a link or note is")),
    "11-005": _row("7.2", say("nothing says in which language the description of a form field is")),
    "11-006": _row("7.2", say("nothing says in which language the metadata are")),
    "UA 7.2": _row("7.2", say('"{what}" is no language code')),
    # ------------------------------------------------------------ links and other annotations
    "28-002": _row("7.18.1", say("an annotation is not inside a tag Annot: {what}")),
    "28-004": _row("7.18.1", say("an annotation has no description: {what}")),
    "28-005": _row("7.18.1", say("a form field has no description")),
    "28-006": _row("7.18.2", say("an annotation of an unknown kind is neither tagged nor described: {what}")),
    "28-007": _row("7.18.2", say("it has an annotation for printing presses (TrapNet)")),
    "28-008": _row("7.18.3", say("a page with links does not say in which order the tab key goes")),
    "28-009": _row("7.18.3", say("on a page with links the tab key does not follow the tags")),
    "28-010": _row("7.18.4", say("a form field is not inside a tag Form")),
    "28-011": _row("7.18.5", say("a link is not inside a tag Link")),
    "28-012": _row("7.18.5", say("a link has no description")),
    "28-016": _row("7.18.7", say("an attached file has no name")),
    "28-017": _row("7.18.8", say("a printer's mark is tagged")),
    # ------------------------------------------------------------ fonts
    "10-001": _row("7.2", say("letters in the font {what} cannot be told")),
    "31-001": _row("7.21.3.1", say("the font {what} and its code table are of different registries")),
    "31-002": _row("7.21.3.1", say("the font {what} and its code table are of different orderings")),
    "31-003": _row("7.21.3.1", say("the font {what} is older than its code table")),
    "31-004": _row("7.21.3.2", say("the font {what} maps its characters to glyphs in an unknown way")),
    "31-005": _row("7.21.3.2", say("the font {what} does not say how characters map to glyphs")),
    "31-006": _row("7.21.3.3", say("the code table of the font {what} is neither known nor embedded")),
    "31-007": _row("7.21.3.3", say("the code table of the font {what} contradicts itself on the writing direction")),
    "31-008": _row("7.21.3.3", say("the code table of the font {what} leans on an unknown one")),
    "31-009": _row("7.21.4.1", say("the font {what} is not embedded")),
    "31-011": _row("7.21.4.1", say("the embedded font {what} lacks glyphs of the text")),
    "31-016": _row("7.21.5", say("the font {what} and its embedded program differ in widths")),
    "31-019": _row("7.21.6", say("the font {what} has no encoding")),
    "31-020": _row("7.21.6", say("the encoding of the font {what} has no base")),
    "31-021": _row("7.21.6", say("the encoding of the font {what} is not one of the allowed two")),
    "31-027": _row("7.21.7", say("the font {what} cannot be mapped to Unicode")),
    "31-028": _row("7.21.7", say("the font {what} maps a letter to nothing (U+0000)")),
    "31-029": _row("7.21.7", say("the font {what} maps a letter to U+FEFF or U+FFFE")),
    "31-030": _row("7.21.8", say("text in the font {what} shows the glyph of missing characters")),
    # ------------------------------------------------------------ PDF/A-3a
    "ISO 19005-3 6.1.3": _row("ISO 19005-3, 6.1.3", say("PDF/A: it is encrypted or has no file identifier")),
    "ISO 19005-3 6.2.4.3": _row(
        "ISO 19005-3, 6.2.4.3", say("PDF/A: nothing says what its colours mean (output intent)")
    ),
    "ISO 19005-3 6.3.2": _row("ISO 19005-3, 6.3.2", say("PDF/A: an annotation would not be printed: {what}")),
    "ISO 19005-3 6.5.1": _row("ISO 19005-3, 6.5.1", say("PDF/A: it has an action that is not allowed: {what}")),
    "ISO 19005-3 6.6.4": _row("ISO 19005-3, 6.6.4", say("PDF/A: its metadata do not say PDF/A-3a")),
    "ISO 19005-3 6.8": _row("ISO 19005-3, 6.8", say("PDF/A: an embedded file does not say what it is for")),
    # ------------------------------------------------------------ another judge
    "veraPDF": _row("", say("veraPDF: {what}")),
}
