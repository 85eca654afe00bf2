"""What can be translated in a file, unit by unit."""

from __future__ import annotations

from duizhao.segments.model import Kind, Part, Segment, taken_apart, whole
from duizhao.segments.split import FACTS, segments

__all__ = ["FACTS", "Kind", "Part", "Segment", "segments", "taken_apart", "whole"]
