"""Amounts in Chinese capitals, as they are written where money is signed for."""

_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("", "拾", "佰", "仟")
_GROUPS = ("", "万", "亿", "万亿")
_ZERO, _YUAN, _JIAO, _FEN, _WHOLE, _MINUS = "零", "元", "角", "分", "整", "负"
_MOST = 10**16  # 元; beyond it the groups have no name here


def in_capitals(amount: float) -> str:
    """An amount in 元 in capitals, to the fen (docs/rules.md; the People's Bank's rules for filling in bills).

    A gap between digits is one 零; 整 follows only where the amount ends at 元. Raises ValueError from 10**16 元 on.

    >>> [in_capitals(amount) for amount in (1409.50, 6007.14, 325.04)]
    ['壹仟肆佰零玖元伍角', '陆仟零柒元壹角肆分', '叁佰贰拾伍元零肆分']
    >>> in_capitals(100_000), in_capitals(-0.3), in_capitals(0)
    ('壹拾万元整', '负叁角', '零元整')
    """
    fen = round(abs(amount) * 100)
    yuan, rest = divmod(fen, 100)
    if yuan >= _MOST:
        raise ValueError("amounts from 10**16 yuan on cannot be written in capitals")
    words = _whole(yuan) + _part(rest, bool(yuan))
    return (_MINUS if amount < 0 and fen else "") + (words or _ZERO + _YUAN + _WHOLE)


def _part(fen: int, follows: bool) -> str:
    """The part after the point: 角 and 分, or 整 where there is none."""
    jiao, rest = divmod(fen, 10)
    if not fen:
        return _WHOLE if follows else ""
    tenths = _DIGITS[jiao] + _JIAO if jiao else _ZERO if follows else ""
    return tenths + (_DIGITS[rest] + _FEN if rest else "")


def _whole(yuan: int) -> str:
    """Whole 元 in groups of four digits; a group that starts with a gap, or is one, leaves a 零 before what follows."""
    words, gap = "", False
    for place in range(len(_GROUPS) - 1, -1, -1):
        group = yuan // 10_000**place % 10_000
        if not group:
            gap = gap or bool(words)
            continue
        words += _ZERO if words and (gap or group < 1_000) else ""
        words += _group(group) + _GROUPS[place]
        gap = False
    return words + _YUAN if words else ""


def _group(number: int) -> str:
    """A number below 10000: its digits with their places, a gap inside as one 零."""
    words, gap = "", False
    for place in (3, 2, 1, 0):
        digit = number // 10**place % 10
        if digit:
            words += (_ZERO if gap and words else "") + _DIGITS[digit] + _PLACES[place]
        gap = not digit
    return words
