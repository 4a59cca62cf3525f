"""Cash forecast: what is open by the week and person it is expected from, errors of the last forecasts, DSO, CEI."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from salesbook.asking import needs_any
from salesbook.calculation.common.money import from_fen, to_fen
from salesbook.calculation.receivables.forecast.expected import METHODS
from salesbook.calculation.receivables.forecast.outlook import AFTER, COLUMNS, Outlook
from salesbook.calculation.receivables.position import Position
from salesbook.reports.common.words import amount, known, plain, records
from salesbook.reports.result import Proof, Result
from salesbook.wording.messages import say
from salesbook.wording.names import report_title
from salesbook.wording.terms import title

AMOUNTS = (*COLUMNS, *AFTER, "open")


@dataclass(frozen=True)
class CashForecast(Result):
    """What is expected after ``day``: ``outlook`` is the calculation, ``people`` its rows summed by salesperson.

    ``position`` is what is open; amounts in 元.
    """

    day: date
    outlook: Outlook
    people: pd.DataFrame
    position: Position

    def total(self, *columns: str) -> float:
        """All that stands in these columns of AMOUNTS."""
        return amount(pd.concat([self.outlook.rows[name] for name in columns]))

    def figures(self) -> dict[str, Any]:
        """date, open, weeks (first, last, expected, by_due), later, disputed, undated, method, why, mean_error (by
        method), back_test, shares, people, outlets, months (with dso and cei as a rate), said."""
        ahead = self.outlook
        weeks = [
            {
                "first": known(row["first"]),
                "last": known(row["last"]),
                "expected": self.total(name),
                "by_due": row["due"],
            }
            for name, row in zip(COLUMNS, records(ahead.weeks), strict=True)
        ]
        return {
            "date": self.day.isoformat(),
            "open": self.total("open"),
            "weeks": weeks,
            **{name: self.total(name) for name in AFTER},
            "method": ahead.method,
            "why": ahead.why,
            "mean_error": {method: known(ahead.mean_error(method)) for method in METHODS},
            "back_test": plain(ahead.back_test),
            "shares": plain(ahead.shares),
            "people": plain(self.people),
            "outlets": plain(ahead.rows),
            "months": plain(ahead.months),
            "said": self.said(),
        }

    def said(self) -> str:
        """Which method is used, and how wrong both were on the last weeks."""
        tried, errors = self.outlook.back_test, {method: self.outlook.mean_error(method) for method in METHODS}
        came = tried["came"].sum()
        share = errors[self.outlook.method] * len(tried) / came if came > 0 else float("nan")
        words = {method: f"{error:,.2f}" for method, error in errors.items()}
        said = f"{share:.0%}" if np.isfinite(share) else "—"
        return say(f"cash_{self.outlook.why}", weeks=len(tried), share=said, **words)

    def proofs(self) -> list[Proof]:
        """All that is open stands in some column, and the people add up to the outlets."""
        name = report_title("cash-forecast")
        every = tuple(f"cash-outlets|rows|{column}" for column in AMOUNTS[:-1])
        proofs = [
            Proof(f"{name} · {say('proof_cash_open')}", self.position.total(), every),
            Proof(f"{name} · {title('open')}", self.position.total(), ("cash-outlets|rows|open",)),
        ]
        expected = (COLUMNS, tuple(f"cash|people|{column}" for column in COLUMNS))
        for columns, adds in (expected, *(((column,), (f"cash|people|{column}",)) for column in (*AFTER, "open"))):
            label = title("expected") if columns == COLUMNS else title(TITLES.get(columns[0], columns[0]))
            words = say("proof_cash_people", column=label)
            proofs.append(Proof(f"{name} · {words}", self.total(*columns), adds))
        return proofs


TITLES = {"disputed": "disputed_amount"}


@needs_any("receivables", "opening_balances")
def cash_forecast(outlook: Outlook, position: Position, *, on: date) -> CashForecast:
    """What is expected of what is open at the end of ``on`` (source: docs/rules.md, cash forecast)."""
    rows = outlook.rows.assign(salesperson=outlook.rows["salesperson"].fillna(say("cash_no_person")))
    fen = rows[["salesperson"]].assign(**{name: to_fen(rows[name]) for name in AMOUNTS})
    sums = fen.groupby("salesperson", sort=True, as_index=False)[list(AMOUNTS)].sum()
    people = sums.assign(**{name: from_fen(sums[name]) for name in AMOUNTS})
    return CashForecast(on, outlook, people, position)
