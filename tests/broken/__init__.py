"""Ways to break a good PDF: one function a condition of the audit, in the manner of its neighbours."""

from __future__ import annotations

from broken import content, fonts
from broken.document import PROTECTED
from broken.means import BREAKS, Break, broken, elements

__all__ = ["BREAKS", "PROTECTED", "Break", "broken", "content", "elements", "fonts"]  # each room adds to BREAKS
