"""The columns of the settlement's identities, the same on a person's sheet and on the lists of all."""

from salesbook.calculation.evening.identities import BALANCED, GOODS_IN, GOODS_OUT, MONEY_IN, NOT_HANDED_IN
from salesbook.reports.common.words import DASH
from salesbook.sheets import Column
from salesbook.wording.choices import choice
from salesbook.wording.messages import say
from salesbook.wording.terms import title


def not_balanced(column: str) -> str:
    """The condition under which a status is shown in red."""
    return f'AND({{{column}}}<>"",{{{column}}}<>"{choice("settlement", BALANCED)}")'


def identity(accounted: str, received: str) -> str:
    """Accounted for less received; a dash where something was received and nothing at all is accounted for."""
    return f'IF(AND(COUNT({accounted})=0,SUM({received})<>0),"{DASH}",ROUND(SUM({accounted})-SUM({received}),6))'


def _status(width: float = 9) -> Column:
    return Column("status", title=say("settlement_result"), alert=not_balanced("status"), width=width)


def goods_columns() -> tuple[Column, ...]:
    """The goods identity from left to right: what was received, what was accounted for, the difference."""
    received, accounted = say("goods_received"), say("goods_accounted")
    formula = identity(f"{{{GOODS_OUT[0]}}}:{{{GOODS_OUT[-1]}}}", f"{{{GOODS_IN[0]}}}:{{{GOODS_IN[-1]}}}")
    return (
        Column("sku", "code", width=8.5),
        Column("item", "wrapped", width=20),
        *(Column(name, "quantity", parent=received, total=True, width=9) for name in GOODS_IN),
        *(Column(name, "quantity", parent=accounted, total=True, width=9) for name in GOODS_OUT),
        Column(
            "difference",
            "quantity",
            title=say("pieces_difference"),
            total=True,
            formula=formula,
            alert="N({difference})<>0",
            width=9,
        ),
        _status(),
    )


def cap_quantities(parent: str = "") -> tuple[Column, ...]:
    """What a person had, got, handed in, scrapped and kept of one kind of caps."""
    names = {
        "opening": say("caps_before"),
        "collected_qty": "",
        "handed_qty": "",
        "scrapped": "",
        "kept": say("caps_kept"),
    }
    return tuple(
        Column(name, "quantity", title=heading, parent=parent, total=True, width=12) for name, heading in names.items()
    )


def caps_columns() -> tuple[Column, ...]:
    """The cap identity from left to right."""
    formula = identity("{handed_qty}:{kept}", "{opening}:{collected_qty}")
    return (
        Column("cap_kind", width=16),
        *cap_quantities(),
        Column(
            "difference",
            "quantity",
            title=say("pieces_difference"),
            total=True,
            formula=formula,
            alert="N({difference})<>0",
            width=10,
        ),
        _status(),
    )


def money_columns() -> tuple[Column, ...]:
    """The money identity from left to right: what was due and why, what was handed in, the difference."""
    due, handed = say("money_due"), say("money_handed")
    not_in = f'{{status}}="{choice("settlement", NOT_HANDED_IN)}"'
    parts = ("sales", "credit", "advances_used", "arrears", "advances", "refunds", "expenses")
    names = {"sales": say("money_sales"), "credit": title("credit_slips")}
    return (
        *(Column(part, "sparse", title=names.get(part, ""), parent=due, total=True) for part in parts),
        Column(
            "due",
            "money",
            title=due,
            parent=due,
            total=True,
            formula="ROUND({sales}-{credit}-{advances_used}+{arrears}+{advances}-{refunds}-{expenses},2)",
        ),
        *(Column(part, "sparse", parent=handed, total=True) for part in MONEY_IN),
        Column(
            "handed_in",
            "money",
            title=handed,
            parent=handed,
            total=True,
            formula=f'IF({not_in},"{DASH}",ROUND(SUM({{{MONEY_IN[0]}}}:{{{MONEY_IN[-1]}}}),2))',
        ),
        Column(
            "difference",
            "money",
            total=True,
            formula=f'IF({not_in},"{DASH}",ROUND({{handed_in}}-{{due}},2))',
            alert="N({difference})<>0",
        ),
        _status(),
    )
