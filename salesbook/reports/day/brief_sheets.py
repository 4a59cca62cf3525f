"""The sheets of the morning brief."""

import pandas as pd

from salesbook.calculation.progress.indicators import INDICATORS
from salesbook.reports.common.words import chosen, weekday
from salesbook.reports.day.brief import MorningBrief
from salesbook.reports.day.brief_person import person_sheet
from salesbook.sheets import Column, Fact, Facts, Grid, Note, Piece, Sheet, SignOff
from salesbook.wording.choices import choice
from salesbook.wording.messages import say
from salesbook.wording.terms import title

_IDENTITIES = ("goods", "money", "paper", "caps")
_WAY = ("district", "address", "landmark", "contact", "phone")


def describe(made: MorningBrief) -> list[Sheet]:
    """The brief, what is behind it, and a page per person."""
    people = [person_sheet(made, person, number, line(made)) for number, person in enumerate(made.people, 1)]
    return [_summary(made), *people, _sheet(made, "urgent", _urgent(made)), *_yesterday(made)]


def line(made: MorningBrief) -> str:
    """The line under every title: the two days."""
    return say(
        "brief_subtitle",
        day=made.day,
        weekday=weekday(made.day),
        before=made.before,
        before_weekday=weekday(made.before),
    )


def _sheet(made: MorningBrief, key: str, *pieces: Piece) -> Sheet:
    name, heading = say(f"sheet_brief_{key}"), say(f"title_brief_{key}")
    return Sheet(f"brief-{key}", name, heading, line(made), pieces, back="brief")


def _yesterday(made: MorningBrief) -> list[Sheet]:
    return [
        _sheet(made, "review", _review(made)),
        _sheet(made, "missed", _missed(made)),
        _sheet(made, "unsettled", _unsettled(made)),
    ]


def _summary(made: MorningBrief) -> Sheet:
    pieces: list[Piece] = [_key(made)]
    if made.is_empty:
        pieces.append(Note(say("brief_nothing", before=made.before), alert=True))
    pieces += [_people(made), _crews(made), _missed(made, short=True), _unsettled(made)]
    source = say("brief_from_schedule", before=made.before) if made.from_schedule else say("brief_from_issued")
    pieces.append(Note(source, alert=made.from_schedule))
    pieces.append(SignOff((say("prepared_by"), say("brief_approved"), say("signed_date"))))
    return Sheet("brief", say("sheet_brief"), say("title_brief"), line(made), tuple(pieces), tab="main")


def _key(made: MorningBrief) -> Facts:
    met, missed = (int(made.review["met"].eq(truth).fillna(False).sum()) for truth in (True, False))
    yes, no = say("met_yes"), say("met_no")
    counts = (
        ("met", say("brief_met"), met, f'COUNTIFS({{brief-review|rows|met*}},"{yes}")', False),
        ("not_met", say("brief_not_met"), missed, f'COUNTIFS({{brief-review|rows|met*}},"{no}")', missed > 0),
        ("missed", say("brief_missed"), len(made.missed), "", len(made.missed) > 0),
        ("unsettled", say("brief_unsettled"), len(made.unsettled), "", len(made.unsettled) > 0),
        ("urgent", say("brief_urgent"), len(made.urgent), "COUNT({brief-urgent|rows|amount*})", len(made.urgent) > 0),
    )
    return Facts(
        "key", tuple(Fact(name, label, value, "whole", live, alert) for name, label, value, live, alert in counts)
    )


def _people(made: MorningBrief) -> Grid:
    """Everybody on a line: yesterday's targets met, today's targets, whom to call on and for how much."""
    index = pd.Index(made.people, dtype="str", name="person")
    review = made.review.groupby("person")["met"]
    targets = made.targets.pivot_table(index="person", columns="indicator", values="target", aggfunc="sum")
    shown = [code for code in INDICATORS if code in targets]
    calls = made.call_ons.groupby("person")["amount"].agg(["size", "sum"]).reindex(index)
    urgent = made.urgent.groupby("person").size().reindex(index)
    frame = targets.reindex(index=index, columns=shown).astype("float64")
    frame = frame.assign(
        post=[made.posts.get(person, "") for person in index],
        set_for=review.size().reindex(index).fillna(0),
        met=review.sum().reindex(index).astype("float64").fillna(0),
        calls=calls["size"].fillna(0),
        amount=calls["sum"].fillna(0).round(2),
        urgent=urgent.fillna(0),
    ).reset_index()
    return Grid(
        "people",
        frame.assign(post=chosen(frame["post"], "post")),
        _people_columns(shown),
        title=say("brief_people"),
        total_label=say("total"),
        empty=say("brief_no_targets"),
    )


