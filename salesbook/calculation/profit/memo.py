"""What a manager should be told about the week's profit: codes and figures, for a report to put into words."""

from typing import Any

import pandas as pd

from salesbook.calculation.profit.view import COSTS

MOST = 3  # lines of a kind
Memo = tuple[str, dict[str, Any]]
# How each component moves the contribution.
_SIGNS = {"gross_sales": 1, "rebate": 1} | dict.fromkeys(["returns", "discounts", "cost_of_sales", *COSTS], -1)


def memo_lines(
    rows: pd.DataFrame, last_rows: pd.DataFrame, total: pd.DataFrame, last_total: pd.DataFrame
) -> list[Memo]:
    """Lines of the memo, as (code, values), money in 元; statements as ``profit_view`` makes them, keyed ``person``.

    contribution_moved: this, last, change · column_moved: column, this, last, change, effect (on the contribution), the
    greatest first · person_moved: person, change, column, effect (the column that moved the person most) · loss_maker:
    person, contribution · uncosted: amount · rebate_not_received: amount.

    >>> from salesbook.calculation.profit.view import COLUMNS
    >>> total = pd.DataFrame([dict.fromkeys(COLUMNS, 0.0) | {"gross_sales": 900.0, "contribution": 900.0}])
    >>> last = pd.DataFrame([dict.fromkeys(COLUMNS, 0.0) | {"gross_sales": 400.0, "contribution": 400.0}])
    >>> for line in memo_lines(total.assign(person="Li"), last.assign(person="Li"), total, last): print(line)
    ('contribution_moved', {'this': 900.0, 'last': 400.0, 'change': 500.0})
    ('column_moved', {'column': 'gross_sales', 'this': 900.0, 'last': 400.0, 'change': 500.0, 'effect': 500.0})
    ('person_moved', {'person': 'Li', 'change': 500.0, 'column': 'gross_sales', 'effect': 500.0})
    """
    this, last = total.iloc[0], last_total.iloc[0]
    moved = {"this": this["contribution"], "last": last["contribution"], "change": _less(this, last, "contribution")}
    lines: list[Memo] = [("contribution_moved", {name: float(amount) for name, amount in moved.items()})]
    lines += [("column_moved", values) for values in _columns_moved(this, last)[:MOST]]
    lines += [("person_moved", values) for values in _people_moved(rows, last_rows)[:MOST]]
    losing = rows[rows["contribution"].lt(0) & rows["gross_sales"].gt(0) & rows["person"].notna()]
    losing = losing.sort_values("contribution", kind="stable").head(MOST)
    losers = zip(losing["person"], losing["contribution"], strict=True)
    lines += [("loss_maker", {"person": person, "contribution": amount}) for person, amount in losers]
    named = {"uncosted": "uncosted", "rebate": "rebate_not_received"}
    return lines + [(code, {"amount": float(this[column])}) for column, code in named.items() if this[column]]


def _less(this: "pd.Series[Any]", last: "pd.Series[Any]", column: str) -> float:
    return round(float(this[column] - last[column]), 2)


def _columns_moved(this: "pd.Series[Any]", last: "pd.Series[Any]") -> list[dict[str, Any]]:
    """The components that changed, the greatest effect on the contribution first."""
    changes = {column: _less(this, last, column) for column in _SIGNS}
    found = [
        {"column": column, "this": float(this[column]), "last": float(last[column]), "change": change, "effect": effect}
        for column, change in changes.items()
        if (effect := change * _SIGNS[column])
    ]
    return sorted(found, key=lambda values: -abs(values["effect"]))


def _people_moved(rows: pd.DataFrame, last_rows: pd.DataFrame) -> list[dict[str, Any]]:
    """The people whose contribution changed, the greatest change first, and what changed it most."""
    columns = [*_SIGNS, "contribution"]
    this, last = (each.dropna(subset="person").set_index("person")[columns] for each in (rows, last_rows))
    changes = this.sub(last, fill_value=0.0).round(2)
    found = []
    for person, change in changes[changes["contribution"].ne(0)].iterrows():
        effects = {column: float(change[column]) * sign for column, sign in _SIGNS.items()}
        column = max(effects, key=lambda name: abs(effects[name]))
        found.append(
            {"person": person, "change": float(change["contribution"]), "column": column, "effect": effects[column]}
        )
    return sorted(found, key=lambda values: -abs(values["change"]))
