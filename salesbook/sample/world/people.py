"""The made-up staff: teams of a retail rep, a restaurant rep, a deliverer and a driver, and the office."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from salesbook.sample.world.frames import frame
from salesbook.sample.world.span import Days, Span, weekday
from salesbook.wording.sample.world import (
    BETWEEN,
    COMING_LEAVE_NOTE,
    DISTRICT,
    DISTRICTS,
    GIVEN_NAMES,
    LEAVE_NOTES,
    ROUTE,
    STAFF_NOTES,
    SURNAMES,
)

OUTLETS_PER_TEAM = 120
DISTRICTS_PER_TEAM = 4
ROUTES_PER_DISTRICT = 3
TEAM_POSTS = ("retail_rep", "restaurant_rep", "deliverer", "driver")
OFFICE_POSTS = ("manager", "warehouse", "order_clerk", "finance")
VISITS_PER_DAY = {"retail_rep": 14, "restaurant_rep": 10, "deliverer": 6}
ABSENT_RATE = 0.012

Names = NDArray[np.object_]


@dataclass(frozen=True)
class People:
    """Who works where. ``team`` maps a post to its people, team by team; ``district_names`` lists four per team."""

    team: dict[str, Names]
    office: dict[str, str]
    district_names: Names

    @property
    def teams(self) -> int:
        """How many teams there are."""
        return len(self.team["driver"])

    @property
    def carriers(self) -> Names:
        """Everybody who takes goods out and settles them in the evening: reps and deliverers."""
        return np.concatenate([self.team[post] for post in ("retail_rep", "restaurant_rep", "deliverer")])

    def posts(self) -> list[tuple[str, str]]:
        """Every person with the post, the manager first."""
        listed = [(self.office["manager"], "manager")]
        listed += [(person, post) for post in TEAM_POSTS for person in self.team[post]]
        return listed + [(self.office[post], post) for post in OFFICE_POSTS[1:]]


def hire(rng: np.random.Generator, outlets: int) -> People:
    """The people that so many outlets need: a team for every 120, and four in the office."""
    teams = max(2, round(outlets / OUTLETS_PER_TEAM))
    size = teams * len(TEAM_POSTS) + len(OFFICE_POSTS)
    pairs = rng.choice(len(SURNAMES) * len(GIVEN_NAMES), size, replace=False)
    names = np.array([SURNAMES[i // len(GIVEN_NAMES)] + GIVEN_NAMES[i % len(GIVEN_NAMES)] for i in pairs], dtype=object)
    team = {post: names[i * teams : (i + 1) * teams] for i, post in enumerate(TEAM_POSTS)}
    office = dict(zip(OFFICE_POSTS, names[len(TEAM_POSTS) * teams :], strict=True))
    return People(team, office, _districts(teams * DISTRICTS_PER_TEAM))


def _districts(count: int) -> Names:
    rounds = [
        (name, "" if not lap else str(lap + 1)) for lap in range(-(-count // len(DISTRICTS))) for name in DISTRICTS
    ]
    return np.array([DISTRICT.format(name=name + lap) for name, lap in rounds[:count]], dtype=object)


def route_names(districts: Names, numbers: NDArray[np.int64]) -> list[str]:
    """The route of each district and number, such as the second of the eastern town."""
    ending = DISTRICT.format(name="")
    return [ROUTE.format(name=d.removesuffix(ending), number=n) for d, n in zip(districts, numbers, strict=True)]


def staff(people: People) -> pd.DataFrame:
    """The staff register."""
    persons, posts = zip(*people.posts(), strict=True)
    covered = {person: _covered(people, i) for post in TEAM_POSTS for i, person in enumerate(people.team[post])}
    return frame(
        "staff",
        {
            "person": persons,
            "post": posts,
            "districts": [covered.get(person, "") for person in persons],
            "visits_per_day": [VISITS_PER_DAY.get(post, 0) for post in posts],
            "phone": [f"19800{i:06d}" for i in range(1, len(persons) + 1)],
            "status": ["active"] * len(persons),
            "note": [STAFF_NOTES.get(post, "") for post in posts],
        },
    )


def _covered(people: People, team: int, days: slice = slice(None)) -> str:
    first = team * DISTRICTS_PER_TEAM
    return BETWEEN.join(people.district_names[first : first + DISTRICTS_PER_TEAM][days])


def districts_on(day: int) -> NDArray[np.int64]:
    """Which of a team's four districts are walked on a weekday (Monday is 1): one a day, two from Friday on.

    >>> [districts_on(day).tolist() for day in range(1, 7)]
    [[0], [1], [2], [3], [0, 1], [2, 3]]
    """
    return np.array([day - 1] if day <= DISTRICTS_PER_TEAM else [0, 1] if day == 5 else [2, 3])


def on_walk(days: Days) -> NDArray[np.bool_]:
    """Which of a team's four districts are walked on each day: one row per day.

    >>> on_walk(np.array(["2026-11-20"], dtype="datetime64[D]")).tolist()
    [[True, True, False, False]]
    """
    by_weekday = np.zeros((8, DISTRICTS_PER_TEAM), dtype=bool)
    for each in range(1, 7):
        by_weekday[each, districts_on(each)] = True
    walked: NDArray[np.bool_] = by_weekday[weekday(days)]
    return walked


def rota(people: People) -> pd.DataFrame:
    """Who walks which districts on which weekday."""
    rows = [
        (person, str(day), BETWEEN.join(people.district_names[i * DISTRICTS_PER_TEAM + districts_on(day)]))
        for post in VISITS_PER_DAY
        for i, person in enumerate(people.team[post])
        for day in range(1, 7)
    ]
    persons, days, districts = zip(*rows, strict=True)
    return frame("rota", {"person": persons, "weekday": days, "districts": districts})


@dataclass(frozen=True)
class Presence:
    """Who was there: ``state`` per person (in the order of ``People.posts``) and working day of the books."""

    persons: Names
    state: NDArray[np.object_]

    def absent(self, people: Names, day_index: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Whether each person was away on each day, counted from the first day of the books."""
        place = pd.Index(self.persons).get_indexer(pd.Index(people))
        shown = (day_index >= 0) & (day_index < self.state.shape[1])
        states = self.state[place, np.where(shown, day_index, 0)]
        away: NDArray[np.bool_] = shown & np.isin(states.astype(str), ("leave", "sick"))
        return away


