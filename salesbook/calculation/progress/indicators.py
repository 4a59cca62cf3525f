"""What each post is measured by (docs/rules.md "Progress"), and how each figure behaves."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator.

    ``table`` is the book without which it is unknown, ``or_table`` another one that shows it just as well;
    ``is_money`` when it is counted in fen and shown in 元;
    ``is_rate`` a share whose target is a share, due in full on every day of the week; ``lower_is_better`` for losses;
    ``shared`` when two posts do the same work together, so that the department counts it once; ``pooled`` the posts
    that answer for everybody's figure rather than their own.
    """

    table: str
    or_table: str = ""
    is_money: bool = False
    is_rate: bool = False
    lower_is_better: bool = False
    shared: bool = False
    pooled: frozenset[str] = frozenset()


def _pooled(*posts: str) -> frozenset[str]:
    return frozenset(posts)


INDICATORS: dict[str, Indicator] = {
    "sales": Indicator("sales", is_money=True),
    "collection": Indicator("receipts", is_money=True),
    "new_outlets": Indicator("outlets"),
    "arrears_cleared": Indicator("receivables", is_money=True),
    "visits": Indicator("visits"),
    "delivery_rate": Indicator("deliveries", is_rate=True, shared=True),
    "drops": Indicator("deliveries", shared=True),
    "settlement_rate": Indicator("settlement_money", is_rate=True, pooled=_pooled("warehouse", "order_clerk")),
    "shortage_timeliness": Indicator("approvals", is_rate=True, pooled=_pooled("warehouse")),
    "damage_rate": Indicator("stock_moves", is_rate=True, lower_is_better=True, pooled=_pooled("warehouse")),
    "calls": Indicator("visits"),
    "entry_timeliness": Indicator("sales", or_table="outlets", is_rate=True, pooled=_pooled("order_clerk")),
    "schedule_lead_rate": Indicator("issued_visits", is_rate=True, pooled=_pooled("finance")),
    "posting_timeliness": Indicator("settlement_money", is_rate=True, pooled=_pooled("finance")),
}

_REP = ("sales", "collection", "new_outlets", "arrears_cleared", "visits")
_DELIVERY = ("delivery_rate", "drops", "settlement_rate")

POSTS: dict[str, tuple[str, ...]] = {
    "retail_rep": _REP,
    "restaurant_rep": _REP,
    "deliverer": _DELIVERY,
    "driver": _DELIVERY,
    "warehouse": ("settlement_rate", "shortage_timeliness", "damage_rate"),
    "order_clerk": ("calls", "entry_timeliness", "settlement_rate"),
    "finance": ("schedule_lead_rate", "posting_timeliness"),
}
