"""What the documents say is what the project does."""

import argparse
import importlib.util
import re
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

from dashboard.cli.parser import build

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
NOTICE = (ROOT / "NOTICE").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS = ("requirements.txt", "requirements-dev.txt")


def generator() -> ModuleType:
    path = ROOT / ".ci" / "generated_docs.py"
    spec = importlib.util.spec_from_file_location("generated_docs", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def locked(lock: str) -> dict[str, set[str]]:
    """Return the versions that a lock file names, by package."""
    found: dict[str, set[str]] = {}
    text = (ROOT / lock).read_text(encoding="utf-8")
    for name, version in re.findall(r"^([A-Za-z0-9._-]+)==(\S+)", text, re.MULTILINE):
        found.setdefault(normal(name), set()).add(version)
    return found


@pytest.mark.parametrize("name", ["README.md", "NOTICE"])
def test_the_generated_parts_of_the_documents_are_up_to_date(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert text == generator().rendered(text), "Run: python .ci/generated_docs.py"


def test_every_command_and_option_is_in_the_readme() -> None:
    parser = build()
    commands = next(
        action for action in parser._actions if isinstance(action, argparse._SubParsersAction)
    )
    words = {f"georgia-dossier {name}" for name in commands.choices}
    for each in (parser, *commands.choices.values()):
        words |= {o for a in each._actions for o in a.option_strings if o.startswith("--")}
    assert not [word for word in words if word not in README]


def test_every_command_of_the_readme_exists() -> None:
    lines = re.findall(r"`georgia-dossier ([^`]+)`", README)
    assert len(lines) >= 6
    for line in lines:
        words = [word for word in line.split() if not word.startswith("[")]
        if {"--version", "--help"} & set(words):
            with pytest.raises(SystemExit) as left:
                build().parse_args(words)
            assert left.value.code == 0
        else:
            assert callable(build().parse_args(words).run)


def test_every_file_that_the_readme_names_exists() -> None:
    paths = re.findall(r"(?:`|python3? )((?:\.ci|dashboard|geodata|tests)/[\w./]+)", README)
    assert paths
    assert not [path for path in paths if not (ROOT / path).exists()]


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_files_hold_no_addresses(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.search(r"^\s*-[^-]|^\s*--(?!hash=)", text, re.MULTILINE)


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_has_hashes(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    entries = re.split(r"\n(?=[A-Za-z0-9])", text)
    assert not [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry]


def test_the_run_lock_covers_what_the_project_asks_for() -> None:
    names = {normal(re.split(r"[=<>\[ ;]", need)[0]) for need in PROJECT["project"]["dependencies"]}
    assert names <= set(locked("requirements.txt"))


def test_the_test_lock_holds_the_versions_of_the_run_lock() -> None:
    tested = locked("requirements-dev.txt")
    wanted = locked("requirements.txt")
    assert {name: tested.get(name) for name in wanted} == wanted


def test_the_notice_names_every_package_that_is_installed_to_run() -> None:
    named = {normal(line.split(":")[0]) for line in NOTICE.splitlines() if ": " in line}
    assert not set(locked("requirements.txt")) - named


def test_the_citation_is_of_this_version() -> None:
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert f"version: {PROJECT['project']['version']}\n" in citation
    assert f"## {PROJECT['project']['version']}\n" in (ROOT / "CHANGELOG.md").read_text("utf-8")
