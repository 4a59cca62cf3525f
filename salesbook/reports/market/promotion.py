"""Promotion plan: what to push in each category of goods, to which outlets, with how many gifts the margin can bear."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from salesbook.calculation.market.promotion import Promotion
from salesbook.reports.common.words import amount, plain
from salesbook.reports.result import Proof, Result
from salesbook.schemas.parameters import DEFAULTS, Parameters
from salesbook.wording.choices import choice
from salesbook.wording.messages import say
from salesbook.wording.names import report_title
from salesbook.wording.terms import title


@dataclass(frozen=True)
class PromotionPlan(Result):
    """The plan made at the end of ``day``: ``plan`` is the calculation; ``share`` is what of the gross profit may go.

    ``plan.categories``, ``plan.promoted``, ``plan.items``; amounts in 元, quantities in the smallest unit.
    """

    day: date
    plan: Promotion
    share: float

    def figures(self) -> dict[str, Any]:
        """date, share, categories, promoted (items with their offer), budget, expected_cost."""
        plan = self.plan
        categories = plan.categories.assign(outlet_classes=classes_in_words(plan.categories["outlet_classes"]))
        return {
            "date": self.day.isoformat(),
            "share": self.share,
            "categories": plain(categories.drop(columns=["demand_value", "costed_sales", "cost_of_sales"])),
            "promoted": plain(plan.promoted),
            "budget": amount(plan.items["budget"]),
            "expected_cost": amount(plan.items["expected_cost"]),
        }

    def proofs(self) -> list[Proof]:
        """What the margin bears, what it costs and what lies in stock: by category and by item."""
        name, items = report_title("promotion-plan"), self.plan.items
        columns = {
            "promotion|categories": ("stock_value", "net_sales", "budget", "expected_cost"),
            "promotion|rows": ("budget", "expected_cost"),
            "promotion-items|rows": ("stock_value", "net_sales"),
        }
        labels = {
            "promotion|categories": "by_category",
            "promotion|rows": "by_item",
            "promotion-items|rows": "by_goods",
        }
        return [
            Proof(f"{name} · {title(column)} · {say(labels[grid])}", amount(items[column]), (f"{grid}|{column}",))
            for grid, each in columns.items()
            for column in each
        ]


def classes_in_words(classes: Iterable[list[tuple[str, str]]]) -> list[str]:
    """The outlets to promote to, as people call them."""
    return [say("and").join(f"{choice('channel', channel)}·{name}" for channel, name in each) for each in classes]


def promotion_plan(promotion: Promotion, parameters: Parameters = DEFAULTS, *, on: date) -> PromotionPlan:
    """The plan made at the end of ``on`` (source: the department's procedure, manager, weekly item 5)."""
    return PromotionPlan(on, promotion, parameters.promo_gross_share)
