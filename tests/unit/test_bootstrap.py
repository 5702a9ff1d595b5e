"""The two commands for a fresh machine: what they say when something is missing."""

import hashlib
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

from dashboard import bootstrap
from dashboard.installing import browser, command, environment
from dashboard.installing.environment import Lock
from dashboard.installing.errors import InstallationError

ROOT = Path(__file__).parents[2]
PYTHON = Path(sys.executable)


@pytest.fixture
def no_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hide every browser of this machine."""
    monkeypatch.delenv(browser.VARIABLE, raising=False)
    monkeypatch.setattr(browser.shutil, "which", lambda _name: None)
    monkeypatch.setattr(browser, "_MAC_APPLICATIONS", ())
    monkeypatch.setattr(browser, "_of_driver", lambda _python: [])


def test_help_needs_nothing_to_be_installed() -> None:
    # -I: neither the working folder nor the environment helps; -S: no installed packages.
    line = [sys.executable, "-I", "-S", str(ROOT / "dashboard" / "bootstrap.py"), "--help"]
    told = subprocess.run(line, check=True, capture_output=True, text=True)
    assert "bootstrap.py serve" in told.stdout
    assert "bootstrap.py test" in told.stdout


def test_an_old_python_is_told_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bootstrap.sys, "version_info", (3, 9, 18))
    assert bootstrap.main() == 2
    error = capsys.readouterr().err
    assert "needs Python 3.11 or newer, and this is 3.9" in error
    assert error.count("\n") == 1


def test_an_unknown_command_is_told_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.run(["tset"]) == 2
    assert capsys.readouterr().err == "No command 'tset'; use 'serve' or 'test'.\n"


@pytest.mark.usefixtures("no_browser")
def test_a_browser_that_cannot_be_installed_is_told_with_the_remedy(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(_line: list[str], *, failure: str) -> None:
        raise InstallationError(failure)

    monkeypatch.setattr(browser, "run", fail)
    with pytest.raises(InstallationError, match=r"need Chromium.*set CHROMIUM to the path"):
        browser.ensure(PYTHON)


@pytest.mark.usefixtures("no_browser")
@pytest.mark.parametrize(
    ("root", "debian", "expected"),
    [
        (True, True, ["apt-get", "install", "--yes", "--no-install-recommends", "chromium"]),
        (True, False, [PYTHON, "-m", "playwright", "install", "chromium"]),
        (False, True, [PYTHON, "-m", "playwright", "install", "chromium"]),
    ],
)
def test_the_browser_comes_from_debian_for_root_and_from_the_driver_otherwise(
    monkeypatch: pytest.MonkeyPatch, *, root: bool, debian: bool, expected: list[str]
) -> None:
    lines: list[list[str]] = []
    monkeypatch.setattr(browser, "run", lambda line, **_: lines.append(line))
    monkeypatch.setattr(browser, "is_root", lambda: root)
    monkeypatch.setattr(browser, "_is_debian", lambda: debian)
    apt = Path("/usr/bin/apt-get")
    monkeypatch.setattr(browser.shutil, "which", lambda name: apt if name == "apt-get" else None)
    with pytest.raises(InstallationError):
        browser.ensure(PYTHON)
    assert lines[-1] == expected


def test_a_browser_named_by_the_user_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(browser.VARIABLE, sys.executable)
    assert browser.find(PYTHON) == PYTHON


@pytest.mark.usefixtures("no_browser")
def test_a_program_that_does_not_start_is_no_browser(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    shell = tmp_path / "chromium"
    shell.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    shell.chmod(0o755)
    monkeypatch.setattr(browser.shutil, "which", lambda name: shell if name == shell.name else None)
    assert browser.find(PYTHON) is None


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[list[object]]:
    """Stand in for pip in a copy of the lock files, and record what it was asked."""
    asked: list[list[object]] = []
    for name in (*Lock, "pyproject.toml"):
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    (tmp_path / ".venv").mkdir()
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    monkeypatch.setattr(environment, "FOLDER", tmp_path / ".venv")
    monkeypatch.setattr(environment, "_works", lambda _python: True)
    monkeypatch.setattr(environment, "run", lambda line, **_: asked.append(line))
    return asked


def test_installs_with_hashes_and_only_once(installed: list[list[object]]) -> None:
    environment.prepare(Lock.RUN)
    assert any("--require-hashes" in line and "requirements.txt" in line for line in installed)
    before = len(installed)
    environment.prepare(Lock.RUN)
    assert len(installed) == before


def test_installs_again_when_the_lock_changes(installed: list[list[object]]) -> None:
    environment.prepare(Lock.RUN)
    before = len(installed)
    lock = environment.ROOT / Lock.RUN
    lock.write_text(lock.read_text(encoding="utf-8") + "# changed\n", encoding="utf-8")
    environment.prepare(Lock.RUN)
    assert len(installed) == 2 * before


def test_what_is_installed_to_test_is_enough_to_serve(installed: list[list[object]]) -> None:
    environment.prepare(Lock.TEST)
    before = len(installed)
    environment.prepare(Lock.RUN)
    assert len(installed) == before


@pytest.mark.usefixtures("installed")
def test_a_lost_lock_file_is_told_with_the_remedy() -> None:
    (environment.ROOT / Lock.RUN).unlink()
    with pytest.raises(InstallationError, match=r"git checkout requirements\.txt"):
        environment.prepare(Lock.RUN)


def test_the_wheel_holds_every_file_that_the_application_reads(tmp_path: Path) -> None:
    wheel = next(WheelBuilder(str(ROOT)).build(directory=str(tmp_path), versions=["standard"]))
    held = {
        name: hashlib.sha256(zipfile.ZipFile(wheel).read(name)).digest()
        for name in zipfile.ZipFile(wheel).namelist()
    }
    needed = [
        *(ROOT / "geodata" / "tables").glob("*.csv"),
        *(path for path in (ROOT / "geodata" / "layers").iterdir() if path.is_file()),
        ROOT / "geodata" / "datapackage.json",
        *(path for path in (ROOT / "dashboard" / "map" / "static").rglob("*") if path.is_file()),
        *(ROOT / "dashboard").glob("*.css"),
    ]
    places = {path.relative_to(ROOT).as_posix(): path for path in needed}
    places["dashboard/.streamlit/config.toml"] = ROOT / ".streamlit" / "config.toml"
    for name, path in places.items():
        assert held.get(name) == hashlib.sha256(path.read_bytes()).digest(), name
