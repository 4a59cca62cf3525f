"""The words of the warehouse and evening papers: settlement, deliveries, stock, caps, attendance, vehicles, signatures."""

from salesbook.wording import Said

TEXT: dict[str, Said] = {}
