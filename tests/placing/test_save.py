"""A save is whole or not at all: killed at every step, on a full disk, beside a lock, under a changed file."""

import os
import shutil
import signal
import stat
import subprocess
import sys
import textwrap
import time

import openpyxl
import pytest

from salesbook.placing import place, set_cells
from salesbook.problems import FileError

# A child that is killed for real, by SIGKILL, just before its nth call of any function through which a save passes.
KILLED = textwrap.dedent(
    """
    import os, shutil, signal, sys
    import salesbook.placing as placing
    from salesbook.placing.package.package import Package

    book, rendered, step = sys.argv[1], sys.argv[2], int(sys.argv[3])
    passed = 0

    def watched(function):
        def call(*values, **named):
            global passed
            passed += 1
            if passed == step:
                os.kill(os.getpid(), signal.SIGKILL)
            return function(*values, **named)
        return call

    with open(rendered, "rb") as file:
        content = file.read()
    for name in ("fsync", "replace", "open", "fdopen", "chmod", "chown", "unlink"):
        setattr(os, name, watched(getattr(os, name)))
    shutil.copy2 = watched(shutil.copy2)
    Package.save = watched(Package.save)

    placing.place(content, book)
    print(passed)
    """
)


@pytest.fixture
def book(tmp_path, make_register):
    path = tmp_path / "应收.xlsx"
    path.write_bytes(make_register())
    return path


def run_child(book, rendered, step):
    command = [sys.executable, "-c", KILLED, str(book), str(rendered), str(step)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")
def test_killed_at_any_step_the_old_book_or_the_new_one_is_there(book, tmp_path, make_report):
    rendered = tmp_path / "rendered.bin"
    rendered.write_bytes(make_report())
    old = book.read_bytes()
    done = run_child(book, rendered, 0)
    assert done.returncode == 0, done.stderr
    new, steps = book.read_bytes(), int(done.stdout)
    assert new != old
    assert steps >= 8
    seen = set()
    for step in range(1, steps + 1):
        shutil.rmtree(tmp_path)
        tmp_path.mkdir()
        rendered.write_bytes(make_report())
        book.write_bytes(old)
        killed = run_child(book, rendered, step)
        assert killed.returncode == -signal.SIGKILL
        assert book.read_bytes() in (old, new)
        seen.add(book.read_bytes() == new)
        for backup in tmp_path.glob("*.bak"):
            assert backup.read_bytes() == old
        # What a killed save leaves behind is hidden, is no workbook by name, and does not hinder the next one.
        assert all(path.name.endswith((".xlsx", ".bin", ".bak", ".part")) for path in tmp_path.iterdir())
        place(make_report(), book)
        assert "账龄表" in openpyxl.load_workbook(book).sheetnames
    assert seen == {True, False}


def test_killed_amid_writing_the_old_book_is_there(book, tmp_path, make_report):
    code = textwrap.dedent(
        """
        import os, signal, sys
        import salesbook.placing as placing
        from salesbook.placing.package import package

        class Dying:
            def __init__(self, file): self.file, self.left = file, int(sys.argv[3])
            def write(self, content):
                self.left -= 1
                if self.left == 0:
                    self.file.flush()
                    os.kill(os.getpid(), signal.SIGKILL)
                return self.file.write(content)
            def tell(self): return self.file.tell()

        save = package.Package.save
        package.Package.save = lambda held, file: save(held, Dying(file))
        placing.place(open(sys.argv[2], "rb").read(), sys.argv[1])
        """
    )
    rendered = tmp_path / "rendered.bin"
    rendered.write_bytes(make_report())
    old = book.read_bytes()
    for writes in (1, 2, 7, 20):
        command = [sys.executable, "-c", code, str(book), str(rendered), str(writes)]
        assert subprocess.run(command, check=False).returncode == -signal.SIGKILL
        assert book.read_bytes() == old


@pytest.mark.skipif(sys.platform == "win32", reason="needs RLIMIT_FSIZE")
def test_on_a_full_disk_the_book_stays_and_a_sentence_says_why(book, tmp_path, make_report):
    rendered = tmp_path / "rendered.bin"
    rendered.write_bytes(make_report())
    old = book.read_bytes()
    code = textwrap.dedent(
        """
        import resource, signal, sys
        import salesbook.placing as placing
        from salesbook.problems import FileError

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        content = open(sys.argv[2], "rb").read()
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
        try:
            placing.place(content, sys.argv[1])
        except FileError as error:
            print(error.key)
        """
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(book), str(rendered)], capture_output=True, text=True, check=False
    )
    assert done.stdout.strip() == "placing_cannot_write", done.stderr
    assert book.read_bytes() == old
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(["rendered.bin", book.name])


