"""What a project holds, read piece by piece: its files, what its articles share, each work with its desks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field, replace
from functools import cached_property

from duizhao.align import align
from duizhao.config import Config
from duizhao.desk import Archive, Desk, Sheet, lay
from duizhao.frozen import frozen
from duizhao.model import Article, Parallel, Shelf, Work
from duizhao.read import files, ledger, shelf
from duizhao.read.markdown import parse

Files = Mapping[str, Mapping[str, str]]  # slug -> language -> path


@frozen(slots=False)
class Opened:
    """One article with all its languages: its files by language, lined up on demand."""

    slug: str
    sheets: Mapping[str, Sheet]
    project: Project = field(repr=False)

    @cached_property
    def work(self) -> Work:
        """The articles lined up."""
        config = self.project.config
        source = self.sheets[config.source_language].article
        targets = [self.sheets[lang].article for lang in config.targets if lang in self.sheets]
        return align(source, targets, self.project.shelf.glossary)

    def parallel(self, lang: str) -> Parallel:
        """The source and one translation, lined up."""
        return next(each for each in self.work.parallels if each.target.lang == lang)

    def desk(self, lang: str) -> Desk:
        """The translator's desk of one translation."""
        source = self.sheets[self.project.config.source_language]
        archive = self.project.archive(lang)
        return lay(source, self.sheets[lang], archive, lambda: self.parallel(lang), self.project.shelf.glossary)

    def desks(self) -> Iterator[Desk]:
        """The desks of all translations."""
        for lang in self.project.config.targets:
            if lang in self.sheets:
                yield self.desk(lang)


@frozen(slots=False)
class Project:
    """A project: `files` by slug, sorted, and its `shelf`. Works go by one at a time, so memory does not grow."""

    config: Config
    files: Files
    shelf: Shelf
    _archives: dict[str, Archive] = field(default_factory=dict, repr=False)

    @classmethod
    def open(cls, config: Config) -> Project:
        """Read which files there are and what all articles share. Raises Stop without a folder for the source."""
        bare = cls(config, files.catalogue(config), Shelf())
        fragments: dict[tuple[str, str], Article] = {
            (slug, lang): sheet.article
            for slug in bare.files
            if files.fragment(slug)
            for lang, sheet in bare.sheets(slug).items()
        }
        return replace(bare, shelf=replace(shelf.load(config.project), fragments=fragments))

    def sheets(self, slug: str) -> dict[str, Sheet]:
        """The article of a slug in every language it has."""
        found = {}
        for lang, path in self.files[slug].items():
            file = files.load(self.config.project, slug, lang, path)
            found[lang] = Sheet(parse(file), file.text)
        return found

    def opened(self, slug: str) -> Opened | None:
        """An article in all its languages; None where the source language does not have it."""
        if self.config.source_language not in self.files[slug]:
            return None
        return Opened(slug, self.sheets(slug), self)

    def each(self, slugs: Iterable[str]) -> Iterator[Opened]:
        """The articles of some slugs, one at a time."""
        for slug in slugs:
            if (opened := self.opened(slug)) is not None:
                yield opened

    def archive(self, lang: str) -> Archive:
        """All ledgers of one language."""
        if lang not in self._archives:
            kept = frozenset(ledger.place(paths[lang]) for paths in self.files.values() if lang in paths)
            self._archives[lang] = Archive(self.config.project, f"source/{lang}", kept)
        return self._archives[lang]

    def adopted(self, slug: str) -> bool:
        """Whether any translation of a slug has a ledger, here or under the name it had before."""
        return any(
            self.archive(lang).has(ledger.place(path))
            for lang, path in self.files[slug].items()
            if lang != self.config.source_language
        )
