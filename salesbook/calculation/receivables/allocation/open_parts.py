"""The open parts of an outlet's debt, oldest first, and what fits a receipt: all that is due, or an equal amount."""

from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import chain

_OUT, _LATER, _DUE = 0, 1, 2


@dataclass(slots=True)
class Book:
    """Every part by its number, which is its place in the order "oldest first" within its outlet.

    left: what is open (fen); due and sold: days; item: whose part it is; shared: the parts of each item that has
    several; place: where ``OpenParts`` keeps it.
    """

    left: list[int]
    due: list[int]
    sold: list[int]
    item: list[int]
    disputed: list[bool]
    shared: dict[int, list[int]]
    place: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self.place = [_OUT] * len(self.left)

    def open_of(self, item: int) -> int:
        """What is open of all parts of an item."""
        return sum(self.left[part] for part in self.shared[item])


@dataclass(slots=True)
class OpenParts:
    """Parts that exist, those due by the day apart from those due later; ``fen`` is open in all, ``due_fen`` due."""

    book: Book
    fen: int = 0
    due_fen: int = 0
    due: list[int] = field(default_factory=list)
    later: list[int] = field(default_factory=list)
    equal: dict[int, list[int]] = field(default_factory=dict)
    of_items: dict[int, set[int]] = field(default_factory=dict)
    shared: set[int] = field(default_factory=set)
    compared: bool = False

    def add(self, part: int) -> None:
        """A part comes into being."""
        book = self.book
        self.fen += book.left[part]
        book.place[part] = _LATER
        heappush(self.later, part)
        if book.item[part] in book.shared:
            self.shared.add(book.item[part])
        if self.compared:
            self._compare(part)

    def lessen(self, part: int, fen: int) -> None:
        """``fen`` of a part is paid; below 0 it is open again."""
        book = self.book
        left = book.left[part] = book.left[part] - fen
        self.fen -= fen
        place = book.place[part]
        if place == _DUE:
            self.due_fen -= fen
        elif place == _OUT and left:
            book.place[part] = _LATER
            heappush(self.later, part)
        if self.compared and (left or book.item[part] in self.shared):
            self._compare(part)

    def go_to(self, day: int) -> None:
        """What falls due by ``day`` is due."""
        book, later = self.book, self.later
        while later and book.due[later[0]] <= day:
            part = heappop(later)
            if book.left[part]:
                book.place[part] = _DUE
                self.due_fen += book.left[part]
                heappush(self.due, part)
            else:
                book.place[part] = _OUT

    def oldest(self) -> int:
        """The oldest open part; there must be one."""
        for heap in (self.due, self.later):
            while heap:
                if self.book.left[heap[0]]:
                    return heap[0]
                self.book.place[heappop(heap)] = _OUT
        raise LookupError

    def fitting(self, fen: int) -> tuple[str, list[int]]:
        """The parts that ``fen`` pays exactly, and by which rule: all that is due, the oldest equal part, or the only
        item of which just that is open; none when nothing fits."""
        if fen == self.due_fen:
            return "due", sorted(part for part in self.due if self.book.left[part])
        if not self.compared:
            self.compared = True
            for part in chain(self.due, self.later):
                self._compare(part)
        equal = self.equal.get(fen, [])
        while equal:
            if self.book.left[equal[0]] == fen:
                return "exact", [equal[0]]
            heappop(equal)
        items = self.of_items.get(fen, set())
        items -= {item for item in items if self._open(item) != fen}
        if len(items) == 1:
            return "exact", [part for part in self.book.shared[next(iter(items))] if self.book.left[part]]
        return "", []

    def _open(self, item: int) -> int:
        return self.book.open_of(item)

    def _compare(self, part: int) -> None:
        """Note a part, and its item, under what is open of it."""
        left, item = self.book.left[part], self.book.item[part]
        if left:
            heappush(self.equal.setdefault(left, []), part)
        if item in self.shared:
            self.of_items.setdefault(self._open(item), set()).add(item)
