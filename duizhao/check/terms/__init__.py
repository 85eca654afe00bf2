"""TRM: one word for one thing, in the words of the glossary, and no abbreviation that nobody explained."""

from duizhao.check.terms.abbreviations import clash, unexplained
from duizhao.check.terms.drugs import other_medicine
from duizhao.check.terms.faults import contradiction
from duizhao.check.terms.forbidden import forbidden
from duizhao.check.terms.missing import missing
from duizhao.check.terms.other import other_word

__all__ = ["clash", "contradiction", "forbidden", "missing", "other_medicine", "other_word", "unexplained"]
