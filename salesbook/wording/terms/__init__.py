"""The field's vocabulary: every column name used in code, its titles, and the other titles clerks give it."""

from salesbook.wording.terms import calculated, department, evening, goods, outlets, receivables
from salesbook.wording.terms.term import Term

__all__ = ["TERMS", "Term", "title"]

TERMS: dict[str, Term] = {
    **outlets.TERMS,
    **receivables.TERMS,
    **goods.TERMS,
    **evening.TERMS,
    **department.TERMS,
    **calculated.TERMS,
}


def title(name: str) -> str:
    """The title of a column in the person's language.

    >>> from salesbook.wording import use_language
    >>> use_language("en"); title("due_date"); use_language(None)
    'Due date'
    """
    return str(TERMS[name])
