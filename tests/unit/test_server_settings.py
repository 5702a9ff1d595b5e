"""The settings hold wherever and however the server is started."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from streamlit.web.server.app_discovery import discover_asgi_app

from geodata.uploads import LIMITS

ASK = """
import json
import dashboard.server
from streamlit import config
names = ["browser.gatherUsageStats", "server.fileWatcherType", "client.toolbarMode",
         "client.showErrorDetails", "theme.dark.backgroundColor", "server.maxUploadSize"]
print(json.dumps({name: config.get_option(name) for name in names}))
"""
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """Return the settings of a server that was loaded from a folder without any."""
    told = subprocess.run(
        [sys.executable, "-c", ASK],
        cwd=tmp_path_factory.mktemp("elsewhere"),
        env={"PYTHONPATH": str(ROOT), "PATH": ""},
        check=True,
        capture_output=True,
        text=True,
    )
    found: dict[str, object] = json.loads(told.stdout.splitlines()[-1])
    return found


def test_streamlit_reports_nothing_to_its_makers(settings: dict[str, object]) -> None:
    assert settings["browser.gatherUsageStats"] is False


def test_readers_see_neither_tracebacks_nor_developer_menus(settings: dict[str, object]) -> None:
    assert settings["client.showErrorDetails"] == "none"
    assert settings["client.toolbarMode"] == "minimal"


def test_files_are_not_watched_and_uploads_are_small(settings: dict[str, object]) -> None:
    assert settings["server.fileWatcherType"] == "none"
    assert settings["server.maxUploadSize"] == LIMITS.size // 2**20


def test_there_is_a_dark_theme(settings: dict[str, object]) -> None:
    assert settings["theme.dark.backgroundColor"] == "#181e26"


def test_streamlit_run_finds_the_application() -> None:
    found = discover_asgi_app(ROOT / "dashboard" / "server.py")
    assert found.import_string == "server:app"
