"""The department's own parameters: the defaults, overridden by what stands in the sheet of settings."""

from dataclasses import fields, replace

from salesbook.problems import Problem
from salesbook.reading.registers.closeness import Known
from salesbook.reading.table.table import TableRead
from salesbook.reading.values.amounts import number
from salesbook.reading.values.fold import fold
from salesbook.schemas.parameters import TITLES, Parameters

_BY_TITLE = {fold(title): name for title, name in TITLES.items()} | {
    fold(each.name): each.name for each in fields(Parameters)
}
_PERCENT = "%"


def read_parameters(settings: TableRead) -> tuple[Parameters, list[Problem]]:
    """The parameters, and the rows of the sheet that name none or hold a value that cannot be one."""
    values: dict[str, object] = {}
    problems = []
    for label, title, typed in zip(
        settings.frame.index, settings.frame["parameter"], settings.frame["value"], strict=True
    ):
        name = _BY_TITLE.get(fold(title))
        if name is None:
            near = Known(TITLES).closest(title)
            problems.append(
                Problem("unknown_parameter", settings.cell(label, "parameter"), title, " / ".join(near), "warning")
            )
        elif isinstance(typed, str):
            value = _value(typed, getattr(Parameters(), name))
            if value is None:
                problems.append(Problem("bad_parameter", settings.cell(label, "value"), typed, title, "warning"))
            else:
                values[name] = value
    return replace(Parameters(), **values), problems  # type: ignore[arg-type]


def _value(typed: str, default: object) -> object:
    """The value in the type of the parameter's default; None when it is none, or negative."""
    if isinstance(default, str):
        return typed
    plain = typed.strip()
    found = number(plain.rstrip(_PERCENT))
    if found is None or found < 0:
        return None
    exact = float(found) / (100 if plain.endswith(_PERCENT) else 1)
    if isinstance(default, int):
        return int(exact) if exact == int(exact) else None
    return exact
