"""What WeChat's editor makes of a text: foreign things dropped, its own wrappers put in. Small, and easy to replace."""

from __future__ import annotations

import re
from collections.abc import Collection
from html import escape
from html.parser import HTMLParser

DROPPED = {"script", "style", "link", "form", "input", "iframe"}
VOID = {"img", "br", "hr"}
OWN = re.compile(r"https?://mp\.weixin\.qq\.com/")


class _Editor(HTMLParser):
    def __init__(self, issued: Collection[str]) -> None:
        super().__init__(convert_charrefs=True)
        self.out: list[str] = []
        self.issued = issued
        self.inside = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in DROPPED:
            self.inside += tag not in ("link", "input")
            return
        if self.inside:
            return
        facts = {name: value or "" for name, value in attrs if not name.startswith("on") and name != "id"}
        if tag == "a" and not OWN.match(facts.get("href", "")):
            facts.pop("href", None)
        if tag == "img":
            if facts.get("src", "") not in self.issued:
                return
            facts = {"data-src": facts["src"], **facts, "data-ratio": "1"}
        typed = "".join(f' {name}="{escape(value)}"' for name, value in facts.items())
        mark = f"<{tag}{typed}>"
        self.out.append(f'<section nodeleaf="">{mark}</section>' if tag == "img" else mark)

    def handle_endtag(self, tag: str) -> None:
        if tag in DROPPED:
            self.inside = max(0, self.inside - 1)
        elif not self.inside and tag not in VOID:
            self.out.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if not self.inside:
            self.out.append(f'<span leaf="">{escape(data, quote=False)}</span>')


def kept(html: str, issued: Collection[str]) -> str:
    """The text as draft/get returns it; `issued` are the addresses of pictures that this server gave out."""
    editor = _Editor(issued)
    editor.feed(html)
    editor.close()
    return "".join(editor.out)
