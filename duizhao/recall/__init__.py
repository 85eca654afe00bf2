"""What a run need not do again: its steps by the hash of all they depend on."""

from __future__ import annotations

from duizhao.recall.codec import Codec
from duizhao.recall.known import BUILD, CHECK, MADE, Known
from duizhao.recall.sheets import Sheets

__all__ = ["BUILD", "CHECK", "MADE", "Codec", "Known", "Sheets"]
