"""Prune plan: which outlets go and why, who is spared, and whose goods go to whom along the same route."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from salesbook.calculation.market.prune_plan import Pruning
from salesbook.calculation.market.pruning import reasons
from salesbook.reports.common.words import amount, plain, records
from salesbook.reports.result import Proof, Result
from salesbook.schemas.parameters import DEFAULTS, Parameters
from salesbook.wording.messages import say
from salesbook.wording.names import report_title
from salesbook.wording.terms import title


@dataclass(frozen=True)
class PrunePlan(Result):
    """The plan made at the end of ``day``: ``plan`` is the calculation, with two of its limits.

    ``plan.going``, ``plan.spared``, ``plan.moves``, ``plan.left``; amounts in 元.
    """

    day: date
    plan: Pruning
    quiet_days: int
    small_sales: float

    def figures(self) -> dict[str, Any]:
        """date, going (with reasons), spared, moves, left, value and bound of the moves (元)."""
        plan = self.plan
        names = ["outlet_code", "outlet_name", "route", "quiet_days", "net_sales", "cost_to_serve", "contribution"]
        going = [
            line | {"reasons": reasons(row)}
            for line, row in zip(plain(plan.going[names]), records(plan.going), strict=True)
        ]
        return {
            "date": self.day.isoformat(),
            "going": going,
            "spared": plain(plan.spared[[*names, "receivable", "spared"]]),
            "moves": plain(plan.moves),
            "left": plain(plan.left),
            "value": plan.transfers.value / 100,
            "bound": plan.transfers.bound / 100,
        }

    def proofs(self) -> list[Proof]:
        """What goes, what is spared, and that every pack on the shelves of those who go is moved or comes back."""
        name, plan = report_title("prune-plan"), self.plan
        sums = [
            Proof(f"{name} · {label} · {title(column)}", amount(rows[column]), (f"{grid}|{column}",))
            for label, rows, grid, columns in (
                (say("prune_going"), plan.going, "prune|rows", ("net_sales", "cost_to_serve")),
                (say("prune_spared"), plan.spared, "prune-spared|rows", ("net_sales", "receivable")),
                (say("prune_moves"), plan.moves, "prune-moves|rows", ("credit", "slip")),
                (say("prune_left"), plan.left, "prune-moves|left", ("credit",)),
            )
            for column in columns
        ]
        packs = float(plan.shelf["packs"].sum())
        moved = ("prune-moves|rows|packs", "prune-moves|left|packs")
        return [*sums, Proof(f"{name} · {say('prune_packs')}", packs, moved)]


def prune_plan(pruning: Pruning, parameters: Parameters = DEFAULTS, *, on: date) -> PrunePlan:
    """The plan made at the end of ``on`` (source: the department's procedure, manager, weekly item 4)."""
    return PrunePlan(on, pruning, parameters.prune_quiet_days, parameters.prune_small_sales)
