"""All that was ever owed, one row each: the rows of the receivables, and balances from before slips were kept."""

import pandas as pd

from salesbook.schemas import TABLES

FIELDS = [each.name for each in TABLES["receivables"].fields]


def owed_items(receivables: pd.DataFrame, opening_balances: pd.DataFrame) -> pd.DataFrame:
    """The rows of both, numbered from 0: the fields of receivables, ``table`` and ``label`` (where each row stands).

    A balance of unknown date was there before anything else in the books; what is of unknown age has no due date.
    """
    items = receivables[FIELDS].assign(amount=receivables["amount"].fillna(0.0))
    items = items.assign(table=pd.Series("receivables", items.index, dtype="str"), label=items.index, aged=True)
    if len(opening_balances):
        before = items["sale_date"].min()
        first = before - pd.Timedelta(days=1) if pd.notna(before) else pd.Timestamp("2000-01-01")
        opening = opening_balances.reindex(columns=FIELDS).astype(items[FIELDS].dtypes.to_dict())
        opening = opening.assign(
            amount=opening_balances["balance"],
            balance=float("nan"),
            sale_date=opening_balances["as_of"].fillna(first),
            table="opening_balances",
            label=opening_balances.index,
            aged=False,
        )
        items = pd.concat([items, opening]) if len(items) else opening
    return items.reset_index(drop=True)
