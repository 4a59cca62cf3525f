"""Outlets that reps and deliverers propose to open or to correct, from the proposal to the register."""

from salesbook.schemas.field import Field, Table, chosen, needed
from salesbook.schemas.outlets import REGISTERED

PROPOSALS = Table(
    "proposals",
    (
        needed("proposed_date", "date"),
        needed("proposed_by", "name"),
        chosen("kind", "proposal_kind", term_name="proposal_kind"),
        *REGISTERED,
        chosen("status", "proposal_status", term_name="proposal_status"),
        Field("approved_by", "name"),
        Field("approved_date", "date"),
        Field("note"),
    ),
    marks=("proposed_date", "proposed_by", "kind", "approved_by", "landmark"),
)
