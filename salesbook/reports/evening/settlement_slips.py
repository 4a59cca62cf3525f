"""One person's settlement on one page, to be signed: money, papers, goods, caps."""

from salesbook.calculation.evening.identities import BALANCED
from salesbook.reports.common.words import chosen, records, subtitle
from salesbook.reports.evening.settlement import EveningSettlement
from salesbook.reports.evening.settlement_columns import caps_columns, goods_columns, money_columns
from salesbook.sheets import Fact, Facts, Grid, Note, Piece, Sheet, SignOff
from salesbook.wording.capitals import in_capitals
from salesbook.wording.choices import choice
from salesbook.wording.messages import say


def slip(made: EveningSettlement, person: str, number: int) -> Sheet:
    """The sheet of one person, the ``number``th: what he hands in, and whether the four identities hold."""
    own = records(made.people[made.people["person"].eq(person)])[0]
    pieces: list[Piece] = [_key(own), Note(own["why"], alert=own["status"] != BALANCED)]
    pieces += [*_money(made, person), *_goods(made, person), *_caps(made, person)]
    pieces.append(SignOff((say("payer_signs"), say("warehouse_signs"), say("finance_signs"), say("manager"))))
    return Sheet(
        f"settle-{number}",
        say("sheet_settle", person=person),
        say("title_settle", person=person),
        subtitle(made.day),
        tuple(pieces),
        tab="late" if own["status"] != BALANCED else "",
        back="settlement",
    )


def _key(own: dict[str, object]) -> Facts:
    late = own["status"] != BALANCED
    status = Fact("status", say("settlement_result"), choice("settlement", str(own["status"])), "text", alert=late)
    if own["due"] != own["due"]:
        return Facts("key", (status,))
    amounts = (
        Fact("due", say("money_due"), own["due"], formula="{money|due+}"),
        Fact("handed_in", say("money_handed"), _known(own["handed_in"]), formula=_handed(own)),
        Fact("difference", say("fact_money_difference"), _known(own["difference"]), alert=own["difference"] != 0),
    )
    return Facts("key", (status, *amounts))


def _handed(own: dict[str, object]) -> str:
    return "{money|handed_in+}" if own["handed_in"] == own["handed_in"] else ""


def _known(value: object) -> object:
    return value if value == value else choice("settlement", "not_handed_in")


def _money(made: EveningSettlement, person: str) -> list[Piece]:
    rows = made.money[made.money["person"].eq(person)].reset_index(drop=True)
    if rows.empty:
        return []
    frame = rows.assign(status=chosen(rows["status"], "settlement"))
    grid = Grid("money", frame, money_columns(), title=say("settles_money_title"), total_label=say("total"))
    handed = rows["handed_in"].item()
    return [grid, Note(say("handed_in_capitals", words=in_capitals(handed)))] if handed == handed else [grid]


def _goods(made: EveningSettlement, person: str) -> list[Piece]:
    rows = made.goods[made.goods["person"].eq(person)].sort_values("sku", ignore_index=True, kind="stable")
    if rows.empty:
        return []
    frame = rows.assign(status=chosen(rows["status"], "settlement"))
    return [Grid("goods", frame, goods_columns(), title=say("settles_goods_title"), total_label=say("total"))]


def _caps(made: EveningSettlement, person: str) -> list[Piece]:
    rows = made.made.caps[made.made.caps["person"].eq(person)].reset_index(drop=True)
    if rows.empty:
        return []
    frame = rows.assign(status=chosen(rows["status"], "settlement"))
    return [Grid("caps", frame, caps_columns(), title=say("settles_caps_title"), total_label=say("total"))]
