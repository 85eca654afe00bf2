"""One row a language: what changes on a page when the language does."""

from __future__ import annotations

from duizhao.frozen import frozen


@frozen
class Language:
    """`folder` below source/; `tag` BCP 47 for HTML and PDF; `locale` for Babel; `style` of its references."""

    folder: str
    tag: str
    locale: str
    name: str  # in the language itself
    style: str
    cjk: bool
    fonts: tuple[str, ...]  # in order; a Latin font first would give half-width marks in Chinese
    colon: str
    comma: str  # between items of a list of names


LANGUAGES: dict[str, Language] = {
    "zh": Language("zh", "zh-Hans", "zh_Hans_CN", "中文", "gb7714-2025", True, ("Duizhao Sans SC",), "：", "、"),
    "en": Language("en", "en", "en_US", "English", "nlm", False, ("Duizhao Sans", "Duizhao Sans SC"), ": ", ", "),
}
