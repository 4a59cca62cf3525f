"""The account of one outlet, replayed day by day: what pays what, decided with what is known on the day."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import chain

from salesbook.calculation.receivables.allocation.open_parts import Book, OpenParts

Line = tuple[int, int, int, int, str, int]
"""Day, source, part (-1: the money was given back), fen, rule, and the source that caused it (-1: itself)."""


@dataclass(slots=True)
class Account:
    """What one outlet owes and has paid; ``births`` are its parts by the day of sale, ``automatic``: advances pay by
    themselves (docs/rules.md, allocation)."""

    book: Book
    births: list[int]
    automatic: bool
    lines: list[Line] = field(default_factory=list)
    rest: dict[int, int] = field(default_factory=dict)
    reds: set[int] = field(default_factory=set)
    advance: list[int] = field(default_factory=list)
    advance_fen: int = 0
    used_fen: int = 0
    born: int = 0
    plain: OpenParts = field(init=False)
    disputed: OpenParts = field(init=False)

    def __post_init__(self) -> None:
        self.plain, self.disputed = OpenParts(self.book), OpenParts(self.book)

    def go_to(self, day: int) -> None:
        """Everything sold up to the end of ``day`` comes into being; an advance pays on the day it can."""
        sold, births, last = self.book.sold, self.births, len(self.births)
        while self.born < last and sold[births[self.born]] <= day:
            today = sold[births[self.born]]
            while self.born < last and sold[births[self.born]] == today:
                part = births[self.born]
                self._parts_of(part).add(part)
                self.born += 1
            if self.advance_fen:
                self._settle(today)

    def pay(self, source: int, fen: int, named: Iterable[Iterable[int]], day: int, rule: str = "slip") -> None:
        """A receipt: first the parts it names, then what fits, then the oldest; what is left is an advance."""
        fen = self._pay_named(source, fen, named, day, rule)
        fen = self._pay_open(source, fen, day)
        if fen:
            self._keep(source, fen)
        self._settle(day)

    def take_red(self, source: int, fen: int, parts: list[int], day: int) -> None:
        """A red row lessens its slip: what is open first, then what was paid, which becomes an advance again."""
        fen = self._pay_named(source, fen, [parts], day, "red")
        self.reds.add(source)
        for payer, part, held in self._latest_first(set(parts)):
            if payer in self.reds:
                continue
            if not fen:
                break
            freed = min(held, fen)
            self._line(day, payer, part, -freed, "red", source)
            self._keep(payer, freed)
            self._line(day, source, part, freed, "red")
            fen -= freed
        self.pay(source, fen, (), day)

    def use_advance(self, source: int, fen: int, named: Iterable[Iterable[int]], day: int) -> int:
        """An advance used by hand, for the slips named, else as a receipt would; returns what it never had, in fen."""
        wanted = [part for part in chain.from_iterable(named) if self.book.sold[part] <= day]
        while fen and self.advance_fen and (self.plain.fen or self.disputed.fen):
            wanted = [part for part in wanted if self.book.left[part]]
            part = wanted[0] if wanted else self._oldest(day)
            fen -= self._advance_pays(part, fen, day, "advance_used", source)
        already = min(fen, self.used_fen)
        self.used_fen -= already
        return fen - already - min(fen - already, self.advance_fen)

    def give_back(self, source: int, fen: int, named: Iterable[Iterable[int]], payers: set[int], day: int) -> int:
        """A refund: from the advance, then it reopens the slips named, then what was paid last by any of ``payers``.

        Returns the fen that could have been given back when that is less than asked (nothing is done then), else -1.
        """
        paid = [entry for entry in self._latest_first() if entry[0] in payers]
        could = self.advance_fen + sum(held for _, _, held in paid)
        if fen > could:
            return could
        while fen and self.advance_fen:
            payer, taken = self._from_advance(fen)
            self._line(day, payer, -1, taken, "refund", source)
            fen -= taken
        meant = set(chain.from_iterable(named))
        for payer, part, held in sorted(paid, key=lambda entry: entry[1] not in meant):
            if not fen:
                break
            self._reopen(day, payer, part, min(held, fen), "refund", source)
            fen -= min(held, fen)
        return -1

    def never(self, source: int, fen: int, day: int) -> None:
        """A cheque that came back before its cash date: on that day it is given back whole."""
        self.go_to(day)
        self.lines.append((day, source, -1, fen, "reversal", source))

    def take_back(self, source: int, payer: int, day: int) -> int:
        """A reversal: all that ``payer`` still pays is open again, and what is left of it in the advance is gone.

        Returns the fen taken back: less than the receipt where some of it was given back before.
        """
        held = [(part, fen) for each, part, fen in self._latest_first() if each == payer]
        for part, fen in held:
            self._reopen(day, payer, part, fen, "reversal", source)
        left = self.rest.pop(payer, 0)
        if left:
            self.advance_fen -= left
            self._line(day, payer, -1, left, "reversal", source)
        self._settle(day)
        return left + sum(fen for _, fen in held)

    def _parts_of(self, part: int) -> OpenParts:
        return self.disputed if self.book.disputed[part] else self.plain

    def _line(self, day: int, source: int, part: int, fen: int, rule: str, by: int = -1) -> None:
        self.lines.append((day, source, part, fen, rule, by))
        if part >= 0:
            self._parts_of(part).lessen(part, fen)

    def _pay_named(self, source: int, fen: int, named: Iterable[Iterable[int]], day: int, rule: str) -> int:
        left, sold = self.book.left, self.book.sold
        for part in chain.from_iterable(named):
            if fen and left[part] and sold[part] <= day:
                paid = min(fen, left[part])
                self._line(day, source, part, paid, rule)
                fen -= paid
        return fen

    def _pay_open(self, source: int, fen: int, day: int) -> int:
        """Rules (b) and (c), disputed parts only when nothing else is open."""
        for parts in (self.plain, self.disputed):
            if fen and parts.fen:
                parts.go_to(day)
                rule, exact = parts.fitting(fen)
                for part in exact:
                    self._line(day, source, part, self.book.left[part], rule)
                fen = 0 if exact else fen
            while fen and parts.fen:
                part = parts.oldest()
                paid = min(fen, self.book.left[part])
                self._line(day, source, part, paid, "oldest")
                fen -= paid
        return fen

    def _oldest(self, day: int) -> int:
        parts = self.plain if self.plain.fen else self.disputed
        parts.go_to(day)
        return parts.oldest()

    def _keep(self, source: int, fen: int) -> None:
        if source not in self.rest:
            heappush(self.advance, source)
        self.rest[source] = self.rest.get(source, 0) + fen
        self.advance_fen += fen

    def _from_advance(self, fen: int) -> tuple[int, int]:
        """Take up to ``fen`` of the earliest money in the advance: whose it is, and how much."""
        while self.advance[0] not in self.rest:  # taken back meanwhile
            heappop(self.advance)
        payer = self.advance[0]
        taken = min(fen, self.rest[payer])
        self.rest[payer] -= taken
        self.advance_fen -= taken
        if not self.rest[payer]:
            del self.rest[payer]
            heappop(self.advance)
        return payer, taken

    def _settle(self, day: int) -> None:
        """While there is both an advance and something open, the advance pays: the oldest part, the earliest money."""
        while self.automatic and self.advance_fen and (self.plain.fen or self.disputed.fen):
            self.used_fen += self._advance_pays(self._oldest(day), self.advance_fen, day, "advance", -1)

    def _advance_pays(self, part: int, fen: int, day: int, rule: str, by: int) -> int:
        payer, taken = self._from_advance(min(fen, self.book.left[part]))
        self._line(day, payer, part, taken, rule, by)
        return taken

    def _reopen(self, day: int, payer: int, part: int, fen: int, rule: str, by: int) -> None:
        self._line(day, payer, part, -fen, rule, by)
        self._line(day, payer, -1, fen, rule, by)

    def _latest_first(self, parts: set[int] | None = None) -> list[tuple[int, int, int]]:
        """What each source still pays of each part (of ``parts`` only), the latest payment first."""
        held: dict[tuple[int, int], tuple[int, int]] = {}
        for place, (_, source, part, fen, _, _) in enumerate(self.lines):
            if part >= 0 and (parts is None or part in parts):
                before, last = held.get((source, part), (0, 0))
                held[source, part] = before + fen, place if fen > 0 else last
        latest = sorted(held.items(), key=lambda entry: -entry[1][1])
        return [(source, part, fen) for (source, part), (fen, _) in latest if fen > 0]