@pytest.mark.parametrize(
    ("lock", "content", "who"),
    [
        ("~$应收.xlsx", b"\x05Wang \x00".ljust(54) + b"\x02\x00" + "王芳".encode("utf-16-le") + b" \x00" * 50, "王芳"),
        ("~$应收.xlsx", b"\x04Wang", "Wang"),
        (".~lock.应收.xlsx#", "王芳,host,pc,23.11.2026 10:00,file:///home;".encode(), "王芳"),
        (".~应收.xlsx", b"", "Somebody"),
    ],
)
def test_a_book_open_elsewhere_is_left_alone_and_the_sentence_names_who(book, make_report, lock, content, who):
    book.with_name(lock).write_bytes(content)
    old = book.read_bytes()
    with pytest.raises(FileError, match=who) as refused:
        place(make_report(), book)
    assert lock in str(refused.value)
    assert book.read_bytes() == old
    assert place(make_report(), book, save_as=book.with_name("另存.xlsx")).sheets_added


def test_a_book_changed_meanwhile_is_left_as_it_was_changed(book, monkeypatch):
    from salesbook.placing.session import Edit

    check = Edit._check

    def meddle(edit, made):
        book.write_bytes(book.read_bytes() + b"someone else's save")
        return check(edit, made)

    monkeypatch.setattr(Edit, "_check", meddle)
    with pytest.raises(FileError, match="changed by someone else"):
        set_cells(book, "汇总", {"B1": 1})
    assert book.read_bytes().endswith(b"someone else's save")


def test_an_edit_that_fails_its_check_replaces_nothing(book, monkeypatch, tmp_path):
    from salesbook.placing.package.package import Package

    real = Package.save

    def forgetful(package, file):
        package.restore({key: part for key, part in package.snapshot().items() if "theme" not in key})
        real(package, file)

    monkeypatch.setattr(Package, "save", forgetful)
    old = book.read_bytes()
    with pytest.raises(FileError, match="maintainers"):
        set_cells(book, "汇总", {"B1": 1})
    assert book.read_bytes() == old
    assert list(tmp_path.iterdir()) == [book]


def test_one_backup_a_day_and_only_the_last_few_are_kept(book, monkeypatch, tmp_path):
    states = [book.read_bytes()]
    for day in range(1, 5):
        moment = time.struct_time((2026, 11, day, 9, 0, 0, 0, 1, -1))
        monkeypatch.setattr(time, "strftime", lambda form, moment=moment: _strftime(form, moment))
        first = set_cells(book, "汇总", {"B1": day}, keep_backups=2)
        again = set_cells(book, "汇总", {"B2": day}, keep_backups=2)
        assert first.backup is not None
        assert again.backup is None
        assert first.backup.read_bytes() == states[-1]
        states.append(book.read_bytes())
    assert sorted(path.name for path in tmp_path.glob("*.bak")) == [
        "应收.xlsx.20261103-090000.bak",
        "应收.xlsx.20261104-090000.bak",
    ]


_strftime = time.strftime


def test_permissions_are_kept_and_a_link_stays_a_link(book, tmp_path):
    book.chmod(0o640)
    link = tmp_path / "link.xlsx"
    link.symlink_to(book)
    set_cells(link, "汇总", {"B1": 1}, keep_backups=0)
    assert link.is_symlink()
    assert stat.S_IMODE(book.stat().st_mode) == 0o640
    assert openpyxl.load_workbook(book)["汇总"]["B1"].value == 1


def test_a_read_only_book_is_not_written(book):
    book.chmod(0o444)
    with pytest.raises(FileError, match="read-only"):
        set_cells(book, "汇总", {"B1": 1})


def test_a_save_sweeps_up_what_a_killed_one_left_long_ago(book, tmp_path):
    old, recent = tmp_path / ".应收.xlsx.abc.part", tmp_path / ".应收.xlsx.def.part"
    for path in (old, recent):
        path.write_bytes(b"")
    os.utime(old, (0, 0))
    set_cells(book, "汇总", {"B1": 1}, keep_backups=0)
    assert not old.exists()
    assert recent.exists()


def test_saving_under_another_name_leaves_the_book_alone(book, tmp_path):
    old = book.read_bytes()
    other = tmp_path / "副本.xlsx"
    changes = set_cells(book, "汇总", {"B1": 1}, save_as=other)
    assert book.read_bytes() == old
    assert openpyxl.load_workbook(other)["汇总"]["B1"].value == 1
    assert "副本.xlsx" in str(changes)
