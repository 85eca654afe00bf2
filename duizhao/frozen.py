"""Values: classes of values that nobody changes after they were made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar, dataclass_transform, overload

_Class = TypeVar("_Class", bound=type)


@overload
def frozen(cls: _Class, /) -> _Class: ...


@overload
def frozen(*, eq: bool = ..., slots: bool = ...) -> Callable[[_Class], _Class]: ...


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: _Class | None = None, /, *, eq: bool = True, slots: bool = True) -> object:
    """A dataclass that the type checker holds to be frozen, and that costs no more than an ordinary one.

    `dataclass(frozen=True)` sets every field past its own guard, which makes a value four times as dear to build, and a
    check builds hundreds of thousands. Here mypy is the guard, which reads all of this program before anything lands.
    Values with equal fields are equal and hash alike; with `eq` false each is equal to itself alone.
    """
    made = dataclass(eq=eq, slots=slots, unsafe_hash=eq)
    return made if cls is None else made(cls)
