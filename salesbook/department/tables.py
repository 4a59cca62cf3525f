"""The department's tables as attributes, each with its columns in its docstring."""

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any

from salesbook.schemas import TABLES
from salesbook.wording import names
from salesbook.wording.messages import say

if TYPE_CHECKING:
    import pandas as pd

    from salesbook.reading.table.table import TableRead


class _Frame:
    """The frame of one table; the caller's own, which he may change."""

    def __set_name__(self, owner: type, name: str) -> None:
        self._table = name
        columns = ", ".join(f"{each.name} {each.term}" for each in TABLES[name])
        self.__doc__ = f"{names.TABLES[name]}: {columns}; then source and row, where it stands."

    def __get__(self, department: "Tables | None", owner: type) -> "pd.DataFrame":
        if department is None:
            return self  # type: ignore[return-value]  # the attribute itself, for its docstring
        return department.table(self._table).frame

    def __set__(self, department: "Tables", frame: object) -> None:
        raise AttributeError(say("table_set", name=self._table))


class Tables(ABC):
    """What has tables: each is a frame under its name."""

    outlets = _Frame()
    proposals = _Frame()
    outlet_stock = _Frame()
    receivables = _Frame()
    receipts = _Frame()
    opening_balances = _Frame()
    promises = _Frame()
    launch_plan = _Frame()
    stock = _Frame()
    stock_moves = _Frame()
    sales = _Frame()
    redemptions = _Frame()
    deliveries = _Frame()
    settlement_goods = _Frame()
    settlement_money = _Frame()
    settlement_caps = _Frame()
    targets = _Frame()
    staff = _Frame()
    attendance = _Frame()
    rota = _Frame()
    visits = _Frame()
    issues_log = _Frame()
    week_plan = _Frame()
    vehicles = _Frame()
    approvals = _Frame()
    issued_visits = _Frame()
    settings = _Frame()
    header_words = _Frame()
    name_words = _Frame()
    calendar = _Frame()
    closed_months = _Frame()

    @abstractmethod
    def table(self, name: str) -> "TableRead":
        """A table with its problems and where it was read from."""

    def __dir__(self) -> list[Any]:
        return [name for name in super().__dir__() if not name.startswith("_")]
