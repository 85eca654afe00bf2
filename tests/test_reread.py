"""Lost denials and reversed directions are pointed at; leaflets that say the same are mostly left alone."""

from __future__ import annotations

import pytest
from leaflets import LEAFLETS, LOST, PAGES, TURNED
from prose import alarms, case

from duizhao.check import claims, length, readability, reread
from duizhao.finding import Severity


@pytest.mark.parametrize(("zh", "en"), LOST)
def test_a_lost_or_added_no_is_pointed_at(zh: str, en: str) -> None:
    assert "RDR001" in [each.code for each in reread.again(case(zh, en))]


@pytest.mark.parametrize(("zh", "en"), TURNED)
def test_a_reversed_direction_is_pointed_at(zh: str, en: str) -> None:
    assert {"RDR002", "RDR005"} & {each.code for each in reread.again(case(zh, en))}


def test_few_leaflets_get_a_remark() -> None:
    """A remark stops nobody, but an editor who sees many of them turns them off."""
    seen = [zh for zh, en in LEAFLETS if list(reread.again(case(zh, en)))]
    assert len(seen) <= len(LEAFLETS) * 0.07, seen


def test_leaflets_are_as_long_as_leaflets_are() -> None:
    remarks = [each for zh, en in LEAFLETS for each in length.unusual(case(zh, en))]
    assert all(each.severity is Severity.INFO for each in remarks)
    assert len(remarks) <= len(LEAFLETS) * 0.04


def test_leaflets_have_sentences_that_can_be_read() -> None:
    assert not [each for zh, en in LEAFLETS for each in readability.long_sentence(case(zh, en))]


@pytest.mark.parametrize(("zh", "en"), [*LEAFLETS, *PAGES])
def test_right_texts_raise_no_alarm(zh: str, en: str) -> None:
    page = case(zh, en)
    rules = (claims.claims, claims.advertising, length.unusual, readability.long_sentence, reread.again)
    assert [str(each.message) for rule in rules for each in alarms(rule(page))] == []
