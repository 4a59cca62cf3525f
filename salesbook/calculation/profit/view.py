"""The entries of a week's profit added up under any heading, with the lines of the statement worked out."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from salesbook.calculation.common.money import from_fen
from salesbook.calculation.profit.entries import Entries, whole

COSTS = [
    *("gift_cost", "cap_cost", "promo_cost", "delivery_cost", "damage_cost", "capital_cost", "provision_change"),
]
COLUMNS = [
    *("gross_sales", "returns", "discounts", "net_sales", "cost_of_sales", "gross_profit", "gross_margin_rate"),
    *(*COSTS, "rebate", "contribution", "contribution_rate", "uncosted"),
]
Parts = Mapping[str, Entries]


def by(parts: Parts, heading: str, labels: Mapping[str, "pd.Series[str]"] | None = None) -> pd.DataFrame:
    """A statement per label, the best contribution first: ``heading``, then COLUMNS in 元; nobody's has no label.

    ``labels`` names the heading of each entry, component by component; without it the heading is a dimension of the
    entries themselves. Every column sums to the department's total, to the fen.
    """
    summed = {}
    for name, part in parts.items():
        label = part.rows[heading] if labels is None else labels[name]
        exact = part.rows["fen"].groupby(label.fillna("").to_numpy()).sum()
        summed[name] = pd.Series(whole(exact, part.total), index=exact.index)
    table = pd.DataFrame(summed).fillna(0).astype("int64")
    rows = statement(table).rename_axis(heading).reset_index().astype({heading: "str"})
    rows[heading] = rows[heading].mask(rows[heading].eq(""))
    order = [rows[heading].isna(), -rows["contribution"]]
    return rows.iloc[np.lexsort(order[::-1])].reset_index(drop=True)


def department(parts: Parts) -> pd.DataFrame:
    """The department's statement, one row, from the totals of the tables."""
    return statement(pd.DataFrame({name: [part.total] for name, part in parts.items()}))


def statement(fen: pd.DataFrame) -> pd.DataFrame:
    """COLUMNS in 元 from components in fen. Rates are NaN where net sales are not above 0 or a cost is unknown.

    >>> names = ["gross_sales", "returns", "discounts", "cost_of_sales", *COSTS, "rebate", "uncosted"]
    >>> parts = pd.DataFrame(0, index=[0], columns=names).assign(gross_sales=30000, returns=3000, cost_of_sales=18000)
    >>> statement(parts)[["net_sales", "gross_profit", "gross_margin_rate", "contribution"]].round(4).values.tolist()
    [[270.0, 90.0, 0.3333, 90.0]]
    """
    net = fen["gross_sales"] - fen["returns"] - fen["discounts"]
    gross = net - fen["cost_of_sales"]
    contribution = gross - fen[COSTS].sum(axis=1) + fen["rebate"]
    lines = fen.assign(net_sales=net, gross_profit=gross, contribution=contribution)
    rated = net.gt(0) & fen["uncosted"].eq(0)
    amounts = lines.apply(lambda column: pd.Series(from_fen(column), index=column.index))
    return amounts.assign(
        gross_margin_rate=(gross / net).where(rated), contribution_rate=(contribution / net).where(rated)
    )[COLUMNS]
