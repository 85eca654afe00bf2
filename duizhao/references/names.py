"""Names of people and bodies: from CSL name parts to what a reference list prints."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from duizhao.frozen import frozen

# Letters that are abbreviated to initials: Latin, Greek, Cyrillic, Hebrew, Arabic, Thai.
_ALPHABET = "a-zA-ZÀ-ſȘ-țͰ-ϿЀ-ԯ֐-ۿ฀-๿ἀ-῿"
_ALPHABETIC = re.compile(f"[-0-9{_ALPHABET}]")
_STARTS_ALPHABETIC = re.compile(f"[&{_ALPHABET}]")
_WORD = re.compile(f"([^\\W\\d_])([{_ALPHABET}]*)(\\.?)")
_LEADING_PARTICLE = re.compile(r"([^ ]+(?:[-ʻ’ ]|') *)(.+)", re.DOTALL)
_TRAILING_PARTICLE = re.compile(r"(.+?)((?: +[^ ]+)+)", re.DOTALL)
_JOINING = ("'", "’", "ʻ", "-")


@frozen
class Name:
    """A person by parts, or a body by `literal` alone.

    `particle` stays with the family name (van den Berg), `dropping` follows the given name (de, d').
    """

    family: str = ""
    given: str = ""
    particle: str = ""
    dropping: str = ""
    suffix: str = ""
    literal: str = ""


@frozen
class Shape:
    """How a style prints a name: what follows an initial, whether A-B keeps its hyphen, capitals."""

    after_initial: str = ""
    hyphen: bool = False
    capitals: bool = False


def read(value: Iterable[object]) -> tuple[Name, ...]:
    """The names in a CSL name list; entries that are no name objects, or are empty, are passed over."""
    names = (_name(each) for each in value if isinstance(each, Mapping))
    return tuple(name for name in names if name != Name())


def _name(parts: Mapping[str, object]) -> Name:
    def part(key: str) -> str:
        value = parts.get(key)
        return " ".join(value.split()) if isinstance(value, str) else ""

    if literal := part("literal"):
        return Name(literal=literal)
    particle, dropping, suffix = part("non-dropping-particle"), part("dropping-particle"), part("suffix")
    family, given = part("family"), part("given")
    if family and given and not particle:
        particle, family = _leading_particle(family)
        if "," in given and not suffix:
            given, suffix = (half.strip(" !") for half in given.split(",", 1))
        given, found = _trailing_particle(given)
        dropping = found or dropping
    return Name(family, given, particle, dropping, suffix) if family else Name(literal=given)


def _leading_particle(family: str) -> tuple[str, str]:
    """("van den", "Berg"): words in front that start with a small letter."""
    rest, taken = family, ""
    while (match := _LEADING_PARTICLE.fullmatch(rest)) and _small(match[1]):
        taken, rest = taken + match[1], match[2]
    return taken.strip(), rest


def _trailing_particle(given: str) -> tuple[str, str]:
    """("Jean", "de"): words behind that start with a small letter."""
    words = given.split(" ")
    kept = len(words)
    while kept > 1 and _small(words[kept - 1]):
        kept -= 1
    return " ".join(words[:kept]), " ".join(words[kept:])


def _small(word: str) -> bool:
    """Whether the first letter has a capital form that it is not in."""
    first = word.lstrip("-'ʻ’ ")[:1]
    return first != first.upper()


def printed(name: Name, shape: Shape, lang: str) -> str:
    """Family name first, given names as initials; names in Han or Hangul as they are, without a gap.

    `lang` is the item's language: Latin names in a Chinese or Japanese item lose suffix and dropping
    particle, as citeproc-js prints them.
    """
    if name.literal:
        return name.literal
    family = _with_particle(name)
    family = family.upper() if shape.capitals else family
    given = initials(name.given, shape)
    if not _ALPHABETIC.search(name.family):
        gap = " " if _STARTS_ALPHABETIC.match(name.given) else ""
        return f"{family}{gap}{given}"
    if not given or lang in ("zh", "ja"):
        return " ".join(filter(None, (family, given)))
    return " ".join(filter(None, (family, given, name.dropping, _suffix(name.suffix))))


def _with_particle(name: Name) -> str:
    gap = "" if name.particle.endswith(_JOINING) or not name.particle else " "
    return f"{name.particle}{gap}{name.family}"


def _suffix(suffix: str) -> str:
    """`Jr.` and `Jr` print alike."""
    return suffix.rstrip(".")


def initials(given: str, shape: Shape) -> str:
    """Given names as initials: `Ana María` AM, `Per-Erik` PE or P-E, `Hyun-keun` H; Chinese unchanged."""
    if not _STARTS_ALPHABETIC.match(given):
        return given
    given = re.sub(r"\s*-\s*", "-", given) if shape.hyphen else given.replace("-", " ")
    given = re.sub(r"-[a-zß-ÿ][^ -]*", "", given)  # Hyun-keun: one name, one initial
    out = ""
    for word in re.split(r"(?<=\.)(?=[^ .-])|\s+|(?=-)", given):
        if initial := _initial(word.removeprefix("-")):
            out = f"{out.rstrip()}-" if word.startswith("-") else out
            out += initial + shape.after_initial
    return " ".join(out.split())


def _initial(word: str) -> str:
    """One letter; a shortened word that ends in a full stop (`Yu.`) stays, as does a word in small letters."""
    match = _WORD.match(word)
    if not match or match[1] != match[1].upper():
        return f" {word} " if word else ""
    letter, rest, stop = match.groups()
    if rest and stop:
        return letter + rest
    capitals = rest[: len(rest) - len(rest.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))]
    return letter + (capitals.lower() if capitals != rest else "")
