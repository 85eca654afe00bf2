"""What poor eyes can read: type sizes and contrast, measured on the finished PDFs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import everykind
import pytest
from glyphs import Glyphs, printed

from duizhao import press
from duizhao.config import Config
from duizhao.model import Article, Items, Paragraph, Shelf, Work, plain, runs
from duizhao.project import Project
from duizhao.read.files import fragment
from duizhao.render import handout
from duizhao.render.edition import printed_as
from duizhao.render.extract import shown
from duizhao.render.handout.sheet import PAPER

ROOT = Path(__file__).parent.parent
SITE = "https://clinic.example/handouts"
TODAY = date(2026, 11, 23)
EDGE = 17.0  # points (6 mm) that a cheap printer leaves blank
HAIR = 0.02  # points: what rounding in the PDF may take away
LINE = 24  # letters from which on a run is known to be the paragraph's: shorter ones stand in captions too


@dataclass(frozen=True)
class Print:
    """One PDF: its letters; without blanks all its paragraphs and list items, and its disclaimers."""

    path: str
    letters: list[Glyphs]
    texts: str
    notices: str
    width: float  # points
    height: float

    def lines(self) -> list[Glyphs]:
        """The runs of letters that are lines of paragraphs and list items."""
        long = [(each, said) for each in self.letters if len(said := squeezed(each.text)) >= LINE]
        return [each for each, said in long if said in self.texts and said not in self.notices]


def prints(work: Work, shelf: Shelf, config: Config) -> Iterator[Print]:
    width, height = (each / 25.4 * 72 for each in PAPER[config.papers[0]])
    notices = "".join(body(each) for (name, _), each in shelf.fragments.items() if name == "_disclaimer")
    for job in handout.write(work, shelf, config):
        langs, kind = printed_as(job.path)
        texts = "".join(body(each) for each in shown(work, kind, config).articles() if each.lang in langs)
        yield Print(job.path, printed(press.printed(job).data), texts, notices, width, height)


def body(article: Article) -> str:
    bodies = [block.body for block in article.blocks() if isinstance(block.body, Paragraph | Items)]
    return "".join(squeezed(plain(run)) for each in bodies for run in runs(each))


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.fixture(scope="module")
def every(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return everykind.project(tmp_path_factory.mktemp("every"))


def own(kind: str) -> Iterator[Print]:
    """The first article of the house on A4."""
    config = Config(ROOT, TODAY, handouts=(kind,), site=SITE)
    project = Project.open(config)
    for opened in project.each(slug for slug in project.files if not fragment(slug)):
        yield from prints(opened.work, project.shelf, config)


def invented(kind: str, folder: Path) -> Iterator[Print]:
    """An article with every kind of block on US Letter."""
    config = Config(folder, TODAY, handouts=(kind,), papers=("letter",), site=SITE, short_sections=("words", "lists"))
    return prints(everykind.work(), everykind.shelf(), config)


@pytest.mark.parametrize(
    ("kind", "least", "running", "contrast"), [("large", 16, 18, 7), ("short", 9, 12, 4.5), ("standard", 9, 12, 4.5)]
)
def test_everyone_can_read_it(kind: str, least: float, running: float, contrast: float, every: Path) -> None:
    found = [*own(kind), *invented(kind, every)]
    assert len(found) == (4 if kind == "large" else 6)
    for each in found:
        assert len(each.letters) > 50
        assert not [(each.path, run.text, run.size) for run in each.letters if run.size < least - HAIR]
        assert not [(each.path, run.text, run.size) for run in each.lines() if run.size < running - HAIR]
        assert not [(each.path, run.text, run.contrast) for run in each.letters if run.contrast < contrast]
        for run in each.letters:
            left, bottom, right, top = run.box
            inside = left > EDGE and right < each.width - EDGE and bottom > EDGE and top < each.height - EDGE
            assert inside, (each.path, run)
    assert sum(len(each.lines()) for each in found) > 40
