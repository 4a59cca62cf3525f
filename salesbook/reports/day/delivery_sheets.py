"""The sheets of the delivery list: a summary, what came back, and two pages for each vehicle."""

import pandas as pd

from salesbook.reports.collection.supply_hold import beside, held_where
from salesbook.reports.common.words import DASH, amount, subtitle
from salesbook.reports.day.delivery import DeliveryList
from salesbook.sheets import Column, Fact, Facts, Grid, Note, Piece, Sheet, SignOff
from salesbook.wording.messages import say
from salesbook.wording.terms import title


def describe(made: DeliveryList) -> list[Sheet]:
    """The summary, the undelivered, then each vehicle's stops and load."""
    pages = [
        page
        for number, vehicle in enumerate(made.vehicles, 1)
        for page in (_drive(made, vehicle, number), _load(made, vehicle, number))
    ]
    return [_summary(made), _undelivered(made), *pages]


def _summary(made: DeliveryList) -> Sheet:
    pieces: list[Piece] = [_key(made), _trips(made)]
    unknown = int(made.stops["pieces"].isna().sum())
    if unknown:
        pieces.append(Note(say("goods_unknown_note", count=unknown)))
    pieces.append(SignOff((say("prepared_by"), say("warehouse_signs"), say("manager"), say("signed_date"))))
    return Sheet(
        "delivery", say("sheet_delivery"), say("title_delivery"), subtitle(made.day), tuple(pieces), tab="main"
    )


def _key(made: DeliveryList) -> Facts:
    failed, open_ = say("delivery_failed"), made.not_arranged
    came_back = int(made.stops["state"].eq(failed).sum())
    state = "{delivery|trips|%s+}"
    return Facts(
        "key",
        (
            Fact("stops", say("fact_stops"), len(made.stops), "whole", formula=state % "stops"),
            Fact("vehicles", say("fact_vehicles"), len(made.vehicles), "whole"),
            Fact("pieces", say("delivery_pieces"), float(made.goods["load"].sum()), "whole", formula=state % "pieces"),
            Fact("cash", say("delivery_cash_amount"), amount(made.stops["cash_amount"]), formula=state % "cash_amount"),
            Fact("failed", failed, came_back, "whole", formula=state % "failed", alert=came_back > 0),
            Fact("waiting", say("fact_undelivered"), len(made.undelivered), "whole"),
            Fact("not_arranged", say("fact_not_arranged"), open_, "whole", alert=open_ > 0),
        ),
    )


def _trips(made: DeliveryList) -> Grid:
    by_trip = made.stops.groupby(["vehicle", "trip"], sort=False)
    frame = by_trip.agg(
        driver=("driver", "first"),
        deliverer=("deliverer", "first"),
        stops=("stop", "size"),
        cash_amount=("cash_amount", "sum"),
        credit_amount=("credit_amount", "sum"),
    )
    load = made.goods.groupby(["vehicle", "trip"])["load"].sum()
    failed = made.stops["state"].eq(say("delivery_failed")).groupby([made.stops["vehicle"], made.stops["trip"]]).sum()
    frame = frame.assign(pieces=load, failed=failed).reset_index().round(2)
    frame["pieces"] = frame["pieces"].astype("float64").fillna(0.0)
    numbers = {vehicle: number for number, vehicle in enumerate(made.vehicles, 1)}
    return Grid(
        "trips", _with_formulas(frame, numbers), _trip_columns(), total_label=say("total"), empty=say("no_deliveries")
    )


def _with_formulas(frame: pd.DataFrame, numbers: dict[str, int]) -> pd.DataFrame:
    """Every figure of a trip, live from the pages of its vehicle."""
    rows = [f"{{drive-{numbers[vehicle]}|rows|" for vehicle in frame["vehicle"]]
    trips = [f"{row}trip*}},{{trip}}" for row in rows]
    frame["stops_formula"] = [f"COUNTIFS({trip})" for trip in trips]
    frame["failed_formula"] = [
        f'COUNTIFS({trip},{row}state*}},"{say("delivery_failed")}")' for row, trip in zip(rows, trips, strict=True)
    ]
    for column in ("pieces", "cash_amount", "credit_amount"):
        frame[f"{column}_formula"] = [f"SUMIFS({row}{column}*}},{trip})" for row, trip in zip(rows, trips, strict=True)]
    return frame


def _trip_columns() -> tuple[Column, ...]:
    return (
        Column("vehicle", width=14),
        Column("trip", width=10),
        Column("driver", width=11),
        Column("deliverer", width=11),
        Column("stops", "whole", title=say("fact_stops"), total=True, formula_from="stops_formula", width=11),
        Column("pieces", "quantity", title=say("delivery_pieces"), total=True, formula_from="pieces_formula", width=12),
        Column(
            "cash_amount",
            "money",
            title=say("delivery_cash_amount"),
            total=True,
            formula_from="cash_amount_formula",
            width=15,
        ),
        Column(
            "credit_amount",
            "money",
            title=say("delivery_credit_amount"),
            total=True,
            formula_from="credit_amount_formula",
            width=15,
        ),
        Column(
            "failed",
            "whole",
            title=say("delivery_failed"),
            total=True,
            formula_from="failed_formula",
            alert="{failed}>0",
            width=11,
        ),
    )


