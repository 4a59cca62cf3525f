"""Issued plans whose rows no longer give the code they were issued with."""

from datetime import date

import pandas as pd

from salesbook.calculation.collection.first_edition import DAY_TRUE
from salesbook.calculation.collection.schedule import plan_hash
from salesbook.calculation.common import unkept
from salesbook.department.cells import Cells
from salesbook.problems import Problem


def edited_plans(cells: Cells, issued_visits: pd.DataFrame = unkept.issued_visits, *, on: date) -> list[Problem]:
    """A plan issued by ``on`` is frozen: one that was changed since is named at its first row.

    Plans of 0.1.0, whose codes were made in another way, are not looked at.
    """
    ours = issued_visits[issued_visits["plan_hash"].fillna("").str.startswith(DAY_TRUE)]
    ours = ours[ours["issued_date"] <= pd.Timestamp(on)].assign(day=lambda rows: rows["visit_date"])
    wrong = []
    for _, rows in ours.groupby(["issued_date", "plan_hash"], sort=True):
        issued, code = rows["issued_date"].iloc[0].date(), rows["plan_hash"].iloc[0]
        if not plan_hash(issued, rows).startswith(code):
            place = {"table": "issued_visits", "label": rows.index[0], "field": "plan_hash", "code": "plan_edited"}
            wrong.append(place | {"found": str(issued), "expected": code})
    return cells.problems(pd.DataFrame(wrong))
