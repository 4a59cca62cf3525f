"""Promotion plan: what to push in each category of goods, to which outlets, with how many gifts the margin can bear."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from salesbook.calculation.market.promotion import Promotion, make_promotion_plan
from salesbook.reports import REPORTS
from salesbook.reports.common.evening_words import plain
from salesbook.reports.common.market_words import books_of
from salesbook.reports.common.words import amount
from salesbook.reports.market import promotion_sheets
from salesbook.reports.result import Proof, Result
from salesbook.sheets import Sheet
from salesbook.wording.messages import say
from salesbook.wording.names import report_title
from salesbook.wording.terms import title

if TYPE_CHECKING:
    from salesbook.department import Department


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
        categories = plan.categories.assign(
            outlet_classes=promotion_sheets.classes_in_words(plan.categories["outlet_classes"])
        )
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

    def sheets(self) -> list[Sheet]:
        """The plan by category and item, and every item with its figures."""
        return promotion_sheets.describe(self)


def promotion_plan(department: "Department", day: date) -> PromotionPlan:
    """The plan made at the end of ``day`` (source: the department's procedure, manager, weekly item 5).

    Raises UserError when the department keeps no sales or no stock.
    """
    department.require(*REPORTS["promotion-plan"].needs)
    books = books_of(department, "promotion-plan")
    return PromotionPlan(day, make_promotion_plan(books, day), books.parameters.promo_gross_share)
