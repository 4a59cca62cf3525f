"""The department's own parameters: the defaults, overridden by what stands in the sheet of settings."""

import re
from dataclasses import fields, replace

from salesbook.problems import Problem
from salesbook.reading.recognition.titles import read_title
from salesbook.reading.registers.closeness import Known
from salesbook.reading.table.table import TableRead
from salesbook.reading.values import amounts, rates, words
from salesbook.reading.values.fold import fold, half_width
from salesbook.reading.values.one import NOTHING, Context, Understood
from salesbook.reading.values.weekdays import weekdays
from salesbook.schemas.parameters import DEFAULTS, FACTORS, RATES, TITLES, Parameters
from salesbook.wording import clerks
from salesbook.wording.parameters import PARAMETERS

_BETWEEN_NUMBERS = re.compile(rf"(?<=\d)(?:{'|'.join(map(re.escape, clerks.RANGE_WORDS))})(?=\d)")
_LEAST_FACTOR, _LARGEST_FACTOR = 0.1, 2.0  # beyond, a percentage was meant and its sign forgotten
_BAD = Understood(None, "bad_parameter")


def _key(title: str) -> str:
    """A parameter's name as it is matched: 61-90, 61–90 and 61至90 are one."""
    return fold(_BETWEEN_NUMBERS.sub("-", half_width(title)))


_BY_TITLE = {_key(title): name for title, name in TITLES.items()} | {
    _key(each.name): each.name for each in fields(Parameters)
}


def read_parameters(settings: TableRead) -> tuple[Parameters, list[Problem]]:
    """The parameters, and the rows of the sheet that name none or hold a value that cannot be one."""
    values: dict[str, object] = {}
    problems = []
    rows = settings.frame[["parameter", "value", "unit"]]
    for label, title, typed, unit in rows.itertuples():
        name, unit_in_title = _parameter(title)
        if not name:
            near = Known(TITLES).closest(title)
            problems.append(
                Problem("unknown_parameter", settings.cell(label, "parameter"), title, " / ".join(near), "warning")
            )
        elif isinstance(typed, str):
            found = _understood(name, typed, unit if isinstance(unit, str) else unit_in_title)
            if found.value is not None:
                values[name] = found.value
            if found.code:
                severity = "note" if found.value is not None else "warning"
                at = settings.cell(label, "value")
                problems.append(Problem(found.code, at, typed, found.expected or title, severity))
    return replace(DEFAULTS, **values), problems  # type: ignore[arg-type]


def _parameter(title: str) -> tuple[str, str]:
    """The parameter that a title names, "" for none, and the unit written in the title."""
    if _key(title) in _BY_TITLE:
        return _BY_TITLE[_key(title)], ""
    told = read_title(_BETWEEN_NUMBERS.sub("-", half_width(title)))
    return _BY_TITLE.get(told.key, ""), told.unit


def _understood(name: str, typed: str, unit: str) -> Understood:
    """The value in the type of the parameter's default, or the code of what is wrong with it."""
    default = getattr(DEFAULTS, name)
    if name == "working_weekdays":
        days = weekdays(typed)
        return Understood(days) if days else Understood(None, "bad_weekdays")
    if isinstance(default, str):
        return Understood(typed)
    if isinstance(default, bool):
        answer = words.flag(typed, Context())
        return answer if answer.value is not None else _BAD
    if name in RATES or name in FACTORS:
        return _rate(name, typed, unit)
    found = _number(name, typed, unit)
    if isinstance(default, float) or found.value is None:
        return found
    return Understood(int(found.value)) if found.value == int(found.value) else _BAD


def _rate(name: str, typed: str, unit: str) -> Understood:
    """A share, which is 1 at most; or a factor, which may be above 1 without a %."""
    worth = clerks.RATE_UNITS.get(half_width(unit), 1.0)
    found = rates.understand(typed, Context(factor=worth, minimum=0))
    if found.code == "rate_above_one" and name in FACTORS:
        found = Understood(amounts.understand(typed, Context(), None).value)
    if found.value is None:
        return found if found.code == "rate_above_one" or found is NOTHING else _BAD
    least, most = (_LEAST_FACTOR, _LARGEST_FACTOR) if name in FACTORS else (0.0, 1.0)
    if found.value > most:
        return Understood(None, "rate_too_large")
    return found if found.value >= least or not found.value else _BAD


def _number(name: str, typed: str, unit: str) -> Understood:
    """A number of 0 or more in the parameter's own unit, whether the unit stands behind it, beside it or nowhere."""
    worths = clerks.PARAMETER_UNITS.get(PARAMETERS[name].unit, {})
    plain, beside = half_width(typed), half_width(unit)
    behind = next((each for each in sorted(worths, key=len, reverse=True) if plain.endswith(each)), "")
    foreign = beside not in worths and beside in (*clerks.FOREIGN_UNITS, *clerks.RATE_UNITS)
    found = amounts.number(plain.removesuffix(behind))
    if found is None or found < 0 or foreign:
        return _BAD
    return Understood(float(found) * (worths[behind] if behind else worths.get(beside, 1.0)))
