"""Several names or numbers written in one cell."""

import re
import unicodedata

from salesbook.wording.clerks import LIST_WORDS

_BETWEEN_NAMES = re.compile(r"[\u3001,;/|\s]+")
_BETWEEN_SLIPS = re.compile(rf"[{LIST_WORDS}\s]+")


def names_in(text: object) -> tuple[str, ...]:
    """The names in a cell that may hold several, in their order; none in an empty cell.

    >>> names_in("East, West/North"), names_in(None)
    (('East', 'West', 'North'), ())
    """
    return _split(_BETWEEN_NAMES, text)


def slips_in(text: object) -> tuple[str, ...]:
    """The numbers of slips in a cell, also with words between them that no number holds.

    >>> slips_in("S2, S3+G4"), slips_in("SX-0001")
    (('S2', 'S3', 'G4'), ('SX-0001',))
    """
    return _split(_BETWEEN_SLIPS, text)


def _split(between: re.Pattern[str], text: object) -> tuple[str, ...]:
    if not isinstance(text, str):
        return ()
    return tuple(filter(None, between.split(unicodedata.normalize("NFKC", text))))
