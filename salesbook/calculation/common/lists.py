"""Several names or numbers written in one cell."""

import re
import unicodedata

_BETWEEN = re.compile(r"[\u3001,;/|\s&+]+")


def listed(text: object) -> tuple[str, ...]:
    """The names in a cell that may hold several, in their order; none in an empty cell.

    >>> listed("S2, S3/S4"), listed(None)
    (('S2', 'S3', 'S4'), ())
    """
    if not isinstance(text, str):
        return ()
    return tuple(filter(None, _BETWEEN.split(unicodedata.normalize("NFKC", text))))
