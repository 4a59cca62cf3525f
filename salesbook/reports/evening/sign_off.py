"""Sign-off: which papers were printed by approval, who signed for them, and which nobody has."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from salesbook.calculation.common.sales_lines import dated
from salesbook.calculation.common.weeks import Week
from salesbook.calculation.evening.signatures import signatures
from salesbook.reports.common.words import day_line, plain
from salesbook.reports.result import Proof, Result
from salesbook.sheets import Column, Fact, Facts, Grid, Sheet, SignOff
from salesbook.wording.messages import say
from salesbook.wording.names import report_title


@dataclass(frozen=True)
class SignOffRecord(Result):
    """The papers up to ``day`` (see ``signatures``), with state and why: ``week`` since Monday, ``unsigned`` all."""

    day: date
    week: pd.DataFrame
    unsigned: pd.DataFrame

    @property
    def today(self) -> pd.DataFrame:
        """The papers printed on the day."""
        return dated(self.week, self.day, self.day)

    def figures(self) -> dict[str, Any]:
        """date, papers and copies of the day, unsigned (row by row), week (row by row)."""
        columns = ["date", "approval_no", "document", "copies", "printed_by", "signed_by", "time", "state"]
        return {
            "date": self.day.isoformat(),
            "papers": len(self.today),
            "copies": float(self.today["copies"].sum()),
            "unsigned": plain(self.unsigned[[*columns, "waiting_days"]]),
            "week": plain(self.week[columns]),
        }

    def proofs(self) -> list[Proof]:
        """The week's copies, paper by paper."""
        label = f"{report_title('sign-off')} · {say('proof_copies')}"
        return [Proof(label, float(self.week["copies"].sum()), ("signatures|week|copies",))]


def sign_off(approvals: pd.DataFrame, *, on: date) -> SignOffRecord:
    """The papers printed and signed for (source: the department's procedure, order clerk: the record of signatures)."""
    papers = signatures(approvals, on=on)
    waiting = papers["waiting_days"].map(lambda days: say("why_unsigned", days=f"{days:g}"), na_action="ignore")
    papers = papers.assign(
        state=papers["signed"].map({True: say("is_signed"), False: say("not_signed")}),
        why=waiting.astype("str").fillna(papers["note"]).fillna(""),
    )
    unsigned = papers[~papers["signed"]].sort_values("date", kind="stable", ignore_index=True)
    return SignOffRecord(on, dated(papers, Week.of(on).monday, on).reset_index(drop=True), unsigned)


def describe(made: SignOffRecord) -> list[Sheet]:
    """One sheet: what is not signed first, then the papers of the week."""
    signs = SignOff((say("prepared_by"), say("manager"), say("signed_date")))
    unsigned = Grid("unsigned", made.unsigned, _columns(), title=say("unsigned_papers"), empty=say("all_signed"))
    week = Grid(
        "week", made.week, _columns(), title=say("papers_week"), total_label=say("total"), empty=say("no_papers")
    )
    pieces = (_key(made), unsigned, week, signs)
    return [
        Sheet("signatures", say("sheet_signatures"), say("title_signatures"), day_line(made.day), pieces, tab="main")
    ]


def _key(made: SignOffRecord) -> Facts:
    today, unsigned = made.today, len(made.unsigned)
    return Facts(
        "key",
        (
            Fact("papers", say("fact_papers"), len(today), "whole"),
            Fact("copies", say("fact_copies"), float(today["copies"].sum()), "whole"),
            Fact("week", say("fact_papers_week"), len(made.week), "whole", formula="COUNT({signatures|week|copies*})"),
            Fact(
                "unsigned",
                say("fact_unsigned"),
                unsigned,
                "whole",
                formula="COUNT({signatures|unsigned|copies*})",
                alert=unsigned > 0,
            ),
        ),
    )


def _columns() -> tuple[Column, ...]:
    return (
        Column("date", "date", width=13),
        Column("approval_no", "code", width=15),
        Column("document", "wrapped", width=24),
        Column("copies", "whole", total=True, width=9),
        Column("printed_by", width=11),
        Column("signed_by", width=11),
        Column("time", "code", width=9),
        Column("state", title=say("signature_state"), alert=f'{{state}}="{say("not_signed")}"', width=10),
        Column("why", "wrapped", width=22),
    )
