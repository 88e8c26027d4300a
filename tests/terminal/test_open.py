"""Where the program opens: in a window, in the terminal, or as a demonstration."""

import os
import pty
import subprocess
import sys

import pytest


def pseudo_terminals():
    try:
        near, far = pty.openpty()
    except OSError:  # a bare chroot has none
        return False
    os.close(near)
    os.close(far)
    return True


needs_terminal = pytest.mark.skipif(
    not pseudo_terminals(),
    reason="this machine has no pseudo-terminals; test_lobby.py goes without",
)
WITHOUT_SCREEN = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}


@pytest.fixture
def environment():
    return {name: value for name, value in os.environ.items() if name not in WITHOUT_SCREEN}


def test_with_neither_screen_nor_terminal_a_demonstration_is_printed(environment):
    ran = subprocess.run(
        [sys.executable, "-m", "trainer"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        env=environment,
        timeout=60,
    )
    out = ran.stdout.decode()
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert "demonstration" in out
    assert "A next step is agreed" in out
    assert "✓ Feed back" in out
    assert "Debrief" in out


@needs_terminal
def test_with_a_terminal_alone_the_practice_starts_there(environment):
    """A learner picks the first call, says one thing, ends it, and sees the debrief."""
    ran = in_terminal(b"1\nSo you are short of time?\n/end nurture\n", environment)
    assert ran.code == 0
    assert "No screen was found" in ran.out
    assert "Debrief" in ran.out


@needs_terminal
def test_a_learner_may_leave_at_once(environment):
    assert in_terminal(b"q\n", environment).code == 0


@needs_terminal
def test_a_learner_who_leaves_in_the_middle_can_go_on(environment):
    left = in_terminal(b"1\nSo you are short of time?\n\x04", environment)
    assert left.code == 0
    assert "The call is kept" in left.out
    again = in_terminal(b"y\n/end nurture\n", environment)
    assert "after round 1" in again.out
    assert "Debrief" in again.out


class in_terminal:  # noqa: N801  reads as what it does
    """Type into the program as at a terminal, and keep what it showed."""

    def __init__(self, typed, environment):
        near, far = pty.openpty()
        command = [sys.executable, "-m", "trainer"]
        with subprocess.Popen(command, stdin=far, stdout=far, stderr=far, env=environment) as child:
            os.close(far)
            os.write(near, typed)
            self.out = self._read(near)
            self.code = child.wait(timeout=60)
        os.close(near)

    @staticmethod
    def _read(near):
        shown = b""
        while True:
            try:
                part = os.read(near, 65536)
            except OSError:  # the program has closed its side
                part = b""
            if not part:
                return shown.decode()
            shown += part


def test_help_is_worth_reading(trainer):
    for arguments in (["--help"], ["play", "--help"], ["analyze", "--help"], ["check", "--help"]):
        ran = trainer(*arguments)
        assert ran.code == 0
        assert len(ran.out.splitlines()) > 8


def test_list_names_what_can_be_played(trainer):
    ran = trainer("list")
    assert ran.code == 0
    assert "freight-first-call" in ran.out


def test_an_unknown_command_is_refused(trainer):
    assert trainer("plya").code == 2
