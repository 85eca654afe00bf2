"""Title case for English book titles, as AMA prints them (CSL text-case "title")."""

from __future__ import annotations

import re

# Articles, conjunctions and prepositions stay small inside a title (CSL 1.0.2, "Title case conversion").
_SMALL = re.compile(
    r"""a | about | above | across | after | against | al | along | alongside | amid | amidst | among | amongst | an
    | and | apropos | around | as | aside | astride | at | athwart | atop | barring | before | behind | below |
    beneath | beside | besides | between | beyond | but | by | c | ca | circa | d' | de | despite | down |
    during | et | except | for | from | given | in | inside | into | lest | like | near | next | nor |
    notwithstanding | of | off | on | onto | or | out | over | per | plus | pro | qua | sans | since | so | than
    | the | through | throughout | till | to | toward | towards | under | underneath | until | unto | up | upon
    | v | van | versus | via | vis-à-vis | von | vs | with | within | without | yet""",
    re.VERBOSE,
)
_TAG = r"</?(?:i|b|em|strong|sc|sup|sub|span)(?:\s[^<>]*)?>"
_BREAK = re.compile(rf"({_TAG}|[-–—/.,;?!:\[\]()‘’“”\"'])", re.IGNORECASE)
_SPACE = re.compile(r"([\s\u2000-\u200b]+)")
_SHELTERS = ("<sup", "<sub", "<span", "<sc")


def titled(typed: str) -> str:
    """Capitals on the first, the last and every longer word; a word that has a capital stays as it is.

    Text in <span class="nocase">, <sup> and <sub> is left alone, and so is what follows an apostrophe.
    """
    pieces = _BREAK.split(typed)
    words = [(i, j) for i in range(0, len(pieces), 2) for j, word in enumerate(_SPACE.split(pieces[i])) if word.strip()]
    first, last = (words[0], words[-1]) if words else (None, None)
    sheltered, after_mark = 0, False
    for i, piece in enumerate(pieces):
        if i % 2:
            sheltered += _shelter(piece)
            after_mark = after_mark or piece in ("?", "!", ":")
            continue
        parts = _SPACE.split(piece)
        for j, word in enumerate(parts):
            if not word.strip():
                continue
            if not sheltered and (j or not _attached(pieces, i)):
                ends = (i, j) == last or (not i and j == len(parts) - 1 and pieces[1:2] == ["-"])
                must = (i, j) == first or after_mark or (ends and len(word) > 1)
                parts[j] = _capital(word, must)
            after_mark = False
        pieces[i] = "".join(parts)
    return "".join(pieces)


def _attached(pieces: list[str], i: int) -> bool:
    """Whether an apostrophe, or a quotation mark that opens the title, stands right before piece `i`."""
    if not i:
        return False
    if pieces[i - 1] == "'":
        return not pieces[i - 2].endswith(" ")  # after a space it opens a quotation
    return pieces[i - 1] == "’" or (pieces[i - 1] == '"' and not pieces[0] and i == 2)


def _shelter(piece: str) -> int:
    """+1 where text that keeps its case begins, -1 where it ends."""
    if piece.lower().startswith(_SHELTERS):
        return 1
    return -1 if piece.lower().startswith(tuple(each.replace("<", "</") for each in _SHELTERS)) else 0


def _capital(word: str, must: bool) -> str:
    if word != word.lower() or (not must and (len(word) == 1 or _SMALL.fullmatch(word))):
        return word
    if len(word) == 1 and "Ͱ" <= word <= "Ͽ":  # a lone Greek letter is a symbol
        return word
    return word[0].upper() + word[1:]
