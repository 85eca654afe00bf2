"""What a build need not do again: its steps by the hash of all they depend on."""

from __future__ import annotations

from duizhao.recall.codec import Codec
from duizhao.recall.known import Known
from duizhao.recall.sheets import Sheets

__all__ = ["Codec", "Known", "Sheets"]
