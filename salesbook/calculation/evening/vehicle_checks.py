"""The checks of the vehicles: kilometres between them, and problems that nobody has reported solved."""

from datetime import date

import pandas as pd

from salesbook.calculation.common.sales_lines import dated
from salesbook.calculation.common.weeks import Week
from salesbook.wording.evening.vehicle_check import FINE_WORDS, LOW_FUEL_WORDS

EPOCH = date(1900, 1, 1)


def checks(vehicles: pd.DataFrame, *, on: date) -> pd.DataFrame:
    """Every check up to the day ``on``, by vehicle and date, with what it says.

    Adds driven (km since the vehicle's check before; NaN at the first), backwards (the meter shows less than before),
    wrong (its condition or problem says that something is), low_fuel, open_since (date from which something has been
    wrong without a check in between that found nothing; NaT when nothing is).

    >>> from salesbook.calculation.common.frames import frame_of
    >>> rows = [{"date": f"2026-11-{day}", "vehicle": "V1", "mileage": km, "problem": problem}
    ...         for day, km, problem in ((16, 100, "brakes"), (17, 180, None), (18, 240, "lamp"), (19, 300, "lamp"))]
    >>> found = checks(frame_of("vehicles", rows), on=date(2026, 11, 20))
    >>> found["driven"].tolist()[1:], found["wrong"].tolist(), found["open_since"].iloc[-1].day
    ([80.0, 60.0, 60.0], [True, False, True, True], 18)
    """
    rows = dated(vehicles, EPOCH, on).sort_values(["vehicle", "date"], kind="stable", ignore_index=True)
    driven = rows["mileage"].groupby(rows["vehicle"]).diff()
    wrong = _says_something(rows["condition"]) | _says_something(rows["problem"])
    # a run of checks that found something starts anew after each check that found nothing
    run = (~wrong).groupby(rows["vehicle"]).cumsum()
    first = rows["date"].where(wrong).groupby([rows["vehicle"], run]).transform("min")
    return rows.assign(
        driven=driven.where(driven.ge(0)),
        backwards=driven.lt(0),
        wrong=wrong,
        low_fuel=rows["fuel"].fillna("").isin(LOW_FUEL_WORDS),
        open_since=first.where(wrong),
    )


def _says_something(words: "pd.Series[str]") -> "pd.Series[bool]":
    return words.notna() & ~words.fillna("").str.strip().str.lower().isin(FINE_WORDS)


def latest_checks(checked: pd.DataFrame, *, on: date) -> pd.DataFrame:
    """The last check of every vehicle of ``checked``: its columns, with week_driven (km since Monday) and age_days.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> met = ((14, 60), (16, 100), (18, 240))
    >>> book = frame_of("vehicles", [{"date": f"2026-11-{day}", "vehicle": "V1", "mileage": km} for day, km in met])
    >>> friday = date(2026, 11, 20)
    >>> latest_checks(checks(book, on=friday), on=friday)[["week_driven", "age_days"]].values.tolist()
    [[180.0, 2.0]]
    """
    last = checked.drop_duplicates("vehicle", keep="last")
    week = dated(checked, Week.of(on).monday, on).groupby("vehicle")["driven"].sum()
    return last.assign(
        week_driven=last["vehicle"].map(week).fillna(0.0),
        age_days=(pd.Timestamp(on) - last["date"]).dt.days.astype("float64"),
    ).reset_index(drop=True)
