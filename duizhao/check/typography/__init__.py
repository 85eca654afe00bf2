"""TYP: marks, blanks, doubled words and strange characters, in each language by itself."""

from duizhao.check.typography.doubled import characters, marks, words
from duizhao.check.typography.fullwidth import full_width, han
from duizhao.check.typography.halfwidth import half_width
from duizhao.check.typography.hidden import invisible, look_alike, other_form
from duizhao.check.typography.pairs import unpaired
from duizhao.check.typography.ranges import dashes, ranges
from duizhao.check.typography.spaces import stray, tight, uneven

__all__ = [
    "characters",
    "dashes",
    "full_width",
    "half_width",
    "han",
    "invisible",
    "look_alike",
    "marks",
    "other_form",
    "ranges",
    "stray",
    "tight",
    "uneven",
    "unpaired",
    "words",
]
