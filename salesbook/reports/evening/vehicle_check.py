"""Vehicle check: every vehicle's last check, kilometres, fuel and condition, and problems not solved."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from salesbook.calculation.common.sales_lines import dated
from salesbook.calculation.common.weeks import Week
from salesbook.calculation.evening.vehicle_checks import checks, latest_checks
from salesbook.reports.common.words import day_line, plain, records
from salesbook.reports.result import Proof, Result
from salesbook.sheets import Column, Fact, Facts, Grid, Note, Sheet, SignOff
from salesbook.wording.messages import say
from salesbook.wording.names import report_title
from salesbook.wording.terms import title


@dataclass(frozen=True)
class VehicleCheck(Result):
    """The vehicles on ``day``: ``latest`` the last check of each, with state and why; ``week`` all since Monday; km."""

    day: date
    latest: pd.DataFrame
    week: pd.DataFrame

    @property
    def wrong(self) -> int:
        """How many vehicles have something open, or were not checked on the day."""
        return int(self.latest["state"].ne(say("vehicle_fine")).sum())

    def figures(self) -> dict[str, Any]:
        """date, vehicles, week_driven, wrong, latest (row by row)."""
        columns = ["vehicle", "driver", "date", "mileage", "driven", "week_driven", "fuel", "condition", "problem"]
        return {
            "date": self.day.isoformat(),
            "vehicles": len(self.latest),
            "week_driven": float(self.latest["week_driven"].sum()),
            "wrong": self.wrong,
            "latest": plain(self.latest[[*columns, "state", "why"]]),
        }

    def proofs(self) -> list[Proof]:
        """The week's kilometres, by vehicle and check by check."""
        name, driven = report_title("vehicle-check"), float(self.latest["week_driven"].sum())
        return [
            Proof(f"{name} · {say('proof_km_vehicle')}", driven, ("vehicles|rows|week_driven",)),
            Proof(f"{name} · {say('proof_km_check')}", driven, ("vehicles-week|rows|driven",)),
        ]


def vehicle_check(vehicles: pd.DataFrame, *, on: date) -> VehicleCheck:
    """The vehicles on ``on`` (source: the department's procedure, drivers: check the vehicle and its fuel)."""
    checked = checks(vehicles, on=on)
    latest = latest_checks(checked, on=on)
    said = [_reasons(row) for row in records(latest)]
    week = dated(checked, Week.of(on).monday, on).sort_values(["date", "vehicle"], kind="stable", ignore_index=True)
    return VehicleCheck(
        on,
        latest.assign(
            state=pd.Series([state for state, _ in said], index=latest.index, dtype="str"),
            why=pd.Series([why for _, why in said], index=latest.index, dtype="str"),
        ),
        week,
    )


def _reasons(row: dict[str, Any]) -> tuple[str, str]:
    """What is to be said of a vehicle: one word, and why."""
    said = []
    if row["wrong"]:
        said.append(say("why_vehicle_open", since=f"{row['open_since']:%Y-%m-%d}"))
    if row["backwards"]:
        said.append(say("why_backwards"))
    if row["low_fuel"]:
        said.append(say("why_low_fuel", fuel=row["fuel"]))
    if row["age_days"]:
        said.append(say("why_not_checked", days=f"{row['age_days']:g}"))
    state = "vehicle_fine"
    if said:
        state = (
            "vehicle_open"
            if row["wrong"] or row["backwards"]
            else "vehicle_unchecked"
            if row["age_days"]
            else "vehicle_refuel"
        )
    return say(state), say("and").join(said) or say("why_vehicle_fine")


def describe(made: VehicleCheck) -> list[Sheet]:
    """The vehicles, then the week's checks."""
    return [_summary(made), _week(made)]


def _summary(made: VehicleCheck) -> Sheet:
    signs = SignOff((say("driver_signs"), say("checked_by"), say("manager"), say("signed_date")))
    pieces = (_key(made), _latest(made), Note(say("vehicle_note")), signs)
    return Sheet("vehicles", say("sheet_vehicles"), say("title_vehicles"), day_line(made.day), pieces, tab="main")


def _key(made: VehicleCheck) -> Facts:
    km = float(made.latest["week_driven"].sum())
    today = int(made.latest["age_days"].eq(0).sum())
    return Facts(
        "key",
        (
            Fact("vehicles", say("fact_all_vehicles"), len(made.latest), "whole"),
            Fact("today", say("fact_checked"), today, "whole", alert=today < len(made.latest)),
            Fact("km", say("fact_week_km"), km, "whole", formula="{vehicles|rows|week_driven+}"),
            Fact("wrong", say("fact_vehicle_wrong"), made.wrong, "whole", alert=made.wrong > 0),
        ),
    )


def _latest(made: VehicleCheck) -> Grid:
    driven = "SUMIFS({vehicles-week|rows|driven*},{vehicles-week|rows|vehicle*},{vehicle})"
    columns = (
        Column("vehicle", width=12),
        Column("driver", width=10),
        Column("date", "date", title=say("last_check"), width=12),
        Column("mileage", "whole", title=say("mileage_km"), width=11),
        Column("driven", "whole", title=say("driven_km"), width=12),
        Column("week_driven", "whole", title=say("week_km"), total=True, formula=driven, width=12),
        Column("fuel", width=10),
        Column("condition", "wrapped", width=16),
        Column("problem", "wrapped", width=16),
        Column(
            "state",
            title=say("vehicle_state"),
            alert=f'AND({{state}}<>"",{{state}}<>"{say("vehicle_fine")}")',
            width=11,
        ),
        Column("why", "wrapped", width=34),
    )
    return Grid("rows", made.latest, columns, total_label=say("total"), empty=say("no_vehicles"))


def _week(made: VehicleCheck) -> Sheet:
    columns = (
        Column("date", "date", width=13),
        Column("vehicle", width=13),
        Column("driver", width=12),
        Column("mileage", "whole", title=say("mileage_km"), width=13),
        Column("driven", "whole", title=say("driven_km"), total=True, width=13),
        Column("fuel", width=12),
        Column("condition", "wrapped", width=20),
        Column("problem", "wrapped", title=title("problem"), width=20),
        Column("note", "wrapped", width=20),
    )
    grid = Grid("rows", made.week, columns, total_label=say("total"), empty=say("no_checks_week"))
    return Sheet(
        "vehicles-week",
        say("sheet_vehicles_week"),
        say("title_vehicles_week"),
        day_line(made.day),
        (grid,),
        back="vehicles",
    )
