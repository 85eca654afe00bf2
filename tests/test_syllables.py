"""Words of handouts and their syllables, as dictionaries divide them."""

from __future__ import annotations

import pytest

from duizhao.check.syllables import syllables

COUNTED = {
    1: "a the dose take eat pain rash skin cough pulse breathe cream tube blood through helped stopped wash eye eyes "
    "clothes bruise heart feel stayed played guide fruit juice months aches tea knee cause dressed while whole eased "
    "friend brief tired field don't can’t tried piece year",
    2: "doctor tablet fever disease needle needles table muscle handled treated safely careful movement water swollen "
    "vomit swallow asthma patient patients special people surgeon minutes capsules changes sometimes useless spasm "
    "nervous breathing bleeding going being seeing trying player fluid diet quiet trial stomach cancer bandage "
    "weakness didn't hadn’t virus every million region union science create react kidney liver pressure steroid",
    3: "medicine infection hospital insulin exercise period biopsy idea area various serious easier earlier injection "
    "allergy diseases bandages infectious contagious gradual video apnoea manual nutrient audience museum carrying "
    "embryo suicide paralysed overdose",
    4: "diabetes anaemia diarrhoea dialysis vaccination temperature experience antibody emergency vegetable potassium "
    "rheumatism society anxiety January continuous radiation operation",
    5: "antibiotic association immunisation evaluation",
    6: "osteoporosis osteoporotic cardiovascular",
}


@pytest.mark.parametrize(("count", "words"), COUNTED.items())
def test_words(count: int, words: str) -> None:
    assert {word: syllables(word) for word in words.split()} == dict.fromkeys(words.split(), count)


def test_abbreviations_are_spelt_and_compounds_read_in_parts() -> None:
    assert (syllables("MRI"), syllables("WHO"), syllables("DVTs"), syllables("follow-up")) == (3, 5, 3, 3)
    assert syllables("12") == 2 and syllables("3.5") == 1