def _people_columns(shown: list[str]) -> tuple[Column, ...]:
    yesterday, today = say("brief_yesterday"), say("brief_today")
    person = "{brief-review|rows|person*},{person}"
    met = f'COUNTIFS({person},{{brief-review|rows|met*}},"{say("met_yes")}")'
    targets = tuple(
        Column(code, "money" if INDICATORS[code].is_money else "whole", choice("indicator", code), today, total=True)
        for code in shown
    )
    return (
        Column("person"),
        Column("post"),
        Column("set_for", "whole", say("brief_set_for"), yesterday, total=True, formula=f"COUNTIFS({person})"),
        Column("met", "whole", say("met_yes"), yesterday, total=True, formula=met, alert="{met}<{set_for}"),
        *targets,
        Column("calls", "whole", title("visit_count"), say("brief_call_ons"), total=True),
        Column("amount", "money", say("brief_collect"), say("brief_call_ons"), total=True),
        Column("urgent", "whole", say("brief_urgent"), total=True, alert="{urgent}>0"),
    )


def _crews(made: MorningBrief) -> Grid:
    columns = (
        Column("deliverer"),
        Column("driver"),
        Column("vehicle", "code"),
        Column("sent", "whole", say("brief_sent"), total=True),
        Column("arrived", "whole", say("brief_arrived"), total=True),
        Column("missed", "whole", say("brief_missed"), total=True, formula="{sent}-{arrived}", alert="N({missed})>0"),
    )
    return Grid("crews", made.crews, columns, title=say("brief_crews"), total_label=say("total"))


def _missed(made: MorningBrief, *, short: bool = False) -> Grid:
    """What did not arrive; on the summary without the way there."""
    way = () if short else tuple(Column(name, width=24 if name in ("address", "landmark") else 0.0) for name in _WAY)
    columns = (
        Column("deliverer"),
        Column("driver"),
        Column("slip_no", "code"),
        Column("outlet_name"),
        *way,
        Column("reason", "text" if short else "wrapped", width=12 if short else 26),
    )
    heading = say("title_brief_missed") if short else ""
    frame = made.missed.assign(reason=made.missed["reason"].fillna(say("not_said")))
    return Grid("missed" if short else "rows", frame, columns, title=heading, empty=say("brief_all_delivered"))


def _unsettled(made: MorningBrief) -> Grid:
    words = {code: say(f"settled_{code}") for code in ("balanced", "over", "short", "not_handed_in")}
    named = {name: made.unsettled[name].map(words) for name in (*_IDENTITIES, "status")}
    columns = (
        Column("person"),
        *(Column(name, title=say(f"identity_{name}"), alert=_not_balanced(name)) for name in _IDENTITIES),
        Column("status", title=say("settled_all"), alert=_not_balanced("status")),
        Column("due", "money", say("due_amount")),
        Column("handed_in", "money", say("handed_in_amount")),
        Column("difference", "money", alert="N({difference})<0"),
    )
    frame, heading = made.unsettled.assign(**named), say("title_brief_unsettled")
    return Grid("unsettled", frame, columns, title=heading, empty=say("brief_all_settled"))


def _not_balanced(name: str) -> str:
    return f'AND({{{name}}}<>"",{{{name}}}<>"{say("settled_balanced")}")'


def _review(made: MorningBrief) -> Grid:
    words = {True: say("met_yes"), False: say("met_no")}
    frame = made.review.assign(
        post=chosen(made.review["person"].map(made.posts).astype("str"), "post"),
        style=["money" if INDICATORS[code].is_money else "whole" for code in made.review["indicator"]],
        indicator=chosen(made.review["indicator"], "indicator"),
        met=[say("met_unknown") if met is pd.NA else words[bool(met)] for met in made.review["met"]],
    )
    columns = (
        Column("person"),
        Column("post"),
        Column("indicator"),
        Column("target", "money", style_from="style"),
        Column("actual", "money", style_from="style"),
        Column(
            "rate", "rate", title("attainment_rate"), formula='IF(ISNUMBER({actual}),{actual}/{target},"—")', bars=True
        ),
        Column("met", title=say("brief_result"), alert=f'{{met}}="{say("met_no")}"'),
    )
    return Grid("rows", frame, columns, empty=say("brief_no_review"))


def _urgent(made: MorningBrief) -> Grid:
    frame = made.urgent.assign(level=chosen(made.urgent["level"], "level"), deadline=say("brief_deadline"), result="")
    columns = (
        Column("person"),
        Column("outlet_code", "code"),
        Column("outlet_name"),
        *(Column(name) for name in _WAY),
        Column("amount", "money", say("urgent_amount"), total=True),
        Column("times", "whole", say("plan_times")),
        Column("level", alert='{level}<>""'),
        Column("deadline", title=say("brief_deadline_title")),
        Column("result", title=say("brief_result_column"), width=12),
    )
    return Grid("rows", frame, columns, total_label=say("total"), empty=say("brief_none_urgent"))
