"""``georgia-dossier export`` as a user meets it: what it writes, what it says, how it leaves."""

import io
import json
import signal
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from dashboard.briefing import ExportFormat
from dashboard.cli import main
from dashboard.cli.progress import Progress
from geodata.stories import Step, Story, stories, write_story

NAME = "treaty-of-18-march-2015"
COMMAND = [sys.executable, "-m", "dashboard", "export"]
PATIENCE = 300.0
Write = Callable[..., Path]


@pytest.fixture
def own_story(tmp_path: Path) -> Write:
    """Return a function that writes a story of two steps, the second with the given view."""

    def write(**view: str) -> Path:
        steps = (
            Step(view={"date": "2015-03-18"}, heading="Good", text="A sentence."),
            Step(view=view, heading="Second", text="Another one."),
        )
        story = Story(id="mine", title="My story", audience="", summary="", steps=steps)
        path = tmp_path / "mine.json"
        path.write_text(write_story(story), encoding="utf-8")
        return path

    return write


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Return an empty folder for what is written."""
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def run(*arguments: object) -> int:
    return main(["export", *map(str, arguments)])


def one_line(capsys: pytest.CaptureFixture[str]) -> str:
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
    assert "Traceback" not in told.err
    return told.err


def text_of(path: Path) -> str:
    sheet = openpyxl.load_workbook(path)["Briefing"]
    return "\n".join(str(row) for row in sheet.iter_rows(values_only=True))


def test_the_stories_are_listed_by_the_names_that_export_takes(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run("--list") == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if not line.startswith(" ")] == list(stories())
    for story in stories().values():
        assert any(story.title in line for line in lines)


def test_a_shipped_story_is_written_as_tables_that_open(
    out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = out / "tables.xlsx"
    assert run("--story", NAME, "--out", path) == 0
    assert names(out) == ["tables.xlsx"]
    book = openpyxl.load_workbook(path)
    assert book.sheetnames[0] == "Briefing"
    assert book.sheetnames[-2:] == ["Sources", "About"]
    headings = [row[1] for row in book["Briefing"].iter_rows(min_row=2, values_only=True)]
    assert headings == [step.heading for step in stories()[NAME].steps]
    told = capsys.readouterr()
    assert told.out == ""
    # a program reads it: whole lines, and no control characters
    assert all(" of " in line for line in told.err.splitlines())
    assert "\r" not in told.err
    assert "\x1b" not in told.err


def test_a_story_of_ones_own_is_written_with_the_options(own_story: Write, out: Path) -> None:
    path = out / "mine.xlsx"
    options = ("--as-of", "2008-08-26", "--viewpoint", "control", "--names", "ru")
    assert run("--story", own_story(), "--out", path, *options) == 0
    text = text_of(path)
    assert "18 March 2015 · De facto control · Russian names" in text
    assert "26 August 2008 · De facto control · Russian names" in text


def test_one_step_is_written_alone_with_its_own_number(out: Path) -> None:
    path = out / "one.xlsx"
    assert run("--story", NAME, "--step", 2, "--out", path) == 0
    rows = list(openpyxl.load_workbook(path)["Briefing"].iter_rows(min_row=2, values_only=True))
    assert [(row[0], row[1]) for row in rows] == [(2, stories()[NAME].steps[1].heading)]


def test_one_map_is_a_picture_and_several_are_an_archive(own_story: Write, out: Path) -> None:
    story = own_story()
    assert run("--story", story, "--step", 1, "--format", "svg", "--out", out / "map.svg") == 0
    assert b"<svg" in (out / "map.svg").read_bytes()[:500]
    assert run("--story", story, "--format", "svg", "--out", out / "maps.zip") == 0
    with zipfile.ZipFile(out / "maps.zip") as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["01-good.svg", "02-second.svg"]
        assert b"<svg" in archive.read("02-second.svg")[:500]


def test_several_maps_are_not_written_under_the_name_of_one(
    own_story: Write, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("--story", own_story(), "--format", "png", "--out", out / "map.png") == 2
    told = one_line(capsys)
    assert "2 maps come as one ZIP file" in told
    assert "--step" in told
    assert names(out) == []


def test_problems_are_told_by_step_and_the_rest_is_written_on_demand(
    own_story: Write, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story, path = own_story(select="site:no-such"), out / "mine.xlsx"
    assert run("--story", story, "--out", path) == 1
    told = capsys.readouterr().err
    assert "Step 2, select:" in told
    assert "site:no-such" in told
    assert "--skip-problems" in told
    assert names(out) == []
    assert run("--story", story, "--out", path, "--skip-problems") == 0
    assert "Good" in text_of(path)
    assert "Second" not in text_of(path)


def test_a_problem_of_another_step_does_not_hold_up_the_one_that_is_wanted(
    own_story: Write, out: Path
) -> None:
    path = out / "mine.xlsx"
    assert run("--story", own_story(date="1066-10-14"), "--step", 1, "--out", path) == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--story", "treaty-of-18-march", "--out", "x.pdf"], f"Did you mean '{NAME}'"),
        (["--story", "no.json", "--out", "x.pdf"], "There is no story 'no.json'"),
        (["--story", NAME, "--out", "x.docx"], "html, pptx, pdf, png, svg, xlsx"),
        (["--story", NAME, "--format", "docx", "--out", "x"], "There is no format 'docx'"),
        (["--story", NAME, "--out", "x.pdf", "--as-of", "1066-10-14"], "--as-of:"),
        (["--story", NAME, "--out", "x.pdf", "--as-of", "yesterday"], "such as 2015-03-18"),
        (["--story", NAME, "--out", "x.pdf", "--viewpoint", "mars"], "majority, recognising"),
        (["--story", NAME, "--out", "x.pdf", "--names", "en"], "pair, ka, ru, local"),
        (["--story", NAME, "--out", "x.pdf", "--paper", "a3"], "a4, letter"),
        (["--story", NAME, "--out", "x.pdf", "--theme", "pink"], "light, dark"),
        (["--story", NAME, "--out", "x.pdf", "--step", "99"], "from 1 to"),
        (["--story", NAME], "Give --story and --out"),
        (["--out", "x.pdf"], "--list"),
    ],
)
def test_wrong_use_is_told_in_one_line_and_writes_nothing(
    arguments: list[str],
    words: str,
    out: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(out)
    assert run(*arguments) == 2
    assert words in one_line(capsys)
    assert names(out) == []


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"\xff\xfe", json.dumps({"format": "other"}).encode()]
)
def test_a_file_that_is_no_story_is_named(
    content: bytes, out: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "other.json"
    path.write_bytes(content)
    assert run("--story", path, "--out", out / "x.pdf") == 2
    assert "other.json" in one_line(capsys)
    assert names(out) == []


def test_a_file_that_is_there_is_only_replaced_on_demand(
    own_story: Write, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = out / "mine.xlsx"
    path.write_text("mine", encoding="utf-8")
    assert run("--story", own_story(), "--out", path) == 2
    assert "--overwrite" in one_line(capsys)
    assert path.read_text(encoding="utf-8") == "mine"
    assert run("--story", own_story(), "--out", path, "--overwrite") == 0
    assert "Good" in text_of(path)
    assert names(out) == ["mine.xlsx"]


def test_a_folder_that_is_missing_or_named_as_a_file_is_told(
    own_story: Write, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = out / "missing" / "x.xlsx"
    assert run("--story", own_story(), "--out", missing) == 2
    assert f"There is no folder '{missing.parent}'" in one_line(capsys)
    folder = out / "x.xlsx"
    folder.mkdir()
    assert run("--story", own_story(), "--out", folder) == 2
    assert "is a folder" in one_line(capsys)


def test_a_folder_in_which_nothing_can_be_written_is_told_before_the_work(
    own_story: Write,
    out: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def refuse(**_options: object) -> Any:
        raise PermissionError(13, "Permission denied")

    # a folder's rights do not bind a privileged user, who may run the tests
    monkeypatch.setattr(tempfile, "mkstemp", refuse)
    assert run("--story", own_story(), "--out", out / "x.xlsx") == 2
    told = one_line(capsys)
    assert "Permission denied" in told
    assert "cannot be written" in told
    assert names(out) == []


def test_a_disk_that_fills_up_leaves_the_old_file_and_no_half_one(
    own_story: Write,
    out: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def write_bytes(_path: Path, _body: bytes) -> int:
        raise OSError(28, "No space left on device")

    path, story = out / "x.xlsx", own_story()
    path.write_text("old", encoding="utf-8")
    monkeypatch.setattr(Path, "write_bytes", write_bytes)
    assert run("--story", story, "--out", path, "--overwrite") == 1
    assert "No space left on device" in capsys.readouterr().err
    assert names(out) == ["x.xlsx"]
    assert path.read_text(encoding="utf-8") == "old"


@contextmanager
def at_work(path: Path) -> Iterator["subprocess.Popen[bytes]"]:
    """Start a long export as a program of its own, and give it when it draws."""
    line = [*COMMAND, "--story", NAME, "--format", "png", "--out", str(path)]
    with subprocess.Popen(line, stderr=subprocess.PIPE) as program:
        assert program.stderr is not None
        assert b" of " in program.stderr.readline()
        yield program


@pytest.mark.parametrize("kill", [signal.SIGTERM, signal.SIGKILL])
def test_a_command_that_is_killed_leaves_no_file(out: Path, kill: signal.Signals) -> None:
    with at_work(out / "maps.zip") as program:
        program.send_signal(kill)
        assert program.wait(PATIENCE) != 0
    assert names(out) == []


def test_a_command_that_is_interrupted_says_that_nothing_was_written(out: Path) -> None:
    with at_work(out / "maps.zip") as program:
        program.send_signal(signal.SIGINT)
        assert program.stderr is not None
        assert b"Nothing was written" in program.stderr.read()
        assert program.wait(PATIENCE) == 1
    assert names(out) == []


def test_the_standard_output_gets_the_file_and_nothing_else(own_story: Write) -> None:
    line = [*COMMAND, "--story", str(own_story()), "--format", "xlsx", "--out", "-"]
    told = subprocess.run(line, capture_output=True, check=True, timeout=PATIENCE)
    book = openpyxl.load_workbook(io.BytesIO(told.stdout))
    assert book["Briefing"]["B2"].value == "Good"


class Terminal(io.StringIO):
    """A stream that somebody watches."""

    def isatty(self) -> bool:
        return True


def test_on_a_terminal_progress_is_one_line_that_goes_away() -> None:
    terminal = Terminal()
    with Progress(terminal) as progress:
        progress(0, 2, "Drawing")
        progress(1, 2, "x" * 500)
    told = terminal.getvalue()
    assert "\n" not in told
    assert "0 of 2 · Drawing" in told
    assert max(len(part) for part in told.split("\r")) < 200
    assert told.endswith("\r\x1b[K")


def test_the_help_names_every_format_and_has_examples(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        run("--help")
    assert left.value.code == 0
    told = capsys.readouterr().out
    assert "|".join(ExportFormat) in told
    for example in ("--list", "--step 1", "--out - >", "--paper letter"):
        assert example in told


def test_every_story_named_in_the_help_is_there(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run("--help")
    words = capsys.readouterr().out.split()
    named = {words[n + 1] for n, word in enumerate(words[:-1]) if word == "--story"}
    named = {name for name in named if not name.isupper() and not name.endswith(".json")}
    assert named
    assert named <= set(stories())


def test_a_story_with_a_hundred_steps_is_cut_with_a_problem(
    own_story: Write, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = own_story()
    story = stories()[NAME]
    many = replace(story, id="many", steps=tuple(story.steps[0] for _ in range(100)))
    path.write_text(write_story(many), encoding="utf-8")
    assert run("--story", path, "--out", out / "x.xlsx") == 1
    assert "100 steps" in capsys.readouterr().err
