"""What stands in a file and prints nothing: comments, allowances, link definitions. None is lost in silence."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from markdown_it.token import Token

from duizhao.model import PHONE, Allowance, Block, Body, Table, Unreadable
from duizhao.read.sheet import Sheet

_COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)
_ALLOW = re.compile(
    r"\s*(?i:allow)[\s:：]+([A-Za-z]{2,5}\d{1,6}(?!\w)|[a-z][a-z-]*(?=\s*(?:[:：]|$)))\s*[:：]?\s*(.*?)\s*", re.DOTALL
)

Wish = tuple[str, int]  # the word and its line, from 0
NO_WISH: Wish = ("", 0)
_WISH = re.compile(r"\s*(?i:wechat)\s*[:：]\s*(\S*)\s*")  # <!-- wechat: cards --> above a table


@dataclass(slots=True)
class Asides:
    """`waiting` holds allowances for the block that comes next, `wish` the form that a table wants in WeChat.

    `defined` has (address, what to report if no link uses it); `addresses` are those of links and pictures.
    """

    sheet: Sheet
    waiting: list[Allowance] = field(default_factory=list)
    wish: Wish = ("", 0)
    defined: list[tuple[str, Block]] = field(default_factory=list)
    addresses: set[str] = field(default_factory=set)

    def allowances(self, token: Token) -> tuple[Allowance, ...]:
        """The allowances that wait for the block at `token`; comments, which are no blocks, leave them waiting."""
        if token.type == "html_block":
            return ()
        waiting = tuple(self.waiting)
        self.waiting.clear()
        return waiting

    def taken(self, token: Token) -> Wish:
        """The wish that waits for the block at `token`, taken before what stands inside the block is read."""
        if token.type == "html_block":
            return NO_WISH
        wish, self.wish = self.wish, NO_WISH
        return wish

    def formed(self, body: Body | None, wish: Wish) -> Body | None:
        """The body in the form that a comment above it wished; a wish that no table can meet is reported."""
        word, line = wish
        if not word:
            return body
        if word not in PHONE:
            self.sheet.trouble(line, "wish-unknown", word)
        elif isinstance(body, Table):
            return replace(body, phone=word)
        else:
            self.sheet.trouble(line, "wish-nothing", word)
        return body

    def html(self, token: Token) -> Unreadable | None:
        """Comments print nothing, and some carry allowances; all other HTML is Unreadable."""
        first = (token.map or [0])[0]
        rest = _COMMENT.sub("", token.content).strip()
        if rest:
            return Unreadable("open-comment" if rest.startswith("<!--") else "html", rest.partition("\n")[0])
        for comment in _COMMENT.finditer(token.content):
            found = _ALLOW.fullmatch(comment[1])
            if found is not None:
                line = first + token.content[: comment.start()].count("\n")
                self.waiting.append(Allowance(self.sheet.span(line, line + 1), found[1], found[2]))
            elif wish := _WISH.fullmatch(comment[1]):
                self.formed(None, self.wish)  # one that still waits
                self.wish = (wish[1] or "?", first + token.content[: comment.start()].count("\n"))
        return None

    def definition(self, token: Token) -> None:
        """A link definition prints nothing: remember it until all links are known."""
        first, last = token.map or [0, 1]
        source, last = self.sheet.source(first, last)
        trouble = Block(self.sheet.span(first, last), source, Unreadable("definition", str(token.meta["label"])))
        self.defined.append((str(token.meta["url"]), trouble))

    def note(self, run: Token) -> None:
        """Look through a run's inline tokens for what would go unprinted."""
        for child in run.children or ():
            if child.type == "image":
                self.addresses.add(str(child.attrs.get("src", "")))
            elif child.type == "link_open":
                self.addresses.add(str(child.attrs.get("href", "")))
                if title := str(child.attrs.get("title", "")):
                    self.sheet.trouble(self.sheet.line_with(title, run), "title", title)
            elif child.type == "html_inline" and _ALLOW.fullmatch(child.content[4:-3]):
                self.sheet.trouble(self.sheet.line_with(child.content, run), "allow-inside")

    def finish(self) -> None:
        """Report allowances with no block below them, and definitions that no link uses: [剂量]: 5mg would vanish."""
        self.formed(None, self.wish)
        for allowance in self.waiting:
            self.sheet.trouble(allowance.span.line - 1, "allow-nothing", allowance.code)
        self.sheet.troubles += [trouble for url, trouble in self.defined if url not in self.addresses]
