"""The style sheet of a workbook: looks are looked up before they are added, so nothing is added twice."""

import re
from collections.abc import Iterable, Iterator

from salesbook.placing.package.markup import Document, Element, attribute_text
from salesbook.problems import UserError

# A look as a value: name, attributes in order of name, children. Two workbooks that write it differently agree on it.
Node = tuple[str, tuple[tuple[str, str], ...], tuple["Node", ...]]

_ORDER = ("numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles")
_LATER = ("colors", "extLst")
_MOST_FORMATS = 65_490
_FIRST_OWN_FORMAT = 164
_DATE_FORMATS = frozenset([*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)])
_NOT_A_DATE_PART = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]|General', re.IGNORECASE)

_NO_FONT: Node = ("font", (), ())
_NO_FILL: Node = ("fill", (), (("patternFill", (("patternType", "none"),), ()),))
_GREY_FILL: Node = ("fill", (), (("patternFill", (("patternType", "gray125"),), ()),))
_NO_BORDER: Node = ("border", (), tuple((side, (), ()) for side in ("left", "right", "top", "bottom", "diagonal")))
_NO_LOOK = (("borderId", "0"), ("fillId", "0"), ("fontId", "0"), ("numFmtId", "0"))
_FIRST = {
    "fonts": (_NO_FONT,),
    "fills": (_NO_FILL, _GREY_FILL),
    "borders": (_NO_BORDER,),
    "cellStyleXfs": (("xf", _NO_LOOK, ()),),
    "cellXfs": (("xf", (*_NO_LOOK, ("xfId", "0")), ()),),
    "dxfs": (("dxf", (), ()),),
}
_POINTS_TO = {"fontId": "fonts", "fillId": "fills", "borderId": "borders", "xfId": "cellStyleXfs"}


def empty_styles(namespace: str) -> bytes:
    """A style sheet for a workbook that has none."""
    styles = Styles(
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="{namespace}"/>'.encode()
    )
    for collection in ("fonts", "fills", "borders", "cellStyleXfs", "cellXfs"):
        styles.pad(collection, 1)
    return styles.result()


class Styles:
    """One styles part: asked for looks by number or by value, and added to at the ends of its lists only."""

    def __init__(self, content: bytes, part: str = "", book: str = "") -> None:
        self._document = Document(content, part, book)
        self._book = book
        root = self._document.root
        self._held = {name: _nodes(root.find(name)) for name in _ORDER}
        self._added: dict[str, list[Node]] = {name: [] for name in _ORDER}
        self._places = {name: _first_places(nodes) for name, nodes in self._held.items()}
        self.formats = {_number(node, "numFmtId"): _get(node, "formatCode", "") for node in self._held["numFmts"]}

    def nodes(self, collection: str) -> list[Node]:
        """The looks of a list, those added included."""
        return self._held[collection] + self._added[collection]

    def result(self) -> bytes:
        """The part with what was added; the very same bytes when nothing was."""
        for name, nodes in self._added.items():
            if nodes:
                self._write(name, nodes)
        return self._document.result()

    # -- adding ----------------------------------------------------------------------------------------------

    def place_of(self, collection: str, node: Node) -> int:
        """The number of a look in its list, added at the end if it is not there."""
        place = self._places[collection].get(node)
        if place is not None:
            return place
        self.pad(collection, self._pointed_to(collection))
        if collection == "cellXfs":
            self.pad("cellStyleXfs", 1)
        self._append(collection, node)
        return self._places[collection][node]

    def pad(self, collection: str, count: int) -> None:
        """Lengthen a list to ``count`` plain looks, so that a number already in use never comes to mean one of ours."""
        count = max(count, len(_FIRST.get(collection, ())))
        while (length := len(self.nodes(collection))) < count:
            first = _FIRST[collection]
            self._append(collection, first[length] if length < len(first) else self.nodes(collection)[0])

    def number_format(self, code: str) -> int:
        """The number of a custom number format, added if new."""
        for number, held in self.formats.items():
            if held == code:
                return number
        used = [_number(node, "numFmtId") for node in self._format_users()]
        number = max([_FIRST_OWN_FORMAT - 1, *self.formats, *used]) + 1
        self.formats[number] = code
        self._append("numFmts", ("numFmt", (("formatCode", code), ("numFmtId", str(number))), ()))
        return number

    def with_format(self, style: int, code: str) -> int:
        """The style that looks like ``style`` but shows numbers as ``code``."""
        name, attributes, children = self._look(style)
        wanted = dict(attributes) | {"numFmtId": str(self.number_format(code)), "applyNumberFormat": "1"}
        return self.place_of("cellXfs", (name, tuple(sorted(wanted.items())), children))

    def _append(self, collection: str, node: Node) -> None:
        place = len(self.nodes(collection))
        if collection == "cellXfs" and place >= _MOST_FORMATS:
            raise UserError("placing_styles_full", book=self._book, most=_MOST_FORMATS)
        self._added[collection].append(node)
        self._places[collection].setdefault(node, place)

    def _pointed_to(self, collection: str) -> int:
        """How long a list must be for every number that styles point to, there or not."""
        users = self.nodes("cellStyleXfs") + self.nodes("cellXfs")
        pointers = [name for name, target in _POINTS_TO.items() if target == collection]
        numbers = [_number(node, pointer) for pointer in pointers for node in users]
        return max(numbers, default=-1) + 1

    def _format_users(self) -> Iterator[Node]:
        yield from self.nodes("cellStyleXfs") + self.nodes("cellXfs")
        for _, _, children in self.nodes("dxfs"):
            yield from (child for child in children if child[0] == "numFmt")

    # -- asking ----------------------------------------------------------------------------------------------

    def shows_dates(self, style: int) -> bool:
        """Whether a number of this style is shown as a date or time."""
        number = _number(self._look(style), "numFmtId")
        code = self.formats.get(number)
        if code is None:
            return number in _DATE_FORMATS
        return bool(re.search(r"[ymdhs]", _NOT_A_DATE_PART.sub("", code.split(";")[0]), re.IGNORECASE))

    def locked(self, style: int) -> bool:
        """Whether a protected sheet keeps cells of this style from change."""
        _, _, children = self._look(style)
        protection = next((child for child in children if child[0] == "protection"), None)
        return protection is None or _get(protection, "locked", "1") not in ("0", "false", "off")

    def _look(self, style: int) -> Node:
        looks = self.nodes("cellXfs") or [_FIRST["cellXfs"][0]]
        return looks[style] if style < len(looks) else looks[0]

    # -- writing ---------------------------------------------------------------------------------------------

    def _write(self, collection: str, nodes: list[Node]) -> None:
        root = self._document.root
        held = root.find(collection)
        lines = "".join(_markup(node, root) for node in nodes)
        count = str(len(self.nodes(collection)))
        if held is not None:
            self._document.set(held, "count", count)
            self._document.append(held, lines)
            return
        tag = root.tag(collection)
        self._document.insert_ordered(root, collection, f'<{tag} count="{count}">{lines}</{tag}>', _ORDER + _LATER)


