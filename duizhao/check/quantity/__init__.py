"""Understands the quantities of Chinese and English prose by value, unit, bound, sign and frequency."""

from duizhao.check.quantity.agreeing import same
from duizhao.check.quantity.comparing import compare
from duizhao.check.quantity.model import Mismatch, Quantity, Reading
from duizhao.check.quantity.reading import read
from duizhao.check.quantity.units import ruled

__all__ = ["Mismatch", "Quantity", "Reading", "compare", "read", "ruled", "same"]
