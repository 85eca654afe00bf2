"""A term of the glossary is met in any inflection, spelling and casing, and not in a word that only looks like it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.check.evidence import ANIMAL_WORDS, LONE_WORDS
from duizhao.check.terms.families import akin, spelt
from duizhao.check.terms.lexicon import Entry, Lexicon
from duizhao.check.terms.words import Met, Wording
from duizhao.model import Span, Term
from duizhao.read.shelf import load

ROOT = Path(__file__).resolve().parent.parent
GLOSSARY = load(ROOT).glossary
AKIN = """
inflammation inflamed inflames | infection infectious | infection infected | diabetes diabetic
allergy allergies allergic | cirrhosis cirrhotic | psoriasis psoriatic | anaemia anemia anaemic
asthma asthmatic | eczema eczematous | pregnancy pregnant | therapy therapeutic | surgery surgical
bacteria bacterial bacterium | virus viral viruses | fungus fungal fungi | diagnosis diagnosed diagnostic
cure cured curing cures | hypertension hypertensive | moisturiser moisturizer moisturising
vaccine vaccinated vaccination | immune immunity immunisation immunize | depression depressed
constipation constipated | sepsis septic | metastasis metastases | metastasis metastatic | biopsy biopsies
tumour tumor tumors | oesophagus esophageal | diarrhoea diarrhea | haemoglobin hemoglobin | leukaemia leukemia
urine urinary | nerve nervous | muscle muscular | fall falls falling fell | swelling swollen
itch itchy itching itchiness | fibre fibers | scar scarring scarred | rejection rejected | cell cells cellular
rash rashes | dialysis dialysed dialyzed | tooth teeth | child children's | bleeding bled | control controlled
ulcer ulceration | breath breathless breathing
"""
STRANGERS = """
hepatitis hepatic | liver live | cord core | hepatitis cirrhosis | arthritis arthrosis | cure care
cure current | stroke strong | pain paint | lung lunch | test testicle | bronchitis bronchiolitis
gastritis gastroenteritis | hormone hospital | insulin insurance | hypertension hypotension | artery arthritis
tendon tender
"""
FAMILIES = [line.split() for line in AKIN.replace("\n", "|").split("|") if line.strip()]
OTHERS = [line.split() for line in STRANGERS.replace("\n", "|").split("|") if line.strip()]


def entry(en: str, *variants: str, abbreviation: str = "") -> Entry:
    return Entry(Term(Span("g.csv"), "词", en, variants, abbreviation))


@pytest.mark.parametrize("family", FAMILIES, ids=" ".join)
def test_family(family: list[str]) -> None:
    for one in family:
        assert akin(spelt(family[0]), spelt(one.removesuffix("'s"))), one
        assert entry(one.removesuffix("'s")).met(Wording(f"All {family[0].upper()}, please."))[0] is Met.WHOLE, one


@pytest.mark.parametrize("pair", OTHERS, ids=" ".join)
def test_strangers(pair: list[str]) -> None:
    one, other = pair
    assert not akin(spelt(one), spelt(other))
    assert entry(one).met(Wording(other))[0] is Met.NOT


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("eczema treatment", "the treatment of your eczema"),
        ("skin barrier", "your skin’s barrier"),
        ("low-density lipoprotein", "low density lipoproteins"),
        ("health care", "healthcare for all"),
        ("follow-up visit", "a followup visit"),
        ("naive T cell", "naïve T-cells"),
        ("donor's cells", "cells from a donor"),
        ("risk of tumours", "tumor risk"),
    ],
)
def test_met(term: str, text: str) -> None:
    assert entry(term).met(Wording(text))[0] is Met.WHOLE


@pytest.mark.parametrize(
    ("term", "text", "met"),
    [
        ("cord blood", "the umbilical cord can make blood", Met.APART),
        ("heart failure", "a heart attack", Met.NOT),  # the last of two words says what a thing is
        ("heart failure", "the failure got worse", Met.PART),
        ("cure", "a secure place", Met.NOT),
        ("emollient", "a shower gel", Met.NOT),
    ],
)
def test_not_met(term: str, text: str, met: Met) -> None:
    assert entry(term).met(Wording(text))[0] is met


def test_an_abbreviation_counts_letter_by_letter() -> None:
    ics = entry("inhaled corticosteroid", abbreviation="ICS")
    assert ics.met(Wording("two ICSs"))[0] is Met.WHOLE
    assert ics.met(Wording("use ics, or TOPICS"))[0] is Met.NOT


@given(st.sampled_from(GLOSSARY), st.data())
def test_any_form_of_a_term_meets_it(term: Term, data: st.DataObject) -> None:
    """Any form the glossary allows, in any casing, plural or possessive, amid any words."""
    form = data.draw(st.sampled_from([term.en, *term.variants]))
    change = data.draw(st.sampled_from([str, str.upper, str.lower, str.title, lambda text: text.replace("-", " ")]))
    ending = data.draw(st.sampled_from(["", "s", "’s", "'s", ",", "."]))
    around = st.sampled_from(["", "The doctor said: ", "It is (", "“"])
    text = f"{data.draw(around)}{change(form)}{ending} and so on"
    assert Entry(term).met(Wording(text))[0] >= Met.APART, text


@given(st.lists(st.sampled_from(GLOSSARY), max_size=6))
def test_terms_are_found_side_by_side(terms: list[Term]) -> None:
    """One search finds every term of a Chinese text, the longest at each place, and gives them back in order."""
    text = "，".join(term.zh for term in terms)
    hits = list(Lexicon(GLOSSARY).hits(text))
    assert [text[hit.start : hit.end] for hit in hits] == [term.zh for term in terms]


@pytest.mark.parametrize("text", ["在大鼠身上", "体外实验", "犬的研究", "细胞系里"])
def test_animal_words_chinese(text: str) -> None:
    assert ANIMAL_WORDS["zh"].search(text)


@pytest.mark.parametrize("text", ["患者的皮疹", "牛奶和鸡蛋", "马上就医", "干细胞治疗"])
def test_no_animal_words_chinese(text: str) -> None:
    assert not ANIMAL_WORDS["zh"].search(text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("zh", "没有设对照组"), ("zh", "只有两个病例"), ("zh", "单臂试验"), ("zh", "没有和安慰剂比较"),
        ("en", "There was no comparison group"), ("en", "nobody was given a placebo"), ("en", "single-arm"),
        ("en", "in 3 cases"),
    ],
)  # fmt: skip
def test_words_for_no_comparison(lang: str, text: str) -> None:
    assert LONE_WORDS[lang].search(text)


@pytest.mark.parametrize(
    ("lang", "text"), [("zh", "与对照组相比，好转的人更多"), ("en", "In most cases the rash faded")]
)
def test_no_words_for_no_comparison(lang: str, text: str) -> None:
    assert not LONE_WORDS[lang].search(text)
