"""Numerals."""

from claimcheck.figures import find_amounts
from claimcheck.segmentation import segment


def test_a_plain_number_is_found() -> None:
    text = "The shelling killed 45 people on the road."
    (figure,) = find_amounts(text, segment(text))
    assert figure.text == "45"
