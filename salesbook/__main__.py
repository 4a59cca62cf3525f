"""``python -m salesbook`` is the command ``salesbook``."""

import sys

from salesbook.cli import main

sys.exit(main())
