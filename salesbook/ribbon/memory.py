"""The department as it was read at the last press, used again while nothing in its books has changed."""

import shutil
import tempfile
import weakref
from collections.abc import Callable, Sequence
from pathlib import Path

from salesbook.department import Department
from salesbook.reading.file.book import open_book


class Memory:
    """Remembers one department. A person presses several buttons on the same books; only the first has to read them."""

    def __init__(self) -> None:
        self._known: object = None
        self._department: Department | None = None
        self._forget: Callable[[], object] = lambda: None

    def department(self, folder: Path, copy_open: Callable[[Path], Sequence[Path]]) -> Department:
        """The department of ``folder``, read anew if any open book changed; it notices by itself what changed on disk.

        ``copy_open`` writes copies of the books that are open to the folder it is given, and says where; they count in
        place of the files of their names. What salesbook itself placed in them is no change.
        """
        copies = Path(tempfile.mkdtemp(prefix="salesbook-"))
        remove = weakref.finalize(self, shutil.rmtree, copies, ignore_errors=True)
        live = {path.name: open_book(path) for path in copy_open(copies)}
        known = (folder, {name: [book.grid(sheet) for sheet in book.sheets] for name, book in live.items()})
        if self._department is not None and known == self._known:
            remove()
            return self._department
        self._forget()
        self._department, self._known, self._forget = Department(folder, live=live), known, remove
        return self._department
