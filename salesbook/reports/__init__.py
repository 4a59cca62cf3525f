"""REPORTS: every report, in the order of the ribbon. A report costs one file, its words, and one line below.

The list is light: a report's own module, with the calculation behind it, is imported when the report is made.
"""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache
from keyword import iskeyword
from pathlib import Path
from pkgutil import iter_modules
from sys import modules, path
from typing import TYPE_CHECKING, Any, get_args, get_type_hints

from salesbook.asking import known_names, unknown_names
from salesbook.problems import UserError
from salesbook.reports.report import Group, Report
from salesbook.wording.messages import say

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

__all__ = ["REPORTS", "Report", "load_outside", "public", "register"]

_OUTSIDE = "salesbook.reports"  # the group of entry points under which other packages offer their reports


def _ours(name: str, group: Group, data: str, sheets: str = "", *, result: str = "") -> Report:
    """A report whose data is made in module ``data``, by the function of the report's name, and described in ``sheets``
    (in the same module when not given), by ``describe``."""
    made = f"salesbook.reports.{data}:{name.replace('-', '_')}"
    return Report(name, group, made, f"salesbook.reports.{sheets or data}:describe", result)


REPORTS: dict[str, Report] = {
    report.name: report
    for report in (
        _ours("collection-schedule", "finance", "collection.schedule", "collection.schedule_sheets"),
        _ours("receivables-ledger", "finance", "receivables.ledger", "receivables.ledger_sheets"),
        _ours("cash-forecast", "finance", "receivables.cash_forecast", "receivables.cash_forecast_sheets"),
        _ours("supply-hold", "order_clerk", "collection.supply_hold", "collection.supply_hold_sheets"),
        _ours("receivables-movement", "finance", "receivables.movement", "receivables.movement_sheets"),
        _ours("weekly-progress", "manager", "progress.weekly", "progress.weekly_sheets"),
        _ours("weekly-profit", "finance", "profit.weekly", "profit.weekly_sheets"),
        _ours("daily-report", "manager", "day.daily", "day.daily_sheets"),
        _ours("morning-brief", "manager", "day.brief", "day.brief_sheets"),
        _ours("outlet-statistics", "manager", "market.statistics", "market.statistics_sheets"),
        _ours("outlet-intake", "order_clerk", "market.intake", "market.intake_sheets"),
        _ours("prune-plan", "manager", "market.prune", "market.prune_sheets"),
        _ours("promotion-plan", "manager", "market.promotion", "market.promotion_sheets"),
        _ours("quota-plan", "manager", "progress.quotas", "progress.quotas_sheets"),
        _ours("call-list", "order_clerk", "market.calls", "market.calls_sheets"),
        _ours("settlement", "warehouse", "evening.settlement", "evening.settlement_sheets", result="EveningSettlement"),
        _ours("delivery-list", "warehouse", "day.delivery", "day.delivery_sheets"),
        _ours("stock-shortage", "warehouse", "goods.stock", "goods.stock_sheets"),
        _ours("vehicle-check", "warehouse", "evening.vehicle_check"),
        _ours("redemption", "finance", "evening.redemption", "evening.redemption_sheets"),
        _ours("attendance", "order_clerk", "evening.attendance", "evening.attendance_sheets"),
        _ours("reconciliation", "finance", "day.reconciliation", "day.reconciliation_sheets"),
        _ours("sign-off", "order_clerk", "evening.sign_off", result="SignOffRecord"),
        _ours("proof", "finance", "proof", "pack", result="ProofBook"),
    )
}


_OURS = frozenset(REPORTS)
# what the command line calls its other commands; tests/test_cli.py holds that it is all of them
COMMANDS = frozenset(
    (
        "init sample check post intake remove-sheets issue close new-year page message slips statement templates"
        " day week ribbon"
    ).split()
)
_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


def register(report: Report) -> Report:
    """Add a report of one's own: it gets a command, a button, a place in the proof, and ``salesbook.<its name>``.

    In a notebook call it; a package of one's own names its ``Report`` under the entry points ``salesbook.reports``, and
    every salesbook on that machine has it. Registered again, it is replaced. Raises UserError when its name is taken or
    no name for a command, when it has no title or no group of the ribbon, or when its calculation names what nobody
    has; TypeError for what is no Report.
    """
    if not isinstance(report, Report):
        raise TypeError(say("register_wants_report", given=repr(report)))
    if report.name in _OURS or not _NAME.fullmatch(report.name) or _is_taken(report):
        raise UserError("report_name_taken", name=report.name)
    if not report.title or report.group not in get_args(Group):
        raise UserError("report_incomplete", name=report.name, groups=", ".join(get_args(Group)))
    unknown = unknown_names(report.calculation)
    if unknown:
        near = [close for name in unknown for close in get_close_matches(name, known_names(), 2)]
        raise UserError(
            "report_names_unknown", name=report.name, unknown=", ".join(unknown), near=", ".join(near) or "on"
        )
    REPORTS[report.name] = report
    return report


def _is_taken(report: Report) -> bool:
    """Whether another command has the name, or Python or the package something else under that of the function."""
    package = modules["salesbook"]
    inside = {module.name for module in iter_modules(package.__path__)}
    name = report.function
    return report.name in COMMANDS or iskeyword(name) or name in inside or name in vars(package)["_HOMES"]


def public(name: str) -> Any:
    """What ``salesbook.<name>`` is: the function of a report, or the class of its result; None when it is neither."""
    for report in REPORTS.values():
        if name == report.function:
            return report.as_function()
        if name == report.result_class:
            return get_type_hints(report.calculation)["return"]
    return None


@cache
def load_outside() -> tuple[str, ...]:
    """Register the reports that installed packages offer; a sentence for each that could not be. Nothing but an
    installed package is looked at: no workbook, no folder of workbooks can name one."""
    folders = [str(folder) for folder in _installed() if any(_offers(folder))]
    if not folders:
        return ()
    from importlib.metadata import distributions

    places = (place for package in distributions(path=folders) for place in package.entry_points)
    return tuple(filter(None, (_loaded(place) for place in places if place.group == _OUTSIDE)))


def _installed() -> list[Path]:
    """Where packages are installed: not the folder one stands in, which may be the one with the workbooks."""
    here = Path.cwd()
    return [folder for folder in map(Path, filter(None, path)) if folder.is_dir() and folder.resolve() != here]


def _offers(folder: Path) -> Iterator[Path]:
    """The packages of a folder that offer reports: looked up by hand, since importing what reads entry points takes a
    quarter of the time in which ``--help`` answers, and hardly any machine has one."""
    for each in folder.glob("*.dist-info/entry_points.txt"):
        if f"[{_OUTSIDE}]" in each.read_text(encoding="utf-8", errors="replace"):
            yield each


def _loaded(place: "EntryPoint") -> str:
    try:
        register(place.load())
    except Exception as error:  # a faulty package must not stop the clerk's own reports
        return say("report_not_loaded", name=place.name, package=place.value, error=f"{type(error).__name__}: {error}")
    return ""
