"""Every table the department keeps, by name (the source of the list: the department's own books)."""

from salesbook.schemas.deliveries import DELIVERIES
from salesbook.schemas.department_sheets import CALENDAR, CLOSED_MONTHS, HEADER_WORDS, NAME_WORDS, SETTINGS
from salesbook.schemas.field import Field, Kind, Table
from salesbook.schemas.launch_plan import LAUNCH_PLAN
from salesbook.schemas.logs import APPROVALS, ISSUED_VISITS, ISSUES_LOG, VEHICLES, VISITS, WEEK_PLAN
from salesbook.schemas.outlet_stock import OUTLET_STOCK
from salesbook.schemas.outlets import OUTLETS
from salesbook.schemas.promises import PROMISES
from salesbook.schemas.proposals import PROPOSALS
from salesbook.schemas.receipts import RECEIPTS
from salesbook.schemas.receivables import OPENING_BALANCES, RECEIVABLES
from salesbook.schemas.sales import REDEMPTIONS, SALES
from salesbook.schemas.settlements import SETTLEMENT_CAPS, SETTLEMENT_GOODS, SETTLEMENT_MONEY
from salesbook.schemas.staff import ATTENDANCE, ROTA, STAFF
from salesbook.schemas.stock import STOCK, STOCK_MOVES
from salesbook.schemas.targets import TARGETS

__all__ = ["TABLES", "Field", "Kind", "Table"]

TABLES: dict[str, Table] = {
    table.name: table
    for table in (
        OUTLETS,
        PROPOSALS,
        OUTLET_STOCK,
        RECEIVABLES,
        RECEIPTS,
        OPENING_BALANCES,
        PROMISES,
        LAUNCH_PLAN,
        STOCK,
        STOCK_MOVES,
        SALES,
        REDEMPTIONS,
        DELIVERIES,
        SETTLEMENT_GOODS,
        SETTLEMENT_MONEY,
        SETTLEMENT_CAPS,
        TARGETS,
        STAFF,
        ATTENDANCE,
        ROTA,
        VISITS,
        ISSUES_LOG,
        WEEK_PLAN,
        VEHICLES,
        APPROVALS,
        ISSUED_VISITS,
        SETTINGS,
        HEADER_WORDS,
        NAME_WORDS,
        CALENDAR,
        CLOSED_MONTHS,
    )
}
