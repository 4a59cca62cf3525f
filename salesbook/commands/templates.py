"""The templates of the papers: copied, to be reworded, and checked."""

import argparse

from salesbook.commands.base import DATA_ERRORS, DONE, tell
from salesbook.wording.messages import say


def copy(options: argparse.Namespace) -> int:
    """Copy the shipped templates into a folder, to be reworded."""
    from salesbook.rendering import templates

    for path in templates.copy(options.folder, force=options.force):
        tell("cli_written", path=path)
    return DONE


def check(options: argparse.Namespace) -> int:
    """Name everything wrong in reworded templates, with file and line."""
    from salesbook.rendering.template_check import check as check_templates
    from salesbook.reports.papers import variables

    faults = check_templates(options.folder, variables())
    for fault in faults:
        print(fault)
    print(say("template_faults", count=len(faults)) if faults else say("template_clean"))
    return DATA_ERRORS if faults else DONE
