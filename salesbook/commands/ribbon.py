"""The tab in Excel: put in, taken out, looked over."""

import argparse

from salesbook.commands.base import DATA_ERRORS, DONE


def install(options: argparse.Namespace) -> int:  # noqa: ARG001 every command is called alike
    """Put the tab into Excel."""
    from salesbook.ribbon.install import install as put_in

    print(*put_in(), sep="\n")
    return DONE


def uninstall(options: argparse.Namespace) -> int:  # noqa: ARG001 every command is called alike
    """Take the tab out of Excel."""
    from salesbook.ribbon.install import uninstall as take_out

    print(*take_out(), sep="\n")
    return DONE


def doctor(options: argparse.Namespace) -> int:  # noqa: ARG001 every command is called alike
    """Say what the tab is missing."""
    from salesbook.ribbon.doctor import doctor as look_over

    lines, right = look_over()
    print(*lines, sep="\n")
    return DONE if right else DATA_ERRORS
