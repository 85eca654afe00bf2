"""Keeps the catalogues in step with the sentences in code and templates.

    python tools/catalogue.py --check     say which sentences are missing, surplus or untranslated; exit code 1 if any
    python tools/catalogue.py --update    write them into both catalogues

An update keeps what is translated, adds what is new (in English as it stands, in Chinese empty, to be filled in by
hand) and drops what nobody says any more. Entries stand in alphabetical order, without dates and line numbers, so that
a change of the catalogue shows nothing but changed sentences. Needs Babel and Jinja, which the program has anyway.
"""

from __future__ import annotations

import argparse
import io
import string
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = {"en": "nplurals=2; plural=(n != 1);", "zh_Hans": "nplurals=1; plural=0;"}
KEYWORDS = {"say": None, "gettext": None, "_": None, "ngettext": (1, 2)}
READERS = {"duizhao/**/*.py": "python", "templates/**/*.j2": "jinja2.ext:babel_extract"}
HEADER = (
    'msgid ""\nmsgstr ""\n"MIME-Version: 1.0\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
    '"Content-Transfer-Encoding: 8bit\\n"\n"Language: {language}\\n"\n"Plural-Forms: {plural}\\n"\n\n'
)


def path(language: str, root: Path = ROOT) -> Path:
    """The catalogue of a language: zh_Hans lies in the folder zh."""
    return root / "templates/locale" / language.partition("_")[0] / "LC_MESSAGES/duizhao.po"


def said(root: Path = ROOT) -> set[str]:
    """Every sentence that code or templates mark for translation."""
    found: set[str] = set()
    for pattern, reader in READERS.items():
        for file in sorted(root.glob(pattern)):
            with file.open("rb") as stream:
                for _, message, _, _ in extract(reader, stream, KEYWORDS, options={"encoding": "utf-8"}):
                    found.update([message] if isinstance(message, str) else message)
    return found - {""}


def known(language: str, root: Path = ROOT) -> dict[str, str]:
    """{sentence: translation} of a catalogue; "" for one that is empty or fuzzy."""
    file = path(language, root)
    if not file.is_file():
        return {}
    catalogue = read_po(io.BytesIO(file.read_bytes()), locale=language)
    return {str(each.id): "" if each.fuzzy else str(each.string) for each in catalogue if each.id}


def faults(root: Path = ROOT) -> Iterator[str]:
    """What is wrong with the catalogues, a line each."""
    wanted = said(root)
    for language in LANGUAGES:
        have = known(language, root)
        yield from (f"{language}: missing: {text}" for text in sorted(wanted - set(have)))
        yield from (f"{language}: nobody says: {text}" for text in sorted(set(have) - wanted))
        for text, translation in sorted(have.items()):
            if not translation:
                yield f"{language}: not translated: {text}"
            elif places(text) != places(translation):
                yield f"{language}: other {{places}} than the English: {text}"
            elif language == "en" and translation != text:
                yield f"{language}: differs from the code: {text}"


def places(text: str) -> set[str]:
    """The names between braces that a sentence wants filled; braces of an example are none."""
    try:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None and name.isidentifier()}
    except ValueError:
        return set()


def update(root: Path = ROOT) -> None:
    """Write both catalogues anew."""
    wanted = sorted(said(root), key=lambda text: (text.casefold(), text))
    for language, plural in LANGUAGES.items():
        have = known(language, root)
        catalogue = Catalog()
        for text in wanted:
            catalogue.add(text, text if language == "en" else have.get(text, ""))
        written = io.BytesIO()
        write_po(written, catalogue, width=0, omit_header=True, no_location=True)
        header = HEADER.format(language=language, plural=plural)
        path(language, root).write_bytes(header.encode() + written.getvalue().rstrip(b"\n") + b"\n")


def main() -> int:
    """Check or update; the exit code tells whether anything is left to do."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    chosen = parser.add_mutually_exclusive_group(required=True)
    chosen.add_argument("--check", action="store_true", help="say what is wrong")
    chosen.add_argument("--update", action="store_true", help="write the catalogues")
    if parser.parse_args().update:
        update()
    found = list(faults())
    sys.stdout.write(("\n".join(found) or "the catalogues are complete") + "\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
