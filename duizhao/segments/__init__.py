"""What can be translated in a file, unit by unit."""

from __future__ import annotations

from duizhao.segments.model import Kind, Part, Segment
from duizhao.segments.split import FACTS, segments

__all__ = ["FACTS", "Kind", "Part", "Segment", "segments"]
