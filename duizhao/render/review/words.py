"""The words and signs of the review pages: states, kinds of blocks, severities. No colour stands without a word."""

from __future__ import annotations

from collections.abc import Mapping

from duizhao.desk.model import State
from duizhao.finding import Message, Severity, say
from duizhao.segments.model import Kind

STATES: Mapping[State, Message] = {
    State.STALE: say("stale"),
    State.NEW: say("new"),
    State.ORPHAN: say("orphan"),
    State.RETOUCHED: say("retouched"),
    State.UNCONFIRMED: say("unconfirmed"),
    State.OK: say("ok"),
    State.REVIEWED: say("reviewed"),
}
SIGNS: Mapping[State, str] = {  # in every font a browser falls back to
    State.STALE: "!",
    State.NEW: "+",
    State.ORPHAN: "×",
    State.RETOUCHED: "~",
    State.UNCONFIRMED: "?",
    State.OK: "✓",
    State.REVIEWED: "✓✓",
}
MEANINGS: Mapping[State, Message] = {
    State.STALE: say(
        "The source has changed since the translation was confirmed. Change the translation, then confirm it."
    ),
    State.NEW: say("The source has a block that nobody has translated. Translate it, then confirm it."),
    State.ORPHAN: say("The source of this translation is gone. Delete the translation, or give it its source back."),
    State.RETOUCHED: say("Only the translation has changed. Read it against the source, then confirm it."),
    State.UNCONFIRMED: say("Nobody has said that these two texts say the same. Compare them, then confirm."),
    State.OK: say("Confirmed as both texts stand."),
    State.REVIEWED: say("Confirmed, and a second person has read both texts."),
}
WANTED = (State.STALE, State.NEW, State.ORPHAN, State.RETOUCHED, State.UNCONFIRMED)  # what a translator has to do
KINDS: Mapping[Kind, Message] = {
    Kind.FACT: say("front matter"),
    Kind.HEADING: say("heading"),
    Kind.PARAGRAPH: say("paragraph"),
    Kind.ITEM: say("list item"),
    Kind.QUOTE: say("quotation"),
    Kind.ROW: say("table row"),
    Kind.CAPTION: say("caption of a table"),
    Kind.FIGURE: say("figure"),
    Kind.FOOTNOTE: say("footnote"),
}
SEVERITIES: Mapping[Severity, Message] = {
    Severity.ERROR: say("error"),
    Severity.WARNING: say("warning"),
    Severity.INFO: say("remark"),
}
GRAVITY: Mapping[Severity, str] = {Severity.ERROR: "×", Severity.WARNING: "!", Severity.INFO: "i"}
