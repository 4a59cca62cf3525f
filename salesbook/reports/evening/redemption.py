"""Cap redemption: caps collected, paid, handed in and claimable, balanced per person and kind."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from salesbook.calculation.common import unkept
from salesbook.calculation.common.sales_lines import dated
from salesbook.calculation.common.weeks import Week
from salesbook.calculation.evening.identities import BALANCED, NOT_HANDED_IN
from salesbook.calculation.evening.redemption import redeemed, redemption_day
from salesbook.reports.common.words import amount, plain, records
from salesbook.reports.result import Proof, Result
from salesbook.wording.choices import choice
from salesbook.wording.messages import say
from salesbook.wording.names import report_title


@dataclass(frozen=True)
class Redemption(Result):
    """The caps of ``day`` and of its week so far.

    ``today`` one row per person and kind (see ``redemption_day``), with why; ``week`` the sums since Monday; ``rows``
    the redemptions of the week one by one. Caps in pieces, amounts in 元.
    """

    day: date
    today: pd.DataFrame
    week: pd.DataFrame
    rows: pd.DataFrame

    @property
    def wrong(self) -> pd.DataFrame:
        """Where the caps do not balance, differ from the redemption book, or are not handed in."""
        differs = self.today[["log_difference", "opening_difference"]].fillna(0.0).ne(0.0).any(axis=1)
        return self.today[differs | self.today["status"].ne(BALANCED)]

    def figures(self) -> dict[str, Any]:
        """date, collected, paid_value, claimable of the day and of the week, today and week row by row."""
        return {
            "date": self.day.isoformat(),
            "collected": float(self.today["logged"].sum()),
            "paid_value": amount(self.today["paid_value"]),
            "claimable": amount(self.today["claimable"]),
            "week_paid_value": amount(self.week["paid_value"]),
            "week_claimable": amount(self.week["claimable"]),
            "today": plain(self.today.drop(columns=["source", "row", "note"], errors="ignore")),
            "week": plain(self.week),
        }

    def proofs(self) -> list[Proof]:
        """Paid, claimable and collected: of the day by person, of the week by person and one by one."""
        name, today = report_title("redemption"), self.today
        proved = (
            ("proof_caps_paid", amount(today["paid_value"]), "redemption|today|paid_value"),
            ("proof_caps_claimable", amount(today["claimable"]), "redemption|today|claimable"),
            ("proof_caps_week_people", amount(self.week["paid_value"]), "redemption|week|paid_value"),
            ("proof_caps_week_paid", amount(self.week["paid_value"]), "redemption-rows|rows|paid_value"),
            ("proof_caps_week_claimable", amount(self.week["claimable"]), "redemption-rows|rows|claimable"),
            (
                "proof_caps_week_collected",
                float(self.week["collected_qty"].sum()),
                "redemption-rows|rows|collected_qty",
            ),
        )
        kept = "redemption|today|"
        identity = Proof(
            f"{name} · {say('proof_caps_kept')}",
            float(today["kept"].sum()),
            tuple(kept + column for column in ("opening", "collected_qty", "difference")),
            tuple(kept + column for column in ("handed_qty", "scrapped")),
        )
        return [*(Proof(f"{name} · {say(key)}", value, (column,)) for key, value, column in proved), identity]


def redemption(
    redemptions: pd.DataFrame, settlement_caps: pd.DataFrame = unkept.settlement_caps, *, on: date
) -> Redemption:
    """The caps of ``on`` (procedure, restaurant reps: caps are handed to finance and settled)."""
    today = redemption_day(redemptions, settlement_caps, on=on)
    monday = Week.of(on).monday
    rows = dated(redemptions, monday, on).sort_values("date", ascending=False, kind="stable")
    return Redemption(
        on,
        today.assign(why=pd.Series([_why(row) for row in records(today)], index=today.index, dtype="str")),
        redeemed(redemptions, first=monday, last=on),
        rows.reset_index(drop=True),
    )


def _why(row: dict[str, Any]) -> str:
    """What does not agree, with the numbers; else that all does."""
    if row["status"] == NOT_HANDED_IN:
        return say("caps_open", pieces=f"{row['logged']:g}")
    said = []
    if row["status"] != BALANCED:
        status, pieces = choice("settlement", row["status"]), f"{abs(row['difference']):g}"
        said.append(say("caps_difference", status=status, pieces=pieces))
    if row["log_difference"]:
        said.append(say("caps_log", settled=f"{row['collected_qty']:g}", logged=f"{row['logged']:g}"))
    if row["opening_difference"] == row["opening_difference"] and row["opening_difference"]:
        said.append(say("caps_opening", opening=f"{row['opening']:g}", carried=f"{row['carried']:g}"))
    return say("and").join(said) or say("caps_in_order")
