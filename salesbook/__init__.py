"""salesbook: a sales department's workbooks in, collection schedules, progress tables and profitability out.

>>> import salesbook as sb
>>> from datetime import date
>>> dept = sb.open("workbooks")
>>> plan = sb.collection_schedule(dept, date(2026, 11, 20))
>>> plan.plan.value == plan.plan.bound
True

Every report is a function of a department and a day, and the class of its result; their names and types stand in
``__init__.pyi``, which docs/renew.py makes from the list of reports.
"""

from importlib import import_module
from typing import Any

__version__ = "0.1.0"

# public name -> where it stands; a name is imported when it is first used, so that importing salesbook stays light
_HOMES = {
    "At": "problems",
    "Day": "days",
    "Department": "department",
    "FileError": "problems",
    "Problem": "problems",
    "Proof": "reports.result",
    "Report": "reports",
    "Result": "reports.result",
    "UserError": "problems",
    "append_rows": "placing",
    "open": "department:Department",
    "place": "placing",
    "register": "reports",
    "set_cells": "placing",
}


def _names() -> list[str]:
    """Every public name, those of registered reports included."""
    from salesbook.reports import REPORTS, load_outside

    load_outside()
    functions = (report.function for report in REPORTS.values())
    return sorted({*_HOMES, *functions, *(report.result_class for report in REPORTS.values() if report.result_class)})


def __dir__() -> list[str]:
    return _names()


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        module, _, inside = _HOMES[name].partition(":")
        return getattr(import_module(f"{__name__}.{module}"), inside or name)
    if name == "__all__":
        return _names()
    if not name.startswith("_"):
        from salesbook.reports import load_outside, public

        for _ in range(2):
            found = public(name)
            if found is not None:
                return found
            load_outside()
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
