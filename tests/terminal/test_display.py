"""A window is opened only where a screen answers."""

import socket

import pytest

from trainer.terminal.display import has_display


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_windows_and_macos_have_a_screen(platform):
    assert has_display({}, platform)


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"DISPLAY": ""},
        {"DISPLAY": "nonsense"},
        {"DISPLAY": ":4711"},
        {"WAYLAND_DISPLAY": "wayland-0"},
        {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": "/nowhere"},
    ],
)
def test_no_screen_answers(environment):
    assert not has_display(environment, "linux")


def test_a_named_qt_platform_is_taken_at_its_word():
    assert has_display({"QT_QPA_PLATFORM": "offscreen"}, "linux")


def test_a_wayland_socket_is_a_screen(tmp_path):
    (tmp_path / "wayland-0").touch()
    environment = {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert has_display(environment, "linux")


def test_a_remote_x_server_is_a_screen():
    with socket.create_server(("127.0.0.1", 0)) as server:
        number = server.getsockname()[1] - 6000
        assert has_display({"DISPLAY": f"127.0.0.1:{number}"}, "linux")
