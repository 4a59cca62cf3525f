"""The process that stays: it does what comes with its token, nothing else, and it ends by itself."""

import json
import os
import socket
import threading
import time
from collections.abc import Iterator
from datetime import date

import pytest

from salesbook.ribbon import places, warm
from salesbook.ribbon.press import Press

PRESS = Press("check", "C:/部门 书/应收.xlsx", 7, "11-20")


@pytest.fixture
def pressed(person) -> Iterator[list[Press]]:
    """What the process was asked to do; it answers 1 and goes after half a second of idleness."""
    asked: list[Press] = []

    def work(press: Press, today: date) -> int:
        asked.append(press)
        return 1

    process = threading.Thread(target=warm.stay, args=(0, work, 0.5))
    process.start()
    until = time.monotonic() + 30
    while not places.warm_file().exists() and time.monotonic() < until:
        time.sleep(0.05)
    yield asked
    process.join(timeout=30)
    assert not process.is_alive()
    assert not places.warm_file().exists()


def test_a_press_is_done_and_its_exit_code_comes_back(pressed) -> None:
    assert warm.ask(PRESS) == 1
    assert warm.ask(PRESS) == 1
    assert pressed == [PRESS, PRESS]


def test_only_the_person_can_read_the_token(pressed) -> None:
    assert places.warm_file().stat().st_mode & 0o077 == 0
    assert json.loads(places.warm_file().read_text())["process"] == os.getpid()


@pytest.mark.parametrize("line", [b"0123 " + PRESS.as_bytes() + b"\n", b"\n", b"GET / HTTP/1.1\r\n"])
def test_without_the_token_nothing_is_done(pressed, line: bytes) -> None:
    port = json.loads(places.warm_file().read_text())["port"]
    with socket.create_connection(("127.0.0.1", port), timeout=5) as stranger:
        stranger.sendall(line)
        assert stranger.recv(10) == b""
    assert pressed == []


def test_a_process_of_another_version_is_not_asked(pressed, monkeypatch) -> None:
    monkeypatch.setattr(warm, "__version__", "0.0.0")
    assert warm.ask(PRESS) is None
    assert pressed == []


@pytest.mark.parametrize("left", [None, "", "{}", '{"port": 1, "token": "t", "version": "?"}'])
def test_where_none_runs_none_answers(person, left: str | None) -> None:
    if left is not None:
        places.warm_file().parent.mkdir(parents=True)
        places.warm_file().write_text(left.replace("?", warm.__version__))
    assert warm.ask(PRESS) is None


def test_it_ends_with_excel(person, monkeypatch) -> None:
    monkeypatch.setattr(warm, "process_of", lambda window: 123456)
    monkeypatch.setattr(warm, "is_running", lambda process: False)
    warm.stay(7, lambda press, today: 0)
    assert not places.warm_file().exists()
