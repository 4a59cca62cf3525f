"""The goods and promotion items the sample department deals in, as arrays."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from salesbook.sample.world.people import Names
from salesbook.wording.sample.goods import GOODS, SKU

# Goods on promotion: every fifth goods; for five packs the outlet gets a quarter of a pack free.
GIFT_EVERY, PACKS_FOR_A_GIFT = 5, 5


@dataclass(frozen=True)
class Goods:
    """Goods by index: pack in smallest units; cost and prices (retail, restaurant) per unit; weights of choice."""

    skus: Names
    names: Names
    pack: NDArray[np.int64]
    cost: NDArray[np.float64]
    price: NDArray[np.float64]
    weight: NDArray[np.float64]

    @property
    def gift(self) -> NDArray[np.int64]:
        """Units given free for every five packs."""
        promoted = np.arange(len(self.skus)) % GIFT_EVERY == 0
        return np.where(promoted, np.maximum(1, self.pack // 4), 0)


def catalogue() -> Goods:
    """The goods sold, without promotion items."""
    columns = list(zip(*GOODS, strict=True))
    return Goods(
        skus=np.array([SKU.format(code=code) for code in columns[0]], dtype=object),
        names=np.array(columns[1], dtype=object),
        pack=np.array(columns[5]),
        cost=np.array(columns[6]),
        price=np.array(columns[7:9]),
        weight=np.array(columns[10:12], dtype=float),
    )
