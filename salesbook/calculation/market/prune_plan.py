"""The plan of pruning: who goes, who is spared, and whose goods go to whom along the same route."""

from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from salesbook.asking import shared
from salesbook.calculation.common import unkept
from salesbook.calculation.common.money import from_fen, to_fen
from salesbook.calculation.goods.shelf import needs, purchases, settled, shelf_stock
from salesbook.calculation.goods.transfers import Transfers, transfer
from salesbook.calculation.market.pruning import WINDOW_DAYS, judge
from salesbook.schemas.parameters import DEFAULTS, Parameters

DRIVES = 2  # goods are fetched from one outlet and brought to another


@dataclass(frozen=True, slots=True)
class Pruning:
    """The plan made at the end of ``on``; amounts in 元.

    ``outlets``: every outlet judged (see ``pruning.judge``), the worst contribution first. ``shelf``: what stands at
    those that go, in whole packs: route, donor, sku, packs, pack, credit_price, basis, as_of. ``moves``: route, donor,
    donor_name, outlet_code, outlet_name, sku, item, packs, qty, credit, slip, basis, as_of, why. ``left``: what finds
    no taker and comes back to the warehouse, as ``shelf`` with the packs left. ``transfers``: value and bound in fen.
    """

    on: date
    outlets: pd.DataFrame
    shelf: pd.DataFrame
    moves: pd.DataFrame
    left: pd.DataFrame
    transfers: Transfers

    @property
    def going(self) -> pd.DataFrame:
        """The outlets to be pruned."""
        return self.outlets[self.outlets["candidate"] & self.outlets["spared"].isna()].reset_index(drop=True)

    @property
    def spared(self) -> pd.DataFrame:
        """The outlets that look as if they should go, and are spared for a reason."""
        return self.outlets[self.outlets["spared"].notna()].reset_index(drop=True)


@shared
def pruning(
    served: pd.DataFrame,
    outlets: pd.DataFrame,
    sales: pd.DataFrame,
    stock: pd.DataFrame = unkept.stock,
    outlet_stock: pd.DataFrame = unkept.outlet_stock,
    parameters: Parameters = DEFAULTS,
    *,
    on: date,
) -> Pruning:
    """The plan from what each outlet brought and cost, and what it bought (source: docs/rules.md "Outlets").

    What stands at the outlets that go is moved in whole packs to outlets of the same route that need it, or to
    prospects, who are opened by it; the choice of pairs is the best there is (see ``transfers.transfer``).
    """
    sold = sales[sales["date"].le(pd.Timestamp(on))]
    covered = (pd.Timestamp(on) - sold["date"].min()).days + 1 if len(sold) else WINDOW_DAYS
    judged = judge(served, parameters, on, covered)
    judged = judged.sort_values(["contribution", "outlet_code"], ignore_index=True, kind="stable")
    going = judged[judged["candidate"] & judged["spared"].isna()]
    bought = purchases(sold, on)
    goods = stock.drop_duplicates("sku").set_index("sku")
    packs = goods.loc[~goods["kind"].isin(["promo", "gift"]), "pack"].fillna(1.0)
    shelf = _whole_packs(shelf_stock(going["outlet_code"], bought, sold, outlet_stock, on), judged, packs)
    wanted = needs(_takers(outlets, judged), bought, packs, on)
    pair_cost = DRIVES * to_fen(parameters.delivery_cost)
    best = transfer(shelf, wanted, pair_cost, to_fen(parameters.opening_worth))
    moves = _described(best.rows, shelf, wanted, outlets, goods["item"])
    return Pruning(on, judged, shelf, moves, _left(shelf, best.rows), best)


def _takers(outlets: pd.DataFrame, judged: pd.DataFrame) -> pd.DataFrame:
    """Outlets in good standing, and prospects: never one that is itself a candidate, or whose supply is stopped."""
    register = outlets.drop_duplicates("outlet_code")
    standing = register["status"].isna() | register["status"].isin(["active", "prospect"])
    candidates = judged.loc[judged["candidate"], "outlet_code"]
    return register[standing & ~register["outlet_code"].isin(candidates) & register["route"].notna()]


def _whole_packs(shelf: pd.DataFrame, judged: pd.DataFrame, packs: "pd.Series[float]") -> pd.DataFrame:
    """The whole packs on the shelves of the donors; goods without a price cannot be credited and stay out."""
    pack = shelf["sku"].map(packs).astype("float64")
    whole = np.floor((shelf["qty"] / pack).round(9)).fillna(0.0).astype("int64")
    rows = shelf.assign(packs=whole, pack=pack).merge(judged[["outlet_code", "route"]], on="outlet_code")
    rows = rows[rows["packs"].gt(0) & rows["price"].notna()].rename(
        columns={"outlet_code": "donor", "price": "credit_price"}
    )
    names = ["route", "donor", "sku", "packs", "pack", "credit_price", "basis", "as_of"]
    return rows[names].reset_index(drop=True)


def _described(
    moved: pd.DataFrame,
    shelf: pd.DataFrame,
    wanted: pd.DataFrame,
    outlets: pd.DataFrame,
    items: "pd.Series[str]",
) -> pd.DataFrame:
    rows = moved.merge(shelf.drop(columns=["route", "packs"]), on=["donor", "sku"])
    rows = rows.merge(wanted[["outlet_code", "sku", "price", "why"]], on=["outlet_code", "sku"])
    names = outlets.drop_duplicates("outlet_code").set_index("outlet_code")["outlet_name"]
    rows = settled(rows).assign(
        donor_name=rows["donor"].map(names), outlet_name=rows["outlet_code"].map(names), item=rows["sku"].map(items)
    )
    return rows.sort_values(["route", "donor", "outlet_code", "sku"], ignore_index=True, kind="stable")


def _left(shelf: pd.DataFrame, moved: pd.DataFrame) -> pd.DataFrame:
    """What finds no taker, with the credit (元) for taking it back."""
    gone = moved.groupby(["donor", "sku"])["packs"].sum()
    keys = pd.MultiIndex.from_frame(shelf[["donor", "sku"]])
    rows = shelf.assign(packs=shelf["packs"] - gone.reindex(keys).fillna(0).to_numpy(dtype="int64"))
    rows = rows[rows["packs"].gt(0)].reset_index(drop=True)
    fen = to_fen((rows["packs"] * rows["pack"] * rows["credit_price"]).round(6))
    return rows.assign(credit=from_fen(fen))
