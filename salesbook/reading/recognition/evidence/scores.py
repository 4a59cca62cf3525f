"""How much speaks for each table of the department, and for each kind of sheet that is none of them, in points."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from salesbook.reading.recognition.evidence.arithmetic import proved
from salesbook.reading.recognition.evidence.assigning import Points, assign
from salesbook.reading.recognition.evidence.surroundings import OWN_SHEET, Above, Over, Surroundings, names_customers
from salesbook.reading.recognition.evidence.weights import Answered, Column, Facts, weights
from salesbook.reading.recognition.header import is_bucket, is_period
from salesbook.reading.recognition.meaning.shapes import NOT_OURS, SHAPES
from salesbook.reading.recognition.titles import known
from salesbook.reading.values.fold import fold
from salesbook.schemas import Table
from salesbook.wording.lexicon.names import PIVOT_TITLES, PREFIXES

MISSING = 2.2  # a need without a column
MISSING_PLAIN, STRANGE_PLAIN = 6.0, 0.6  # in tables without a shape: it, and a column that is no field
_BESIDE = 0.35  # what a field counts that is neither needed nor tells the table from others
_TOLD_ABOVE = 1.2
_PREFIX, _OTHER_PREFIX, _PREFIX_ELSEWHERE = 0.8, -1.2, 2.5
_KNOWN, _STRANGERS = 1.0, -1.5
WITH_PARTNERS = ("receivables", "opening_balances", "receipts", "sales", "deliveries", "promises")
_ONCE, _REPEATED = 0.93, 4.0  # a register names each outlet once
_WIDE, _WIDE_TITLES, _PIVOT = 5.5, 3, 7.0
_TWIN, _TWIN_CUSTOMER = 2.0, 1.5
# the same shape on the other side: only what speaks for a side tells them apart
TWINS = {
    "payables": "receivables", "purchases": "sales", "expenses": "receipts", "stored_value": "receipts",
    "quotation": "sales", "suppliers": "outlets",
}  # fmt: skip
SIDED = frozenset(
    "payable_amount supplier_name supplier_code payout_date purchase_no purchase_date expense_amount expense_date"
    " expense_no stored_amount quote".split()
)
_DOCUMENTS = frozenset(("doc_no", "any_no", "receipt_no"))
_ABOVE_FIELDS = {"partner_name": "outlet_name", "partner_code": "outlet_code", "salesperson": "salesperson"}
_DOCUMENT_FIELDS = {"doc_date": ("date", "sale_date"), "doc_no": ("slip_no",), "any_no": ("slip_no",)}


@dataclass(slots=True)
class Reading:
    """A sheet read as one table: ``points`` of each column, ``given``: field → column (its number); ``above``: field →
    what a line above says; ``missing``: needs without either; ``against``: points that speak against it."""

    table: str
    score: float
    points: Sequence[Points]
    given: dict[str, int]
    above: dict[str, Above]
    missing: list[tuple[str, ...]]
    against: float = 0.0
    bare: float = 0.0
    reasons: list[tuple[str, str]] = field(default_factory=list)
    share: float | None = None


@dataclass(slots=True)
class Evidence:
    """What is known of the columns under one header, before any table is thought of."""

    columns: Sequence[Column]
    around: Surroundings
    over: Over
    answers: Mapping[str, Answered]
    facts: Facts = field(init=False)
    told: list[str] = field(init=False)
    present: Counter[str] = field(init=False)
    prefixes: list[str] = field(init=False)

    def __post_init__(self) -> None:
        self.facts, self.told = proved(self.columns)
        self.present = Counter(each.likeliest for each in self.columns if each.likeliest)
        self.prefixes = [
            each.profile.prefix
            for each in self.columns
            if each.profile.prefix in PREFIXES and not _DOCUMENTS.isdisjoint(each.concepts)
        ]

    def speaks_for(self, kind: str) -> bool:
        """Whether some document's number begins as those of a kind do."""
        return any(kind in PREFIXES[each] for each in self.prefixes)


def needs(table: Table) -> list[tuple[str, ...]]:
    """Groups of fields of which a sheet must have one."""
    return [*((each.name,) for each in table if each.column), *table.any_of]


def read_as(table: Table, evidence: Evidence) -> Reading:
    """The columns assigned to the fields of a table, and what speaks for it and against it."""
    shape, over = SHAPES.get(table.name), evidence.over
    answered = evidence.answers.get(table.name, {})
    points = [weights(each, table, answered, evidence.facts) for each in evidence.columns]
    given = assign(points)
    above = _from_above(table, given, over)
    missing = [group for group in needs(table) if not any(name in given or name in above for name in group)]
    important = (shape.marks if shape else frozenset(table.marks)) | {name for group in needs(table) for name in group}
    worth = {name: points[column][name] for name, column in given.items()} | dict.fromkeys(above, _TOLD_ABOVE)
    score = sum(each * (1.0 if name in important else _BESIDE) for name, each in worth.items())
    found = Reading(table.name, score, points, given, above, missing)
    found.reasons.append(("why_titles", str(len(given))))
    found.score -= (MISSING if shape else MISSING_PLAIN) * len(missing)
    side = 0.0
    if shape:
        found.against, side = _against(found, shape.against, evidence)
        found.score -= found.against
    else:
        found.score -= STRANGE_PLAIN * (len(evidence.columns) - len(set(given.values())))
    side += _by_documents(found, table, evidence)
    _by_arithmetic(found, evidence)
    _by_values(found, evidence)
    found.bare = found.score + side
    _by_names(found, evidence)
    return found


