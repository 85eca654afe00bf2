"""What today means to an article: which of the days that it names have come, and which have passed."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

# The front matter's dates are typed like this (`duizhao.model.iso_day`); others, in prose, are counted too, harmlessly.
# It begins with the hyphen behind the year, which is sought much faster than a figure is.
_MONTH_AND_DAY = re.compile(rb"-(?<=(?<!\d)\d\d\d\d-)\d\d-\d\d(?!\d)")


def standing(file: Path, today: date) -> str:
    """One sign for each day that a file names, in its order: "<" for one that is past, "=" for today, ">" to come.

    All that a check or a page asks of today is how it stands to such a day, so that most mornings change nothing.
    "" for a file that cannot be read.
    """
    now = today.isoformat().encode()
    try:
        data = file.read_bytes()
    except OSError:
        return ""
    days = [data[found.start() - 4 : found.end()] for found in _MONTH_AND_DAY.finditer(data)]
    return "".join("<" if day < now else "=" if day == now else ">" for day in days)