class Carrier:
    """Takes the looks of a rendered workbook over into another's style sheet, one number at a time."""

    def __init__(self, source: Styles, target: Styles) -> None:
        self._source, self._target = source, target
        self._styles: dict[int, int] = {0: 0}
        self._conditional: dict[int, int] = {}

    def style(self, number: int) -> int:
        """The target's number for a cell style; 0, no style, stays the book's own."""
        if number not in self._styles:
            self._styles[number] = self._carry_style(number)
        return self._styles[number]

    def conditional(self, number: int) -> int:
        """The target's number for a conditional or table look (dxf)."""
        if number not in self._conditional:
            name, attributes, children = self._source.nodes("dxfs")[number]
            carried = tuple(self._renumbered(child) for child in children)
            self._conditional[number] = self._target.place_of("dxfs", (name, attributes, carried))
        return self._conditional[number]

    def _carry_style(self, number: int) -> int:
        name, attributes, children = self._source.nodes("cellXfs")[number]
        # Named cell styles are the book owner's; ours carry their whole look themselves.
        wanted = dict(attributes) | {"xfId": "0"}
        for pointer, collection in _POINTS_TO.items():
            if collection != "cellStyleXfs":
                look = self._source.nodes(collection)[int(wanted[pointer])]
                wanted[pointer] = str(self._target.place_of(collection, look))
        wanted["numFmtId"] = str(self._format(int(wanted["numFmtId"])))
        return self._target.place_of("cellXfs", (name, tuple(sorted(wanted.items())), children))

    def _format(self, number: int) -> int:
        code = self._source.formats.get(number)
        return number if code is None else self._target.number_format(code)

    def _renumbered(self, node: Node) -> Node:
        if node[0] != "numFmt":
            return node
        number = self._target.number_format(_get(node, "formatCode", "General"))
        return (node[0], tuple(sorted((dict(node[1]) | {"numFmtId": str(number)}).items())), node[2])


def _nodes(collection: Element | None) -> list[Node]:
    return [_node(child) for child in collection.children] if collection else []


def _node(element: Element) -> Node:
    attributes = tuple(sorted((name, value) for name, value in element.attributes.items() if "}" not in name))
    return (element.name, attributes, tuple(_node(child) for child in element.children))


def _first_places(nodes: Iterable[Node]) -> dict[Node, int]:
    places: dict[Node, int] = {}
    for place, node in enumerate(nodes):
        places.setdefault(node, place)
    return places


def _get(node: Node, attribute: str, default: str) -> str:
    return dict(node[1]).get(attribute, default)


def _number(node: Node, attribute: str) -> int:
    value = _get(node, attribute, "0")
    return int(value) if value.isdigit() else 0


def _markup(node: Node, root: Element) -> str:
    name, attributes, children = node
    tag = root.tag(name)
    held = "".join(f' {key}="{attribute_text(value)}"' for key, value in attributes)
    inside = "".join(_markup(child, root) for child in children)
    return f"<{tag}{held}>{inside}</{tag}>" if inside else f"<{tag}{held}/>"
