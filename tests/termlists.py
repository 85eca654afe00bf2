"""Generated glossaries for tests of the exchange."""

from __future__ import annotations

from hypothesis import strategies as st

from duizhao.model import Span, Term

_SPAN = Span("source/glossary.csv")
_LETTERS = "皮炎胞素白干细AbcXYZ019βé -’'\"&<>,;=+@－＝.()"


def words(letters: str = _LETTERS) -> st.SearchStrategy[str]:
    """A word as a cell may hold it: no space around it, none doubled, no |."""
    return st.text(letters, min_size=1, max_size=8).map(lambda text: " ".join(text.split())).filter(bool)


def terms(letters: str = _LETTERS) -> st.SearchStrategy[Term]:
    one = words(letters)
    several = st.lists(one, max_size=3, unique_by=str.casefold).map(tuple)
    return st.builds(Term, st.just(_SPAN), one, one, several, st.just("") | one, several, st.just("") | one)
