"""The proof sheet: every printed figure added up again from the rows of the other sheets, with the difference."""

from collections.abc import Sequence
from datetime import date

import pandas as pd

from salesbook.calculation.common.money import from_fen, to_fen
from salesbook.reports.common.words import amount, subtitle
from salesbook.reports.result import Proof
from salesbook.sheets import Column, Grid, Note, Piece, Sheet
from salesbook.sheets.names import quoted
from salesbook.wording.messages import say


def checked(proofs: Sequence[Proof], sheets: Sequence[Sheet]) -> pd.DataFrame:
    """``what``, ``printed`` (calculated), ``proved`` (added up from the sheets' rows) and ``difference``, in 元."""
    grids = {
        f"{sheet.key}|{piece.name}": piece for sheet in sheets for piece in sheet.pieces if isinstance(piece, Grid)
    }

    def added(columns: Sequence[str]) -> float:
        return sum(amount(_column(grids, column)) for column in columns)

    rows = [(proof.label, proof.value, round(added(proof.adds) - added(proof.subtracts), 2)) for proof in proofs]
    frame = pd.DataFrame(rows, columns=["what", "printed", "proved"])
    return frame.assign(difference=from_fen(to_fen(frame["printed"]) - to_fen(frame["proved"])))


def _column(grids: dict[str, Grid], path: str) -> "pd.Series[float]":
    grid, _, column = path.rpartition("|")
    return pd.to_numeric(grids[grid].frame[column], errors="coerce")


def proof_sheet(proofs: Sequence[Proof], sheets: Sequence[Sheet], day: date) -> Sheet:
    """The sheet itself: the figures as printed, the live formulas, and the differences, which must all be 0.00."""
    frame = checked(proofs, sheets)
    frame["formula"] = [proof.formula for proof in proofs]
    wrong = int((frame["difference"] != 0).sum())
    grid = Grid(
        "rows",
        frame,
        (
            Column("what", width=46),
            Column("printed", "money", width=18),
            Column("proved", "money", width=18, formula_from="formula"),
            Column("difference", "money", width=14, formula="ROUND({printed}-{proved},2)", alert="{difference}<>0"),
        ),
    )
    note = Note(say("proof_wrong", count=wrong) if wrong else say("proof_right", count=len(frame)), alert=wrong > 0)
    pieces: tuple[Piece, ...] = (grid, note, *_redated(proofs))
    return Sheet("proof", say("sheet_proof"), say("title_proof"), subtitle(day), pieces, back="contents")


def _redated(proofs: Sequence[Proof]) -> list[Note]:
    """In red, once a person has typed another day into a report: the proof is still of the day of the paper."""
    conditions = dict.fromkeys(proof.unchanged for proof in proofs if proof.unchanged)
    return [Note("", alert=True, formula=f'IF({each},"",{quoted(say("proof_redated"))})') for each in conditions]
