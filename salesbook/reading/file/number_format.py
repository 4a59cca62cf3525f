"""Number formats that make a code of a number: 0000 shows 12 as 0012, "SX"00000 shows 8 as SX00008."""

import re
from dataclasses import dataclass

_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|_.|\*.|\[\$-[0-9A-F]+\]|\[[a-z]{3,7}\]|(?P<general>general|g/[^;"]+)'
    r"|(?P<digit>[0#?])|(?P<plain>[-+() :!&'~{}<>=$]|[^\x00-\x7f])",
    re.IGNORECASE | re.DOTALL,
)
_GENERAL = "G"


@dataclass(frozen=True, slots=True)
class CodeFormat:
    """The pieces of a format in their order: places for digits (0 # ? or a general number) and, marked so, literals."""

    pieces: tuple[tuple[str, bool], ...]

    def shown(self, number: float) -> str:
        """What a cell shows for a whole number above 0; "" for any other number.

        >>> code_format("0000-00").shown(1234567.0), code_format("0000").shown(0.5)
        ('12345-67', '')
        """
        if not 0 < number < 1e15 or number != int(number):
            return ""
        digits = str(int(number))
        first = next(at for at, (_, literal) in enumerate(self.pieces) if not literal)
        shown: list[str] = []
        for at in range(len(self.pieces) - 1, -1, -1):
            piece, literal = self.pieces[at]
            if literal:
                shown.append(piece)
            elif at == first or piece == _GENERAL:
                shown.append(digits or _blank(piece))
                digits = ""
            else:
                shown.append(digits[-1:] or _blank(piece))
                digits = digits[:-1]
        return "".join(reversed(shown)).strip()


def _blank(piece: str) -> str:
    """What a place without a digit shows."""
    return {"0": "0", "?": " "}.get(piece, "")


def code_format(text: str) -> CodeFormat | None:
    """The format that ``text`` is, when it makes codes: leading zeros or words, and nothing of amounts, shares or days.

    >>> code_format('"SX"00000').shown(8), code_format("#,##0"), code_format("0"), code_format("yyyy-mm-dd")
    ('SX00008', None, None, None)
    """
    pieces: list[tuple[str, bool]] = []
    at = 0
    while at < len(text) and text[at] != ";":
        found = _TOKEN.match(text, at)
        if found is None:
            return None
        at = found.end()
        if found["general"]:
            pieces.append((_GENERAL, False))
        elif found["digit"]:
            pieces.append((found["digit"], False))
        else:
            pieces.append((found["quoted"] or found["escaped"] or found["plain"] or "", True))
    places = [piece for piece, literal in pieces if not literal]
    words = any(piece.strip() for piece, literal in pieces if literal)
    if not places or (_GENERAL in places and len(places) > 1) or (not words and places.count("0") < 2):
        return None
    return CodeFormat(tuple(piece for piece in pieces if piece[0]))
