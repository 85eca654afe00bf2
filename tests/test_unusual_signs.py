"""Articles without unusual signs are passed over by the rules about characters: none of them may want a usual one."""

from __future__ import annotations

import sys
import unicodedata

import pytest

from duizhao.check.typography import fullwidth, hidden, scripts

EVERY = "".join(map(chr, range(sys.maxunicode + 1)))
WANTED = {
    "invisible": hidden._INVISIBLE,
    "look-alike": hidden._OTHER_SCRIPT,
    "other form": hidden._FORM,
    "full-width digits": fullwidth._ALNUM,
}
WANTED_IN_ENGLISH = {"full-width": fullwidth._ANY, "Han": fullwidth._HAN}


@pytest.mark.parametrize("cjk", [True, False])
def test_no_rule_about_characters_wants_a_usual_sign(cjk: bool) -> None:
    usual = scripts._UNUSUAL[cjk].sub("", EVERY)
    assert len(usual) > 500
    for name, wanted in (WANTED if cjk else WANTED | WANTED_IN_ENGLISH).items():
        assert not wanted.pattern.findall(usual), name
    assert "µ" not in usual and "μ" not in usual
    assert unicodedata.is_normalized("NFC", usual)
