"""What is wrong in closed months, as problems at their cells."""

from typing import Any

import pandas as pd

from salesbook.calculation.common import unkept
from salesbook.calculation.receivables.month_end.closing import broken_rows, late_lines
from salesbook.department.cells import Cells
from salesbook.problems import Problem

_TABLE = "closed_months"
Fault = dict[str, Any]


def month_problems(
    cells: Cells, account_entries: pd.DataFrame, closed_months: pd.DataFrame = unkept.closed_months
) -> list[Problem]:
    """Frozen rows that were changed or are gone, and each row entered or changed since its month was closed."""
    if closed_months.empty:
        return []
    return cells.problems(pd.DataFrame([*_broken(closed_months), *_late(account_entries, closed_months)]))


def _broken(frozen: pd.DataFrame) -> list[Fault]:
    faults = broken_rows(frozen)
    rows = zip(faults, faults.index, frozen.loc[faults.index].to_dict("records"), strict=True)
    return [
        _frozen(label, "frozen_missing", f"{row['month']:%F}", "month")
        if fault == "missing"
        else _frozen(label, f"frozen_{fault}", f"{row['outlet_code']} {row['balance']:.2f}")
        for fault, label, row in rows
    ]


def _late(entries: pd.DataFrame, frozen: pd.DataFrame) -> list[Fault]:
    end = frozen["month"].max()
    last = frozen.index[frozen["month"] == end]
    rows = dict(zip(frozen.loc[last, "outlet_code"], last, strict=True))
    faults = []
    for line in late_lines(entries, frozen, end).to_dict("records"):
        amount, code = f"{line['amount']:.2f}", line["outlet_code"]
        if isinstance(line["kind"], str):
            place = {"table": line["table"], "label": line["label"], "field": "amount", "code": "late_entry"}
            faults.append(place | {"found": f"{line['date']:%F} {amount}", "expected": f"{end:%F}"})
        elif pd.isna(line["date"]):
            faults.append(_frozen(rows.get(code, last[0]), "frozen_differs", f"{code} {amount}"))
        else:
            found = f"{code} {line['date']:%F} {-line['amount']:.2f}"
            faults.append(_frozen(rows.get(code, last[0]), "frozen_gone", found))
    return faults


def _frozen(label: object, code: str, found: str, field: str = "balance") -> Fault:
    return {"table": _TABLE, "label": label, "field": field, "code": code, "found": found, "expected": ""}
