"""``say``: the one way to make a sentence for a person. The sentences stand in the files beside this one."""

from salesbook.wording import Said, commands, daily, evening, faults, market, papers, placing, ribbon, sample

_ROOMS = (
    faults.TEXT,
    placing.TEXT,
    papers.TEXT,
    daily.TEXT,
    evening.TEXT,
    market.TEXT,
    commands.TEXT,
    sample.TEXT,
    ribbon.TEXT,
)


def said(key: str) -> Said:
    """The text filed under ``key`` in whichever room holds it; an unknown key is our own mistake (KeyError)."""
    for room in _ROOMS:
        if key in room:
            return room[key]
    raise KeyError(key)


def say(key: str, **values: object) -> str:
    """The text under ``key`` in the person's language, its marks filled in.

    >>> from salesbook.wording import use_language
    >>> use_language("en")
    >>> say("no_such_folder", folder="books")
    'books is not a folder. Give the folder that holds the department’s workbooks.'
    >>> use_language(None)
    """
    return str(said(key)).format(**values)
