"""What the department writes down as it goes: calls, problems, plans, vehicles, papers handed out, schedules issued."""

from salesbook.schemas.field import BY_OUTLET, OUTLET, Field, Table, chosen, needed

VISITS = Table(
    "visits",
    (
        needed("date", "date"),
        *OUTLET,
        needed("person", "name"),
        chosen("kind", "visit_kind", term_name="visit_kind"),
        Field("result"),
        Field("next_date", "date"),
        Field("note"),
    ),
    any_of=BY_OUTLET,
    marks=("result", "next_date", "kind"),
    events=True,
)

ISSUES_LOG = Table(
    "issues_log",
    (
        needed("date", "date"),
        Field("person", "name"),
        chosen("post", "post"),
        needed("problem"),
        Field("owner", "name"),
        chosen("status", "issue_status"),
        Field("note"),
    ),
    marks=("problem", "owner", "status"),
)

WEEK_PLAN = Table(
    "week_plan",
    (
        needed("period", "period"),
        chosen("post", "post"),
        Field("person", "name"),
        needed("plan"),
        Field("note"),
    ),
    marks=("plan", "period"),
)

VEHICLES = Table(
    "vehicles",
    (
        needed("date", "date"),
        needed("vehicle", "code"),
        Field("driver", "name"),
        Field("mileage", "quantity", minimum=0),
        Field("fuel"),
        Field("condition"),
        Field("problem"),
        Field("note"),
    ),
    unique=("date", "vehicle"),
    marks=("mileage", "fuel", "condition"),
)

APPROVALS = Table(
    "approvals",
    (
        needed("date", "date"),
        needed("approval_no", "code"),
        Field("document"),
        Field("copies", "quantity", minimum=0),
        Field("printed_by", "name"),
        Field("signed_by", "name"),
        Field("time"),
        Field("note"),
    ),
    unique=("approval_no",),
    marks=("approval_no", "document", "copies", "signed_by"),
    events=True,
)

ISSUED_VISITS = Table(
    "issued_visits",
    (
        needed("issued_date", "date"),
        needed("visit_date", "date"),
        needed("person", "name"),
        *OUTLET,
        needed("amount", "amount", term_name="planned_amount", minimum=0),
        Field("times_planned", "quantity", minimum=0),
        Field("plan_hash", "code"),
        Field("note"),
    ),
    any_of=BY_OUTLET,
    marks=("issued_date", "visit_date", "times_planned", "plan_hash"),
    events=True,
)
