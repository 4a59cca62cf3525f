"""The sheets of the promotion plan."""

from salesbook.reports.common.words import DASH, amount, chosen, records, signed_off, subtitle, whole
from salesbook.reports.market.promotion import PromotionPlan, classes_in_words
from salesbook.sheets import Chart, Charts, Column, Fact, Facts, Grid, Note, Piece, Series, Sheet
from salesbook.wording.choices import choice
from salesbook.wording.messages import say
from salesbook.wording.terms import title


def describe(made: PromotionPlan) -> list[Sheet]:
    """The plan by category and item, and every item with its figures."""
    return [_plan(made), _items(made)]


def _plan(made: PromotionPlan) -> Sheet:
    chart = Chart(
        "column",
        say("chart_promotion"),
        "categories",
        "category",
        (
            Series("budget", title("budget"), tint="quiet"),
            Series("expected_cost", title("expected_cost")),
        ),
    )
    pieces: list[Piece] = [_key(made), _categories(made), _promoted(made), Charts((chart,), rows=12)]
    pieces += [Note(say("promotion_note", share=f"{made.share:.0%}")), signed_off()]
    return Sheet(
        "promotion", say("sheet_promo_plan"), say("title_promo_plan"), subtitle(made.day), tuple(pieces), tab="main"
    )


def _key(made: PromotionPlan) -> Facts:
    items = made.plan.items
    sums = {name: f"{{promotion|categories|{name}+}}" for name in ("budget", "expected_cost", "near_expiry_value")}
    near = amount(made.plan.categories["near_expiry_value"])
    return Facts(
        "key",
        (
            Fact("promoted", title("promoted"), len(made.plan.promoted), "whole", "{promotion|categories|promoted+}"),
            Fact("budget", title("budget"), amount(items["budget"]), formula=sums["budget"]),
            Fact("cost", title("expected_cost"), amount(items["expected_cost"]), formula=sums["expected_cost"]),
            Fact("near", title("near_expiry_value"), near, formula=sums["near_expiry_value"], alert=near > 0),
        ),
    )


def _categories(made: PromotionPlan) -> Grid:
    table = made.plan.categories
    frame = table.assign(
        category=table["category"].fillna(say("not_classed")), outlet_classes=classes_in_words(table["outlet_classes"])
    )
    columns = (
        Column("category", title=title("product_category"), width=12),
        Column("stock_value", "money", total=True),
        Column("days_of_supply", "days"),
        Column("near_expiry_value", "sparse", total=True, alert="{near_expiry_value}>0"),
        Column("net_sales", "money", title=say("four_weeks_sales"), total=True),
        Column("trend", "rate", alert="N({trend})<-0.1"),
        Column("gross_margin_rate", "rate"),
        Column("promoted", "whole", total=True),
        Column("budget", "money", total=True),
        Column("expected_cost", "money", total=True),
        Column("outlet_classes", "wrapped", width=30),
    )
    return Grid("categories", frame, columns, title=say("by_category"), total_label=say("total"))


def _promoted(made: PromotionPlan) -> Grid:
    rows = made.plan.promoted
    frame = rows.assign(
        category=rows["category"].fillna(say("not_classed")),
        unit_margin=(rows["price"] - rows["unit_cost"]).round(4),
        why=[_why(row) for row in records(rows)],
        offer=[say("offer_gift", buy=f"{buy:.0f}") if buy == buy else say("offer_none") for buy in rows["buy"]],
    )
    columns = (
        Column("category", title=title("product_category"), width=12),
        Column("item", "wrapped", width=20),
        Column("available", "quantity"),
        Column("days_of_supply", "days"),
        Column("price", "price"),
        Column("unit_cost", "price"),
        Column("target_qty", "quantity"),
        Column("gifts", "quantity", title=title("gifts_planned")),
        Column("budget", "money", total=True),
        Column(
            "expected_cost",
            "money",
            total=True,
            formula="ROUND({gifts}*N({unit_cost}),2)",
            alert="{expected_cost}>{budget}",
        ),
        Column("why", "wrapped", width=30),
        Column("offer", "wrapped", width=16),
    )
    return Grid("rows", frame, columns, title=say("by_item"), total_label=say("total"), empty=say("nothing_to_promote"))


def _why(row: dict[str, float]) -> str:
    words = {
        "days": whole(row["days_left"]),
        "supply": whole(row["days_of_supply"]),
        "trend": f"{row['trend']:+.0%}" if row["trend"] == row["trend"] else DASH,
    }
    return say(f"promo_{row['reason']}", **words)


def _items(made: PromotionPlan) -> Sheet:
    rows = made.plan.items
    frame = rows.assign(
        category=rows["category"].fillna(say("not_classed")),
        expiry=chosen(rows["expiry"], "expiry"),
        reason=chosen(rows["reason"], "promo_reason"),
    )
    columns = (
        Column("sku", "code"),
        Column("item"),
        Column("category", title=title("product_category")),
        Column("available", "quantity"),
        Column("daily_demand", "quantity"),
        Column("days_of_supply", "days"),
        Column("days_left", "days"),
        Column(
            "expiry",
            title=title("shelf_life_days"),
            alert=f'OR({{expiry}}="{choice("expiry", "near")}",{{expiry}}="{choice("expiry", "expired")}")',
        ),
        Column("net_sales", "money", title=say("four_weeks_sales"), total=True),
        Column("trend", "rate"),
        Column("price", "price"),
        Column("unit_cost", "price"),
        Column("stock_value", "money", total=True),
        Column("reason", title=say("promo_reason")),
    )
    grid = Grid("rows", frame, columns, total_label=say("total"), empty=say("no_goods"))
    return Sheet(
        "promotion-items", say("sheet_promo_plan_items"), say("title_promo_plan_items"), subtitle(made.day), (grid,)
    )