def _undelivered(made: DeliveryList) -> Sheet:
    rows = made.undelivered
    frame = rows.assign(
        outlet_name=beside(rows["outlet_name"], rows["hold"]),
        reason=rows["reason"].fillna(say("no_reason")),
        why=[
            say("tried_times", count=count, days=days)
            for count, days in zip(rows["attempts"], rows["waiting_days"], strict=True)
        ],
        today=rows["today"].map(
            {code: say(f"today_{code}") for code in ("delivered", "failed", "on_list", "not_arranged")}
        ),
    )
    columns = (
        Column("date", "date", title=say("last_tried")),
        Column("outlet_name", "wrapped", width=20, alert=held_where("outlet_name")),
        Column("slip_no", "code", width=14),
        Column("deliverer", width=10),
        Column("driver", width=10),
        Column("reason", "wrapped", width=30),
        Column("why", "wrapped", title=say("tried"), width=22),
        Column(
            "today",
            title=say("today"),
            alert=f'OR({{today}}="{say("today_not_arranged")}",{{today}}="{say("today_failed")}")',
            width=14,
        ),
    )
    grid = Grid("rows", frame, columns, empty=say("all_delivered"))
    signs = SignOff((say("deliverer_signs"), say("driver_signs"), say("manager")))
    return Sheet(
        "delivery-undelivered",
        say("sheet_undelivered"),
        say("title_undelivered"),
        subtitle(made.day),
        (grid, signs),
        tab="late" if made.not_arranged else "",
        back="delivery",
    )


def _line(made: DeliveryList, stops: pd.DataFrame) -> str:
    crew = {post: say("listed").join(stops[post].dropna().unique()) or DASH for post in ("driver", "deliverer")}
    return say("drive_subtitle", line=subtitle(made.day), **crew)


def _drive(made: DeliveryList, vehicle: str, number: int) -> Sheet:
    stops = made.stops[made.stops["vehicle"].eq(vehicle)].reset_index(drop=True)
    frame = stops.assign(
        phone=stops["contact"].fillna("") + "\n" + stops["phone"].fillna("").str.replace(r"[^\d-]+", "\n", regex=True),
        place=stops["address"].fillna("") + "\n" + stops["landmark"].fillna(""),
        outlet_name=beside(stops["outlet_name"], stops["hold"]),
        signed="",
    )
    failed = say("delivery_failed")
    columns = (
        Column("trip", width=8),
        Column("stop", "days", title=title("sequence"), width=5),
        Column("route", width=9),
        Column("outlet_name", "wrapped", width=17, alert=held_where("outlet_name")),
        Column("place", "wrapped", title=say("place"), width=22),
        Column("phone", "wrapped", width=14),
        Column("slip_no", "code", width=12.5),
        Column("goods", "wrapped", title=title("item"), width=30),
        Column("pieces", "quantity", title=say("delivery_pieces"), total=True, width=8),
        Column("cash_amount", "money", title=say("delivery_cash_amount"), total=True, width=12),
        Column("credit_amount", "money", title=say("delivery_credit_amount"), total=True, width=12),
        Column("state", title=say("delivery_state"), alert=f'{{state}}="{failed}"', width=9),
        Column("why", "wrapped", title=title("note"), width=18),
        Column("signed", width=10),
    )
    grid = Grid("rows", frame, columns, total_label=say("total"))
    return Sheet(
        f"drive-{number}",
        say("sheet_drive", vehicle=vehicle),
        say("title_drive", vehicle=vehicle),
        _line(made, stops),
        (grid, SignOff((say("driver_signs"), say("deliverer_signs"), say("manager")))),
        back="delivery",
    )


def _load(made: DeliveryList, vehicle: str, number: int) -> Sheet:
    stops = made.stops[made.stops["vehicle"].eq(vehicle)]
    goods = made.goods[made.goods["vehicle"].eq(vehicle)]
    trips = list(stops["trip"].unique())
    by_trip = goods.pivot_table(index="sku", columns="trip", values="load", aggfunc="sum", fill_value=0.0)
    by_trip = by_trip.reindex(columns=trips, fill_value=0.0).set_axis([f"trip_{n}" for n in range(len(trips))], axis=1)
    frame = (
        goods.drop_duplicates("sku").set_index("sku")[["item", "unit", "pack"]].join(by_trip).sort_index(kind="stable")
    )
    frame = frame.assign(load=by_trip.sum(axis=1), loaded="", returned="").reset_index()
    packs = frame["load"] // frame["pack"]
    frame = frame.assign(packs=packs, loose=(frame["load"] - packs.fillna(0.0) * frame["pack"].fillna(0.0)))
    own = tuple(
        Column(f"trip_{n}", "quantity", title=trip, parent=say("by_trip"), total=True, width=10)
        for n, trip in enumerate(trips)
    )
    grid = Grid("rows", frame, _load_columns(own), total_label=say("total"), empty=say("goods_unknown"))
    return Sheet(
        f"load-{number}",
        say("sheet_load", vehicle=vehicle),
        say("title_load", vehicle=vehicle),
        _line(made, stops),
        (grid, SignOff((say("warehouse_signs"), say("driver_signs"), say("deliverer_signs")))),
        back="delivery",
    )


def _load_columns(trips: tuple[Column, ...]) -> tuple[Column, ...]:
    whole = f'IF(N({{pack}})=0,"{DASH}",INT({{load}}/{{pack}}))'
    return (
        Column("sku", "code", width=10),
        Column("item", width=26),
        Column("unit", width=7),
        Column("pack", "quantity", width=8),
        *trips,
        Column(
            "load",
            "quantity",
            title=say("load_all"),
            total=True,
            formula="+".join(f"{{{trip.name}}}" for trip in trips),
            width=11,
        ),
        Column("packs", "quantity", title=say("whole_packs"), total=True, formula=whole, width=10),
        Column(
            "loose",
            "quantity",
            title=say("loose_pieces"),
            total=True,
            formula="IF(N({pack})=0,{load},MOD({load},{pack}))",
            width=10,
        ),
        Column("loaded", title=say("really_loaded"), width=12),
        Column("returned", width=12),
    )
