"""A style sheet that many handouts share is parsed once a process."""

from __future__ import annotations

from typing import Any

from weasyprint import css
from weasyprint.css.counters import CounterStyle

LIMIT = 8  # sheets: editions and languages that take turns


def teach() -> None:
    """Change WeasyPrint; once a process."""
    css.CSS = _sheet


def _sheet(**asked: Any) -> Any:
    """A sheet of a page, kept with its fonts; whoever keeps those clears it when the page is faulty."""
    key = asked.get("string"), asked.get("base_url"), asked.get("media_type")
    if key[0] is None:
        return original_sheet(**asked)
    known: dict[object, Any] = asked["font_config"].sheets
    if key not in known:
        own: dict[str, Any] = {"page_rules": [], "layers": [], "counter_style": CounterStyle(), "color_profiles": {}}
        made = original_sheet(**asked | own)
        if own["layers"] or own["counter_style"] or own["color_profiles"]:  # they belong to one document
            return original_sheet(**asked)
        if len(known) == LIMIT:
            known.clear()
        known[key] = made
    asked["page_rules"].extend(known[key].page_rules)
    return known[key]


original_sheet = css.CSS
