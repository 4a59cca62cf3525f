"""Receivables of a real company, with what is known of them: 2,466 invoices of 100 customers."""

import json
from datetime import date
from pathlib import Path

import pytest
from shared import SHARED

from salesbook.calculation.receivables.ageing import ageing
from salesbook.calculation.receivables.position import position
from salesbook.department import Department

DATA = Path(SHARED or "", "data", "ibm_receivables")


@pytest.mark.shared
def test_open_and_ageing_are_the_known_ones() -> None:
    known = json.loads((DATA / "expected.json").read_text(encoding="utf-8"))["as_of 2012-06-30"]
    then = Department(DATA).ask(position, on=date(2012, 6, 30))
    aged = ageing(then).set_index("bucket")
    assert (f"{then.total():.2f}", then.instalments["item"].nunique()) == (known["open"], known["open_items"])
    for name, buckets in (("未到期", ["current", "today"]), ("1-30", ["1_7", "8_30"])):
        assert f"{aged.loc[buckets, 'amount'].sum():.2f}" == known["ageing_by_due_date"][name]["open"]
        assert aged.loc[buckets, "items"].sum() == known["ageing_by_due_date"][name]["items"]
    disputed = then.instalments[then.instalments["disputed"]]
    assert (f"{disputed['open'].sum():.2f}", len(disputed)) == (
        known["disputed_open"]["open"],
        known["disputed_open"]["items"],
    )
