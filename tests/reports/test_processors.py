"""The same books make the same paper on every processor: numpy sorts with instructions that not all of them have."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from salesbook.reports import REPORTS

ROOT = Path(__file__).parents[2]
# What numpy was built to use beyond the least that it needs, and finds here.
FOUND = np.show_config(mode="dicts")["SIMD Extensions"].get("found", [])

WRITE_EVERY_REPORT = """
import sys
from datetime import date
from pathlib import Path
import numpy as np
from salesbook.department import Department
from salesbook.rendering.xlsx import render
from salesbook.reports import REPORTS

department, day = Department(Path(sys.argv[1])), date(2026, 11, 20)
for name in REPORTS:
    Path(sys.argv[2], name).write_bytes(render(REPORTS[name].make(department, day).sheets(), day))
print(*np.show_config(mode="dicts")["SIMD Extensions"].get("found", []))
"""


@pytest.mark.long
@pytest.mark.skipif(not FOUND, reason="numpy finds nothing on this processor that could be switched off")
def test_every_report_is_the_same_without_the_processors_faster_instructions(tmp_path):
    written, running = {}, {}
    for disabled in ("", " ".join(FOUND)):
        written[disabled] = tmp_path / str(len(written))
        written[disabled].mkdir()
        running[disabled] = subprocess.Popen(
            [sys.executable, "-W", "error", "-c", WRITE_EVERY_REPORT, ROOT / "workbooks", written[disabled]],
            env=os.environ | {"NPY_DISABLE_CPU_FEATURES": disabled},
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
    used = {disabled: process.communicate()[0].split() for disabled, process in running.items()}
    assert list(used.values()) == [FOUND, []]
    fast, plain = written.values()
    assert [name for name in REPORTS if (fast / name).read_bytes() != (plain / name).read_bytes()] == []