def _from_above(table: Table, given: Mapping[str, int], over: Over) -> dict[str, Above]:
    """What the lines above say of all rows: whose they are; and, of a single document, its day and its number."""
    told = {
        name: over.told[concept]
        for concept, name in _ABOVE_FIELDS.items()
        if concept in over.told and name in table.names and name not in given
    }
    if "outlet_name" in told and ("outlet_code" in given or table.unique in (("outlet_code",), ("outlet_name",))):
        del told["outlet_name"]  # the line says whose list it is, not whose rows they are
    if not told or not table.events:
        return told
    for concept, names in _DOCUMENT_FIELDS.items():
        for name in names:
            if concept in over.told and name in table.names and name not in given:
                told.setdefault(name, over.told[concept])
    return told


def _against(found: Reading, against: Mapping[str, float], evidence: Evidence) -> tuple[float, float]:
    """What the concepts take away of which the table has no place, and how much of it speaks of the other side."""
    taken = {evidence.columns[column].likeliest for column in found.given.values()}
    total = side = 0.0
    for concept, minus in against.items():
        # a concept that the table gives a field counts against it only where its column stayed free
        if evidence.present[concept] and (concept not in taken or minus >= 3):
            total += minus
            side += minus * (concept in SIDED)
            title = next(each.heading.text for each in evidence.columns if each.likeliest == concept)
            found.reasons.append(("why_against", title))
    return total, side


def _by_documents(found: Reading, table: Table, evidence: Evidence) -> float:
    if not evidence.prefixes:
        return 0.0
    points = _PREFIX if evidence.speaks_for(table.name) else _OTHER_PREFIX
    found.score += points
    found.reasons.append(("why_prefix", evidence.prefixes[0]))
    return -points


def _by_arithmetic(found: Reading, evidence: Evidence) -> None:
    if any("received_to_date" in roles for roles in evidence.facts.values()):
        found.score += {"receivables": 2.0, "sales": -1.0}.get(found.table, 0.0)
        found.reasons.append(("why_holds", evidence.told[0]))


def _by_values(found: Reading, evidence: Evidence) -> None:
    """A register names each outlet once; and the names of what the department sells to are in its register."""
    if found.table == "outlets" and "outlet_name" in found.given:
        names = evidence.columns[found.given["outlet_name"]].profile
        if names.filled >= 3 and names.distinct < _ONCE:
            found.score -= _REPEATED
            found.reasons.append(("why_repeated", evidence.columns[found.given["outlet_name"]].heading.text))
    partners = evidence.around.partners
    if not partners or found.table not in WITH_PARTNERS:
        return
    columns = [evidence.columns[found.given[name]] for name in ("outlet_name", "outlet_code") if name in found.given]
    named = {fold(word) for each in columns for word in each.profile.words}
    if named:
        found.share = len(named & partners) / len(named)
        found.score += _KNOWN if found.share >= 0.5 else _STRANGERS if found.share == 0 and len(named) >= 3 else 0.0
        found.reasons.append(("why_known", f"{found.share:.0%}"))


def _by_names(found: Reading, evidence: Evidence) -> None:
    own = evidence.around.own.get(found.table, 0.0)
    if own >= OWN_SHEET:
        found.score += own
        found.reasons.append(("why_own_name", evidence.around.grid.sheet))
    if found.table in evidence.over.points:
        found.score += evidence.over.points[found.table]
        words = [each.word for each in evidence.over.said if each.kind == found.table]
        found.reasons.append(("why_named", ", ".join(dict.fromkeys(words))))


def not_ours(evidence: Evidence, readings: Mapping[str, Reading]) -> dict[str, float]:
    """Class → points, for the kinds of sheets that are no table of the department."""
    customer = evidence.over.customer or any(
        names_customers(title.text) for each in evidence.columns for title in each.heading.titles
    )
    found = {}
    for kind, concepts in NOT_OURS.items():
        most = {"rate": 2, "print": 2}
        score = sum(points * min(evidence.present[each], most.get(each, 1)) for each, points in concepts)
        if kind in TWINS and TWINS[kind] in readings:
            side = sum(points for each, points in concepts if evidence.present[each] and each in SIDED)
            shape = readings[TWINS[kind]].bare - _TWIN - _TWIN_CUSTOMER * customer + side
            score = max(score, shape)
        score += evidence.over.points.get(kind, 0.0) + _PREFIX_ELSEWHERE * evidence.speaks_for(kind)
        found[kind] = score
    titles = [each.heading.titles[-1].text for each in evidence.columns]
    if max(sum(map(is_period, titles)), sum(map(is_bucket, titles))) >= _WIDE_TITLES:
        found["report"] += _WIDE
    if any(word in title.lower() for title in titles for word in PIVOT_TITLES):
        found["report"] += _PIVOT
    found["other"] += 0.9 * sum(
        not each.concepts and each.heading.titles[-1].key not in known() for each in evidence.columns
    )
    return found
