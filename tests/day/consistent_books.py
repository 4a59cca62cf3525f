"""Random small departments whose books agree in every figure, for laws about books that do not."""

import numpy as np
import pandas as pd

from salesbook.calculation.common.frames import frame_of

PEOPLE, OUTLETS = ("Li", "Wang"), ("T1", "T2", "T3", "T4")
DAYS = [f"2026-11-{day:02d}" for day in (2, 3, 4, 5, 6)]
CAPS = ("red", "blue")


def consistent_books(seed: int) -> dict[str, pd.DataFrame]:
    """Every table that the reconciliation looks at: two people, four outlets, five days, two lines on every slip."""
    rng = np.random.default_rng(seed)
    books = _Clerk(rng)
    for day in DAYS:
        for person in PEOPLE:
            books.evening(day, person)
    return {name: frame_of(name, rows) for name, rows in books.rows.items()}


class _Clerk:
    def __init__(self, rng: np.random.Generator) -> None:
        self.rng, self.number = rng, {}
        names = "sales receivables receipts settlement_money settlement_caps redemptions deliveries"
        self.rows = {name: [] for name in names.split()}

    def fen(self, most: int = 90_000) -> int:
        return int(self.rng.integers(1_000, most))

    def slip_no(self, person: str, terms: str) -> str:
        prefix = f"{person}-{terms[:2].upper()}"
        self.number[prefix] = self.number.get(prefix, 0) + 1
        return f"{prefix}{self.number[prefix]:04d}"

    def evening(self, day: str, person: str) -> None:
        """What one person sold, collected and settled."""
        sold = {
            terms: sum(self.slip(day, person, terms) for _ in range(self.rng.integers(1, 3)))
            for terms in ("cash", "credit")
        }
        received = sum(self.receipt(day, person) for _ in range(self.rng.integers(1, 4)))
        advance, spent = received // 3, self.fen(2_000)
        cash = sold["cash"] + received - spent
        self.rows["settlement_money"].append(
            {
                "date": day,
                "person": person,
                "cash": (cash - cash // 4) / 100,
                "wechat": cash // 4 / 100,
                "credit_slips": sold["credit"] / 100,
                "arrears": (received - advance) / 100,
                "advances": advance / 100,
                "expenses": spent / 100,
            }
        )
        for cap in CAPS:
            log = {
                "date": day,
                "person": person,
                "cap_kind": cap,
                "collected_qty": self.fen(2_000),
                "handed_qty": self.fen(2_000),
            }
            self.rows["redemptions"].append(log | {"outlet_code": "T1"})
            self.rows["settlement_caps"].append(log)

    def slip(self, day: str, person: str, terms: str) -> int:
        """A slip of two lines that arrived, owed when on credit, sometimes with a return of it; gives its amount."""
        outlet, number = str(self.rng.choice(OUTLETS)), self.slip_no(person, terms)
        told = {"slip_no": number, "outlet_code": outlet, "salesperson": person}
        line = told | {"date": day, "qty": 1, "terms": terms, "kind": "sale"}
        parts = [self.fen(), self.fen()]
        self.rows["sales"] += [line | {"sku": f"A{at}", "amount": fen / 100} for at, fen in enumerate(parts)]
        self.rows["deliveries"].append({"date": day, "slip_no": number, "outlet_code": outlet, "delivered": True})
        if terms == "credit":
            self.rows["receivables"].append(told | {"sale_date": day, "amount": sum(parts) / 100})
            if self.rng.random() < 0.4:
                self.goods_back(day, told, parts[0] // 2)
        return sum(parts)

    def goods_back(self, day: str, told: dict, fen: int) -> None:
        """Goods of a slip taken back, and taken off what is owed: as a receipt of its kind, or as a red row."""
        line = {"date": day, "sku": "A0", "qty": -1, "amount": -fen / 100, "terms": "credit", "kind": "return"}
        self.rows["sales"].append(
            told | line | {"slip_no": f"TH{len(self.rows['sales']):04d}", "return_of": told["slip_no"]}
        )
        if self.rng.random() < 0.5:
            self.rows["receivables"].append(told | {"sale_date": day, "amount": -fen / 100})
        else:
            taken = {"received_date": day, "amount": fen / 100, "kind": "return"}
            self.rows["receipts"].append({name: told[name] for name in ("slip_no", "outlet_code")} | taken)

    def receipt(self, day: str, person: str) -> int:
        fen = self.fen()
        row = {
            "received_date": day,
            "outlet_code": str(self.rng.choice(OUTLETS)),
            "collector": person,
            "amount": fen / 100,
        }
        self.rows["receipts"].append(row | {"kind": "receipt"})
        return fen
