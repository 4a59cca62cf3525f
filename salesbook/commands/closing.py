"""Month ends and the turn of the year."""

import argparse

from salesbook.commands.base import DONE, day_given, open_department, tell


def close(options: argparse.Namespace) -> int:
    """Freeze a month's balances, or open the last one again."""
    from salesbook.posting import close_month, reopen_month

    department, dry = open_department(options), options.dry_run
    if options.reopen:
        done = reopen_month(department, dry_run=dry)
        key = "month_would_reopen" if dry else "month_reopened"
    else:
        done = close_month(department, options.month, day_given(options), dry_run=dry)
        key = "month_would_close" if dry else "month_closed"
    tell(key, month=done.month, book=done.book.name, count=done.outlets, amount=f"{done.balance:,.2f}")
    return DONE


def new_year(options: argparse.Namespace) -> int:
    """Make a new year's books in a new folder."""
    from salesbook.posting import new_year as make

    made = make(open_department(options), options.year, options.out, day_given(options))
    tell(
        "year_made",
        year=options.year.year,
        out=made.folder,
        items=made.items,
        open=f"{made.open:,.2f}",
        advances=made.advances,
        advance=f"{made.advance:,.2f}",
        gone=made.gone,
        paid=made.paid,
    )
    tell("year_not_carried")
    return DONE
