"""A workbook while it is drawn: the stream it goes to, its formats, the addresses of its formulas."""

import io
from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any

import xlsxwriter

from salesbook.sheets import Sheet
from salesbook.sheets.layout import Addresses, lay_out
from salesbook.sheets.names import on_sheet


class Book:
    """A workbook being drawn: its formats are made once each, its formulas find their addresses here."""

    def __init__(self, sheets: Sequence[Sheet], made_on: date) -> None:
        self.stream = io.BytesIO()
        self.workbook = xlsxwriter.Workbook(self.stream, {"in_memory": True, "remove_timezone": True})
        self.workbook.set_properties({"created": datetime.combine(made_on, time()), "author": "salesbook"})
        self.workbook.set_calc_mode("auto")
        self.places = lay_out(sheets)
        self.addresses = Addresses(self.places)
        self._formats: dict[str, Any] = {}

    def format(self, wanted: dict[str, Any]) -> Any:
        """The workbook's format for a look, made once."""
        key = repr(sorted(wanted.items()))
        if key not in self._formats:
            self._formats[key] = self.workbook.add_format(wanted)
        return self._formats[key]

    def target(self, link: str) -> str:
        """Where a link leads, as XlsxWriter wants it: to the sheet of that key, else to the address that it is."""
        return f"internal:{on_sheet(self.places[link].sheet.name, 'A1')}" if link in self.places else link

    def finish(self) -> bytes:
        """The workbook as bytes."""
        self.workbook.close()
        return self.stream.getvalue()
