"""The sheets of the weekly profit."""

import pandas as pd

from salesbook.calculation.profit.margin import COSTS, Profit
from salesbook.reports.common.words import chosen, or_dash, records, signed_off, week_label
from salesbook.reports.profit.weekly import AMOUNTS, SALES, WeeklyProfit, memo_in_words
from salesbook.sheets import Chart, Charts, Column, Fact, Facts, Grid, Note, Piece, Series, Sheet
from salesbook.wording.messages import say
from salesbook.wording.terms import title

_FORMULAS = {
    "net_sales": "ROUND({gross_sales}-{returns}-{discounts},2)",
    "gross_profit": "ROUND({net_sales}-{cost_of_sales},2)",
    "contribution": "ROUND({gross_profit}" + "".join(f"-{{{cost}}}" for cost in COSTS) + "+{rebate},2)",
}
_RATES = {"gross_margin_rate": "gross_profit", "contribution_rate": "contribution"}


def describe(made: WeeklyProfit) -> list[Sheet]:
    """The persons, then channels and categories."""
    return [_people(made), _classes(made)]


def _line(made: WeeklyProfit) -> str:
    return say("profit_subtitle", week=week_label(made.day), day=made.day)


def _columns(leading: Column, total: pd.Series) -> tuple[Column, ...]:
    """The way from sales to contribution, live from cell to cell."""
    columns = [leading]
    for name in AMOUNTS:
        alert = f"{{{name}}}<0" if name == "contribution" else ""
        style = "sparse" if name in COSTS or name in SALES or name == "rebate" else "money"
        columns.append(Column(name, style, total=True, formula=_FORMULAS.get(name, ""), alert=alert))  # type: ignore[arg-type]
        columns += [_rate(rate, total) for rate, of in _RATES.items() if of == name]
    return tuple(columns)


def _rate(name: str, total: pd.Series) -> Column:
    formula = f'IF({{net_sales}}>0,{{{_RATES[name]}}}/{{net_sales}},"—")'
    return Column(name, "rate", formula=formula, total_formula=formula, total_value=total[name])


def _people(made: WeeklyProfit) -> Sheet:
    profit = made.profit
    nobody = profit.unassigned.assign(person=say("unassigned"))
    frame = pd.concat(
        [profit.rows.sort_values("contribution", ascending=False, kind="stable"), nobody], ignore_index=True
    )
    columns = _columns(Column("person", width=10), profit.total.iloc[0])
    chart = Chart(
        "column", say("chart_contribution"), "people", "person", (Series("contribution", title("contribution")),)
    )
    profits = Chart(
        "column",
        say("chart_profit"),
        "people",
        "person",
        (Series("net_sales", title("net_sales"), tint="quiet"), Series("gross_profit", title("gross_profit"))),
    )
    pieces: list[Piece] = [
        _key(profit),
        Grid("people", frame, columns, title=say("by_person"), total_label=say("total")),
        Charts((chart, profits)),
        Note(say("memo_title"), strong=True),
        *(Note(line) for line in memo_in_words(profit)),
        *_unknown_costs(profit),
        Note(say("profit_note")),
        signed_off(),
    ]
    return Sheet("profit", say("sheet_profit"), say("title_profit"), _line(made), tuple(pieces), tab="main")


def _unknown_costs(profit: Profit) -> list[Note]:
    if profit.uncosted.empty:
        return []
    goods = say("and").join(str(sku) for sku in profit.uncosted["sku"])
    return [Note(say("profit_uncosted", count=len(profit.uncosted), goods=goods), alert=True)]


def _key(profit: Profit) -> Facts:
    total = records(profit.total)[0]
    amounts = tuple(
        Fact(name, title(name), total[name], formula=f"{{profit|people|{name}+}}", alert=total[name] < 0)
        for name in ("net_sales", "gross_profit", "contribution")
    )
    rates = tuple(Fact(name, title(name), or_dash(total[name]), "rate") for name in _RATES)
    return Facts("key", (*amounts, *rates))


def _classes(made: WeeklyProfit) -> Sheet:
    profit = made.profit
    total = profit.total.iloc[0]
    channels = profit.by_channel.assign(
        channel=chosen(profit.by_channel["channel"], "channel").fillna(say("unassigned"))
    )
    categories = profit.by_category.assign(category=profit.by_category["category"].fillna(say("unassigned")))
    pieces = (
        Grid(
            "channels", channels, _columns(Column("channel"), total), title=say("by_channel"), total_label=say("total")
        ),
        Grid(
            "categories",
            categories,
            _columns(Column("category", title=title("product_category")), total),
            title=say("by_category"),
            total_label=say("total"),
        ),
    )
    return Sheet("profit-classes", say("sheet_profit_classes"), say("title_profit_classes"), _line(made), pieces)
