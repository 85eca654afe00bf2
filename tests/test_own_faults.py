"""A fault of the program itself: no traceback, and the files at which it showed are named."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

import pytest

from duizhao import cli, judging

WORDS: dict[str, Sequence[str]] = {
    "en": ("a fault of the program, at source/zh/a.md, source/en/a.md: KeyError: 'fiv'", "Please report it"),
    "zh": ("程序自身出错", "source/zh/a.md, source/en/a.md", "KeyError", "'fiv'"),
}


@pytest.mark.parametrize("lang", WORDS)
def test_the_files_of_a_fault_are_named(
    lang: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for folder, text in (("zh", "每天涂一次。\n"), ("en", "Apply once a day.\n")):
        (tmp_path / "source" / folder).mkdir(parents=True)
        (tmp_path / "source" / folder / "a.md").write_text(text, "utf-8")

    def broken(*_: Any) -> NoReturn:
        raise KeyError("fiv")

    monkeypatch.setattr(judging, "judged", broken)
    monkeypatch.delenv("DUIZHAO_TRACEBACK", raising=False)
    with pytest.raises(SystemExit) as left:
        cli.main(["--ui", lang, "--project", str(tmp_path), "check"])
    said = capsys.readouterr()
    assert left.value.code == 2
    assert all(word in said.err for word in WORDS[lang]), said.err
    assert "Traceback" not in said.err + said.out
