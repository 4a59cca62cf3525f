"""Stands for the Python of the person's machine: the same program, with LibreOffice where Excel would be.

``launcher.py OWN_PATH -P -m salesbook.ribbon …``; what it starts in turn is started through OWN_PATH too.
"""

import os
import sys
from pathlib import Path


def start() -> int:
    """Let xlwings find LibreOffice, and do what the add-in asked for."""
    sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parents[2])]
    from office.engine import register
    from office.libreoffice import connect

    from salesbook.ribbon.__main__ import main

    sys.executable = sys.argv[1]
    register(connect(int(os.environ["OFFICE_PORT"])))
    return main(sys.argv[sys.argv.index("salesbook.ribbon") + 1 :])


if __name__ == "__main__":
    sys.exit(start())
