"""Who may visit an outlet, and on which days: the department's people, their posts, districts, attendance and rota."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Self

import pandas as pd

from salesbook.calculation.common.working_days import AWAY
from salesbook.lists import names_in
from salesbook.schemas.parameters import Parameters

POST_OF = {"retail": "retail_rep", "restaurant": "restaurant_rep"}

Slot = tuple[str, int]
"""A person and a day of the horizon (0 is its first)."""


@dataclass(frozen=True, slots=True)
class Member:
    """One who visits outlets; no districts means that the staff book does not say."""

    post: str
    districts: frozenset[str]
    visits_per_day: int


@dataclass(frozen=True, slots=True)
class Found:
    """The slots in which an outlet can be visited, or the ``reason`` why there is none; ``covered`` by another rep."""

    slots: tuple[Slot, ...] = ()
    reason: str = ""
    covered: bool = False


@dataclass(frozen=True, slots=True)
class Territory:
    """The people of a department, the days of the horizon each of them works, and where the rota sends them."""

    members: Mapping[str, Member]
    at_work: Mapping[str, frozenset[int]]
    weekdays: tuple[int, ...]
    rota: Mapping[str, Mapping[int, list[tuple[frozenset[str], frozenset[str]]]]] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        staff: pd.DataFrame,
        attendance: pd.DataFrame,
        rota: pd.DataFrame,
        named: Iterable[str],
        horizon: Sequence[date],
        parameters: Parameters,
    ) -> Self:
        """From the staff books; ``named`` are the salespersons of outlets: everybody, without a book."""
        members = _members(staff, parameters) if len(staff) else _named(named, parameters)
        away = attendance[attendance["state"].isin(AWAY)]
        absences = set(zip(away["person"], away["date"].dt.date, strict=True))
        at_work = {
            person: frozenset(k for k, day in enumerate(horizon) if (person, day) not in absences) for person in members
        }
        return cls(members, at_work, tuple(day.isoweekday() for day in horizon), _rota(rota))

    def find(self, salesperson: str, channel: str, district: str, route: str, among: frozenset[int]) -> Found:
        """Where and when an outlet can be visited on the days ``among``.

        Its salesperson goes. Only when nobody is named, or the one named has left or works on none of these days, the
        reps of the outlet's channel whose districts include it go instead.
        """
        own = salesperson in self.members
        if own and self.at_work[salesperson] & among:
            return self._on_route([salesperson], district, route, among, covered=False)
        others = [person for person in self.members if self._covers(person, channel, district)]
        if not own and not others:
            return Found(reason="no_person")
        return self._on_route(others, district, route, among, covered=True)

    def _covers(self, person: str, channel: str, district: str) -> bool:
        member = self.members[person]
        posts = {POST_OF[channel]} if channel in POST_OF else set(POST_OF.values())
        return member.post in posts and bool(not member.districts or words(district) & member.districts)

    def _on_route(self, people: list[str], district: str, route: str, among: frozenset[int], covered: bool) -> Found:
        working = [(person, day) for person in people for day in sorted(self.at_work[person] & among)]
        slots = tuple(slot for slot in working if self._lets_in(slot, district, route))
        if slots:
            return Found(slots, covered=covered)
        return Found(reason="no_route_day" if working else "absent")

    def _lets_in(self, slot: Slot, district: str, route: str) -> bool:
        """Whether the rota sends the person there that day; without a rota a person may go anywhere, any day."""
        person, day = slot
        if person not in self.rota:
            return True
        return any(
            (not districts and not routes) or words(district) & districts or words(route) & routes
            for districts, routes in self.rota[person].get(self.weekdays[day], [])
        )


def words(text: object) -> frozenset[str]:
    """The names in a cell that may hold several, separated by commas, slashes or blanks; none in an empty cell.

    >>> sorted(words("East, West/North"))
    ['East', 'North', 'West']
    """
    return frozenset(names_in(text))


def _members(staff: pd.DataFrame, parameters: Parameters) -> dict[str, Member]:
    """Everybody who has not left or been suspended; who of them visits, posts and salespersons decide."""
    active = staff[staff["status"].fillna("active") == "active"]
    visits = active["visits_per_day"].fillna(parameters.default_visits_per_day).astype(int)
    columns = active["person"], active["post"].fillna(""), active["districts"], visits
    return {person: Member(post, words(where), count) for person, post, where, count in zip(*columns, strict=True)}


def _named(named: Iterable[str], parameters: Parameters) -> dict[str, Member]:
    return {person: Member("", frozenset(), parameters.default_visits_per_day) for person in sorted({*named} - {""})}


def _rota(rota: pd.DataFrame) -> dict[str, dict[int, list[tuple[frozenset[str], frozenset[str]]]]]:
    """By person and weekday the districts and routes of each row."""
    found: dict[str, dict[int, list[tuple[frozenset[str], frozenset[str]]]]] = {}
    for person, weekday, districts, routes in zip(
        rota["person"], rota["weekday"].astype(int), rota["districts"], rota["routes"], strict=True
    ):
        found.setdefault(person, {}).setdefault(weekday, []).append((words(districts), words(routes)))
    return found
