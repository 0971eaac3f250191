"""A number expression as read: its span, its value and its magnitude."""

from decimal import Decimal
from typing import Literal, NamedTuple

Form = Literal["digits", "words", "vague", "share", "multiple"]


class Numeral(NamedTuple):
    """A number as read: the span, the value with its magnitude, and the magnitude alone.

    `bare` is the value before the magnitude word ("10" of "10 million"), for ranges that share the
    magnitude of their second end. `low` is the least sensible value when `form` is `vague`. `half` marks
    "half", which measures may take ("half a mile").
    """

    start: int
    end: int
    low: Decimal
    form: Form
    bare: Decimal
    scale: Decimal = Decimal(1)
    half: bool = False
