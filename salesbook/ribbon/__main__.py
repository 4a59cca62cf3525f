"""What the add-in starts: ``pythonw -m salesbook.ribbon ACTION BOOK WINDOW [DAY]``.

The warm process is asked first; where there is none, the work is done here and one is started for the next press.
"""

import sys
from collections.abc import Callable, Sequence
from datetime import date

from salesbook.problems import UserError
from salesbook.ribbon import warm
from salesbook.ribbon.press import Press
from salesbook.ribbon.windows import message_box
from salesbook.wording.messages import say


def main(arguments: Sequence[str]) -> int:
    """Do a press, or stay as the warm process; gives the exit code of ``salesbook.ribbon.run.run``."""
    if arguments[0] == "--stay":
        warm.stay(int(arguments[1]), _worker())
        return 0
    day = arguments[3] if len(arguments) > 3 else ""
    return _press(Press(arguments[0], arguments[1], int(arguments[2]), day))


def _press(press: Press) -> int:
    try:
        answer = warm.ask(press)
        if answer is None:
            answer = _worker()(press, date.today())  # noqa: DTZ011 the clerk's own calendar day is meant
            warm.start(press.window)
    except UserError as error:
        message_box(str(error), say("ribbon_tab"))
        return error.exit_code
    return answer


def _worker() -> Callable[[Press, date], int]:
    """What does a press; imported only where the work is done."""
    from salesbook.ribbon.memory import Memory
    from salesbook.ribbon.run import run

    memory = Memory()
    return lambda press, today: run(press, today, memory)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
