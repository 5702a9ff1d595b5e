"""The options of the command, and one-line remedies for wrong ones."""

import argparse
import difflib
import re
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from dashboard.cli.check import run_check
from dashboard.cli.export import run_export
from dashboard.cli.serve import run_serve
from dashboard.cli.version import ShowVersion
from dashboard.serving.embedding import embedding_origins

_DEFAULT_PORT = 8501
_LAST_PORT = 65535

_EXAMPLES = """examples:
  georgia-dossier serve                      start on this machine, and print the address
  georgia-dossier serve --port 8600 --open   choose the port, and open the browser
  georgia-dossier serve --host 0.0.0.0       let other machines on the network in
  georgia-dossier check                      validate the data that the dossier shows
  georgia-dossier check --json FOLDER        validate a copy, with a report for programs
  georgia-dossier export --list              list the stories that can be exported
  georgia-dossier export --story NAME --out briefing.pdf
"""

_EXPORTS = """examples:
  georgia-dossier export --list
  georgia-dossier export --story treaty-of-18-march-2015 --format pptx --out treaty.pptx
  georgia-dossier export --story my-story.json --format pdf --paper letter --out my-story.pdf
  georgia-dossier export --story treaty-of-18-march-2015 --step 1 --format svg --out map.svg
  georgia-dossier export --story treaty-of-18-march-2015 --format png --out maps.zip
  georgia-dossier export --story two-treaties-compared --format xlsx --out - > tables.xlsx

The file is written whole or not at all. One that is already there is only replaced with
--overwrite. Steps that cannot be shown are named; the rest is exported with --skip-problems.
Exit status: 0 written, 1 problems, 2 wrong use.
"""

_REPORT = """The JSON report is one object:
  {"valid": bool, "folder": str, "problems": [PROBLEM, ...]}
with each PROBLEM as
  {"file": str, "row": int|null, "field": str|null, "value": str|null,
   "message": str, "remedy": str}
Exit status: 0 valid, 1 problems found, 2 wrong use.
"""


class _Parser(argparse.ArgumentParser):
    """A parser that answers a wrong option with one line, and proposes the right one."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and what to do, and leave with status 2."""
        hint = self._hint(message)
        self.exit(2, f"{self.prog}: {message}. {hint}Try: {self.prog} --help\n")

    def _hint(self, message: str) -> str:
        known = sorted(self._options())
        for wrong in re.findall(r"--[\w-]+", message):
            close = difflib.get_close_matches(wrong, known, n=1)
            if close and close[0] != wrong:
                return f"Did you mean {close[0]}? "
        return ""

    def _options(self) -> set[str]:
        """Return the options of this parser and of its commands, as an unknown one ends up here."""
        known = {option for action in self._actions for option in action.option_strings}
        for action in self._actions:
            if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001  # has no other name
                for command in action.choices.values():
                    known |= command._options()  # noqa: SLF001  # of this same class
        return known


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Return the chosen options, with the function to call as ``run``."""
    return build().parse_args(arguments)


def build() -> argparse.ArgumentParser:
    """Return the parser with its commands."""
    parser = _Parser(
        prog="georgia-dossier",
        description="An interactive dossier on Georgia, Abkhazia and South Ossetia.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument(
        "--version", action=ShowVersion, help="show the versions of application and data"
    )
    commands = parser.add_subparsers(
        title="commands", metavar="COMMAND", required=True, parser_class=_Parser
    )
    _add_serve(commands)
    _add_check(commands)
    _add_export(commands)
    return parser


def _add_serve(commands: "argparse._SubParsersAction[_Parser]") -> None:
    serve = commands.add_parser(
        "serve", help="start the dossier and print its address", allow_abbrev=False
    )
    serve.add_argument(
        "--host", default="127.0.0.1", help="address to listen on (default: this machine only)"
    )
    serve.add_argument(
        "--port",
        type=_port,
        default=_DEFAULT_PORT,
        help=f"port to listen on (default: {_DEFAULT_PORT}; 0 takes a free one)",
    )
    serve.add_argument("--open", action="store_true", help="open the browser as well")
    serve.add_argument(
        "--embed",
        type=_origins,
        default="",
        metavar="ORIGINS",
        help="sites that may show the dossier in a frame, such as https://news.example",
    )
    serve.set_defaults(run=run_serve)


def _add_check(commands: "argparse._SubParsersAction[_Parser]") -> None:
    check = commands.add_parser(
        "check",
        help="validate the data package, and report every problem",
        epilog=_REPORT,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    check.add_argument("--json", action="store_true", help="report as JSON")
    check.add_argument(
        "folder",
        nargs="?",
        type=Path,
        metavar="FOLDER",
        help="folder with datapackage.json (default: the data of the dossier)",
    )
    check.set_defaults(run=run_check)


def _add_export(commands: "argparse._SubParsersAction[_Parser]") -> None:
    export = commands.add_parser(
        "export",
        help="write a story as a web page, slides, a document, maps or tables",
        epilog=_EXPORTS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    export.add_argument("--list", action="store_true", help="list the stories, and leave")
    export.add_argument(
        "--story", metavar="NAME", help="name of a story of --list, or a file with one"
    )
    export.add_argument(
        "--format",
        metavar="html|pptx|pdf|png|svg|xlsx",
        help="format of the file (default: what the ending of --out says)",
    )
    export.add_argument(
        "--out", metavar="PATH", help="the file to write, or - for the standard output"
    )
    export.add_argument(
        "--as-of", metavar="DATE", help="day of the steps that name none, such as 2015-03-18"
    )
    export.add_argument(
        "--viewpoint",
        metavar="majority|recognising|control",
        help="viewpoint of every step (default: what the story says)",
    )
    export.add_argument(
        "--names",
        metavar="pair|ka|ru|local",
        help="names on every map (default: what the story says)",
    )
    export.add_argument("--paper", metavar="a4|letter", help="size of pages (default: a4)")
    export.add_argument("--theme", metavar="light|dark", help="colours (default: light)")
    export.add_argument("--step", type=int, metavar="N", help="only this step, counted from 1")
    export.add_argument(
        "--skip-problems", action="store_true", help="leave out what cannot be shown"
    )
    export.add_argument(
        "--overwrite", action="store_true", help="replace a file that is already there"
    )
    export.set_defaults(run=run_export)


def _port(text: str) -> int:
    try:
        port = int(text)
    except ValueError:
        port = -1
    if not 0 <= port <= _LAST_PORT:
        message = f"'{text}' is not a port; give a number from 0 to {_LAST_PORT}"
        raise argparse.ArgumentTypeError(message)
    return port


def _origins(text: str) -> str:
    try:
        return " ".join(embedding_origins(text))
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
