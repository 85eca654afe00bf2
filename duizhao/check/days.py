"""The days that front matter names."""

from __future__ import annotations

import re
from datetime import date


def iso_day(text: str) -> date | None:
    """2027-03-01; None for any other form, and for days that no calendar has."""
    try:
        return date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else None
    except ValueError:
        return None
