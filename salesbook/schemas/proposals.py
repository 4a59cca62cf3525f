"""Outlets that reps and deliverers propose to open or to correct, from the proposal to the register."""

from salesbook.schemas.field import Field, Table, chosen, needed

PROPOSALS = Table(
    "proposals",
    (
        needed("proposed_date", "date"),
        needed("proposed_by", "name"),
        chosen("kind", "proposal_kind", term_name="proposal_kind"),
        Field("outlet_code", "code"),
        needed("outlet_name", "name"),
        chosen("channel", "channel"),
        Field("category"),
        Field("grade"),
        Field("district", "name"),
        Field("route", "name"),
        Field("address"),
        Field("landmark"),
        Field("contact"),
        Field("phone", "phone"),
        Field("salesperson", "name"),
        chosen("status", "proposal_status", term_name="proposal_status"),
        Field("approved_by", "name"),
        Field("approved_date", "date"),
        Field("note"),
    ),
    marks=("proposed_date", "proposed_by", "kind", "approved_by", "landmark"),
)
