"""The tab drawn as a picture (SVG) from its RibbonX, for the page that shows a clerk where to press."""

from xml.etree import ElementTree
from xml.sax.saxutils import escape

_RIBBONX = "{http://schemas.microsoft.com/office/2009/07/customui}"
_LARGE, _SMALL, _GAP, _HEIGHT, _CHARACTER = 76, 168, 10, 132, 12
_PER_COLUMN = 3
_STYLE = (
    "text{font:12px 'Microsoft YaHei','Noto Sans CJK SC',sans-serif;fill:#1f2937}.quiet{fill:#6b7280}"
    ".box{fill:#fff;stroke:#cbd5e1}.icon{fill:#dbeafe;stroke:#2563eb}.tab{fill:#f8fafc;stroke:#cbd5e1}"
)


def drawn(xml: str) -> str:
    """The picture of the tab described by ``xml``."""
    tab = next(ElementTree.fromstring(xml).iter(f"{_RIBBONX}tab"))
    shapes, left = [], _GAP
    for group in tab.iter(f"{_RIBBONX}group"):
        wide, shape = _group(group, left)
        shapes.append(shape)
        left += wide + _GAP
    title = _text(_GAP + 40, 19, tab.get("label", ""), "middle")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {left} {_HEIGHT + 40}" width="{left}">\n'
        f"<style>{_STYLE}</style>\n"
        f'<rect class="tab" x="0" y="28" width="{left}" height="{_HEIGHT + 12}"/>\n'
        f'<rect class="tab" x="{_GAP}" y="2" width="80" height="27"/>{title}\n' + "".join(shapes) + "</svg>\n"
    )


def _group(group: ElementTree.Element, left: int) -> tuple[int, str]:
    """The width of a group and its picture."""
    buttons = list(group)
    large = all(button.get("size") == "large" for button in buttons)
    columns = len(buttons) if large else -(-len(buttons) // _PER_COLUMN)
    step = _LARGE if large else _SMALL
    wide = columns * step
    draw = _large if large else _small
    inside = "".join(draw(button, left, at, step) for at, button in enumerate(buttons))
    label = _text(left + wide // 2, _HEIGHT + 28, group.get("label", ""), "middle", "quiet")
    return wide, f'<rect class="box" x="{left}" y="34" width="{wide}" height="{_HEIGHT}"/>{inside}{label}\n'


def _large(button: ElementTree.Element, left: int, at: int, step: int) -> str:
    middle, label = left + at * step + step // 2, button.get("label", "")
    lines = [label[start : start + 5] for start in range(0, len(label), 5)]
    words = "".join(_text(middle, 92 + 16 * row, line, "middle") for row, line in enumerate(lines))
    return f'<rect class="icon" x="{middle - 16}" y="42" width="32" height="32" rx="4"/>{words}'


def _small(button: ElementTree.Element, left: int, at: int, step: int) -> str:
    x, y = left + at // _PER_COLUMN * step + 6, 44 + at % _PER_COLUMN * 34
    most = (step - 32) // _CHARACTER
    label = button.get("label", "")
    words = _text(x + 22, y + 13, label if len(label) <= most else label[: most - 1] + "…", "start")
    return f'<rect class="icon" x="{x}" y="{y}" width="16" height="16" rx="3"/>{words}'


def _text(x: int, y: int, words: str, anchor: str, kind: str = "") -> str:
    marked = f' class="{kind}"' if kind else ""
    return f'<text{marked} x="{x}" y="{y}" text-anchor="{anchor}">{escape(words)}</text>'
