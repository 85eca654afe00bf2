"""The ledger of one translation: its records, how they are read and how they are written."""

from __future__ import annotations

from duizhao.read.ledger.model import HEAD, SUFFIX, Damage, Ledger, Record, Sign, place
from duizhao.read.ledger.reading import LIMIT, load, parse
from duizhao.read.ledger.writing import text

__all__ = ["HEAD", "LIMIT", "SUFFIX", "Damage", "Ledger", "Record", "Sign", "load", "parse", "place", "text"]
