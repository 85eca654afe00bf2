"""The translator's desk: what went stale, what is new, what was confirmed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from duizhao.align import matcher
from duizhao.desk.archive import Archive
from duizhao.desk.model import Desk, Entry, State
from duizhao.desk.states import entries
from duizhao.desk.structure import partners
from duizhao.frozen import frozen
from duizhao.model import Article, Parallel, Term
from duizhao.read.ledger import place
from duizhao.segments import segments

__all__ = ["Archive", "Desk", "Entry", "Sheet", "State", "lay"]


@frozen
class Sheet:
    """An article with the text of its file (SourceFile.text), from which its segments are cut."""

    article: Article
    text: str


def lay(
    source: Sheet, target: Sheet, archive: Archive, parallel: Callable[[], Parallel], terms: Sequence[Term] = ()
) -> Desk:
    """The desk of one translation. `parallel` lines the two articles up, and is asked only if the ledger cannot say
    which blocks belong together.
    """
    ones, others = segments(source.article, source.text), segments(target.article, target.text)
    path = place(target.article.path)
    ledger = archive.of(path, ones)
    laid = entries(ones, others, ledger, lambda: partners(parallel(), matcher(terms), ones, others))
    if ledger.known:
        laid = archive.with_moved(path, laid)
    return Desk(source.article, target.article, target.article.lang, path, ledger, laid)
