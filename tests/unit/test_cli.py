"""The command line as a user meets it: what it says, and how it leaves."""

import json
import re
import shutil
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

import geodata
from dashboard.cli import main
from dashboard.cli.listening import listen
from dashboard.errors import AddressError, PortBusyError
from dashboard.serving.layers import layer_url, layers
from geodata.layers import FOLDER as LAYERS
from geodata.layers import check_layers, layer_names, layer_path, manifest
from geodata.loading import load

DATA = Path(geodata.__file__).parent


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a copy of the data package, to be broken."""
    folder = tmp_path / "data"
    folder.mkdir()
    for part in ("tables", "layers"):
        shutil.copytree(DATA / part, folder / part)
    shutil.copy(DATA / "datapackage.json", folder)
    return folder


@pytest.fixture
def taken_port() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def replace_in(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def leave(arguments: list[str]) -> int:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert isinstance(left.value.code, int)
    return left.value.code


def test_the_shipped_data_is_valid(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0
    assert capsys.readouterr().out == "The data package is valid.\n"


def test_the_report_for_programs_is_one_json_object(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report == {"valid": True, "folder": str(DATA), "problems": []}


def test_a_broken_cell_is_reported_with_place_and_remedy(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    replace_in(data / "tables" / "treaties.csv", "2015-03-18", "2015-18-03")
    assert main(["check", str(data)]) == 1
    out = capsys.readouterr().out
    assert re.search(r"tables/treaties\.csv, row \d+, field 'signed_on': .*'2015-18-03'", out)
    assert re.search(r"\d+ problems? found\.\n$", out)


def test_a_report_of_problems_names_file_row_field_value_and_remedy(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    replace_in(data / "tables" / "treaties.csv", "2015-03-18", "2015-18-03")
    assert main(["check", "--json", str(data)]) == 1
    report = json.loads(capsys.readouterr().out)
    assert report["valid"] is False
    found = [found for found in report["problems"] if found["value"] == "2015-18-03"]
    assert found
    assert set(found[0]) == {"file", "row", "field", "value", "message", "remedy"}
    assert found[0]["field"] == "signed_on"
    assert found[0]["remedy"]


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("datapackage.json", "{"),
        ("datapackage.json", "[]"),
        ("tables/sources.csv", ""),
        ("tables/votes.csv", "resolution,iso3\nonly,two\n"),
        ("layers/georgia_regions.geojson", "not json"),
        ("layers/georgia_regions.geojson", "{}"),
        ("layers/manifest.json", "{"),
    ],
)
def test_a_broken_file_is_named_without_a_traceback(
    data: Path, capsys: pytest.CaptureFixture[str], file: str, content: str
) -> None:
    (data / file).write_text(content, encoding="utf-8")
    assert main(["check", str(data)]) == 1
    told = capsys.readouterr()
    assert file in told.out
    assert "Traceback" not in told.out + told.err


@pytest.mark.parametrize(
    "file", ["datapackage.json", "tables/sources.csv", "layers/sea.geojson", "layers/manifest.json"]
)
def test_a_missing_file_is_named_without_a_traceback(
    data: Path, capsys: pytest.CaptureFixture[str], file: str
) -> None:
    (data / file).unlink()
    assert main(["check", str(data)]) == 1
    assert file in capsys.readouterr().out


def test_a_table_in_another_encoding_is_named(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (data / "tables" / "regions.csv").write_bytes("region,name_ru\nGE,Грузия\n".encode("cp1251"))
    assert main(["check", str(data)]) == 1
    assert "tables/regions.csv" in capsys.readouterr().out


def test_check_says_what_to_give_instead_of_no_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(tmp_path / "nowhere")]) == 2
    error = capsys.readouterr().err
    assert "nowhere" in error
    assert error.count("\n") == 1


def test_shows_the_versions_of_application_and_data(capsys: pytest.CaptureFixture[str]) -> None:
    assert leave(["--version"]) == 0
    told = capsys.readouterr().out
    assert re.fullmatch(r"georgia-dossier \S+ \(data \S+\)\n", told)
    assert load().version in told


def test_help_has_examples(capsys: pytest.CaptureFixture[str]) -> None:
    assert leave(["--help"]) == 0
    told = capsys.readouterr().out
    for example in ("georgia-dossier serve --port 8600", "georgia-dossier check --json"):
        assert example in told


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (["serve", "--prot", "1"], "Did you mean --port?"),
        (["check", "--jsn"], "Did you mean --json?"),
        (["serve", "--port", "many"], "'many' is not a port"),
        (["serve", "--port", "70000"], "from 0 to 65535"),
        (["serve", "--embed", "everyone"], "is not an origin"),
        (["--unknown"], "Try: georgia-dossier --help"),
        (["publish"], "Try: georgia-dossier --help"),
        ([], "Try: georgia-dossier --help"),
    ],
)
def test_a_wrong_option_gets_one_line_with_the_remedy(
    arguments: list[str], hint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert leave(arguments) == 2
    error = capsys.readouterr().err
    assert hint in error
    assert error.count("\n") == 1


def test_a_busy_port_gets_one_line_with_a_free_one(
    taken_port: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["serve", "--port", str(taken_port)]) == 1
    error = capsys.readouterr().err
    assert f"Port {taken_port} is in use" in error
    assert error.count("\n") == 1
    free = re.search(r"--port (\d+)", error)
    assert free
    listen("127.0.0.1", int(free[1])).close()


def test_a_busy_port_is_not_shared(taken_port: int) -> None:
    with pytest.raises(PortBusyError):
        listen("127.0.0.1", taken_port)


def test_an_address_of_another_machine_gets_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    # 192.0.2.0/24 is reserved for documentation by RFC 5737: no machine has it.
    assert main(["serve", "--host", "192.0.2.1", "--port", "0"]) == 1
    error = capsys.readouterr().err
    assert "Cannot listen on 192.0.2.1" in error
    assert error.count("\n") == 1
    with pytest.raises(AddressError):
        listen("192.0.2.1", 0)


@pytest.fixture
def broken_sea(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Serve the layers from a copy in which one is broken."""
    folder = tmp_path / "layers"
    shutil.copytree(LAYERS, folder)
    (folder / "sea.geojson").write_text("{", encoding="utf-8")
    module = "dashboard.serving.layers"
    monkeypatch.setattr(f"{module}.layer_names", lambda: layer_names(folder))
    monkeypatch.setattr(f"{module}.check_layers", lambda: check_layers(folder))
    monkeypatch.setattr(f"{module}.layer_path", lambda name: layer_path(name, folder))
    layers.forget()
    yield folder
    layers.forget()


@pytest.mark.usefixtures("broken_sea")
def test_a_broken_layer_is_left_out_and_logged(caplog: pytest.LogCaptureFixture) -> None:
    assert layer_url("sea") is None
    assert layer_url("georgia_regions") is not None
    assert re.search(r"The map goes on without a layer\. layers/sea\.geojson", caplog.text)


def test_a_missing_list_of_layers_leaves_the_map_without_layers(
    broken_sea: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (broken_sea / "manifest.json").unlink()
    manifest.cache_clear()
    assert layer_url("georgia_regions") is None
    assert "layers/manifest.json" in caplog.text