def presence(rng: np.random.Generator, people: People, span: Span) -> Presence:
    """A day off now and then for anybody but the deliverers, whose goods nobody else could take out."""
    listed = people.posts()
    persons = np.array([person for person, _ in listed], dtype=object)
    shape = (len(persons), len(span.shown))
    drawn = rng.random(shape)
    state = np.select(
        [drawn < ABSENT_RATE * 0.6, drawn < ABSENT_RATE, drawn > 0.99], ["leave", "sick", "late"], "present"
    )
    state = state.astype(object)
    fixed = [post == "deliverer" for _, post in listed]
    state[fixed] = np.where(state[fixed] == "late", "late", "present")
    state[:, -1] = "present"
    return Presence(persons, state)


def attendance(there: Presence, people: People, span: Span, points: pd.DataFrame, away: Days) -> pd.DataFrame:
    """Attendance of every person and day; ``points`` (person, date, points) is what the people on the road reported.

    ``away`` are coming days on which the first retail rep is already granted leave.
    """
    days = span.shown
    rows = pd.DataFrame(
        {
            "date": np.repeat(days, len(there.persons)).astype("datetime64[s]"),
            "person": np.tile(there.persons, len(days)),
            "state": there.state.T.ravel(),
        }
    ).merge(points.astype({"date": "datetime64[s]"}), on=["date", "person"], how="left")
    granted = pd.DataFrame(
        {"date": away.astype("datetime64[s]"), "person": people.team["retail_rep"][0], "state": "leave"}
    )
    notes = rows["state"].map(LEAVE_NOTES).fillna("")
    listed = pd.concat([rows.assign(note=notes), granted.assign(note=COMING_LEAVE_NOTE)], ignore_index=True)
    return frame(
        "attendance",
        {
            "date": listed["date"],
            "person": listed["person"],
            "state": listed["state"],
            "reported_points": listed["points"],
            "note": listed["note"],
        },
    )


def coming_leave(span: Span) -> Days:
    """The Tuesday after the last day of the books."""
    day = np.datetime64(span.until, "D") + np.timedelta64(1, "D")
    while weekday(np.array([day]))[0] != 2:
        day = day + np.timedelta64(1, "D")
    return np.array([day])
