import os
import subprocess
import sys
from pathlib import Path

from dashboard.settings import settings_file

_ROOT = Path(__file__).parents[2]
_PRINT = (
    "import dashboard.server; from streamlit import config;"
    "print(config.get_option('server.fileWatcherType'),"
    " config.get_option('browser.gatherUsageStats'),"
    " config.get_option('theme.light.primaryColor'),"
    " config.get_option('server.maxUploadSize'))"
)


def _started_in(folder: Path, **environment: str) -> list[str]:
    line = [sys.executable, "-c", _PRINT]
    settings = {**os.environ, "PYTHONPATH": str(_ROOT), **environment}
    told = subprocess.run(
        line, cwd=folder, env=settings, capture_output=True, text=True, check=True
    )
    return told.stdout.split()


def test_the_settings_file_lies_at_the_top_level_of_the_project() -> None:
    assert settings_file() == _ROOT / ".streamlit" / "config.toml"


def test_the_environment_has_the_last_word(tmp_path: Path) -> None:
    told = _started_in(tmp_path, STREAMLIT_SERVER_MAX_UPLOAD_SIZE="7")
    assert told[-1] == "7"
