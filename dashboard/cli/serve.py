"""``georgia-dossier serve``: check what is needed, take the port, run the server."""

import argparse
import logging
import os
import sys
import webbrowser
from socket import socket

from dashboard.cli.listening import listen
from dashboard.cli.status import ExitStatus
from dashboard.serving.embedding import EMBED_VARIABLE

# A person reads the first problems and mends them; `check` lists the rest.
_SHOWN_PROBLEMS = 20


def run_serve(options: argparse.Namespace) -> ExitStatus:
    """Start the dossier and serve until interrupted.

    Args:
        options: ``host``, ``port``, ``open`` and ``embed``.
    """
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s: %(message)s")
    if not _tables_are_sound():
        return ExitStatus.PROBLEMS
    if options.embed:
        os.environ[EMBED_VARIABLE] = options.embed
    with listen(options.host, options.port) as listening:
        _serve(listening, options.host, open_browser=options.open)
    return ExitStatus.OK


def _tables_are_sound() -> bool:
    from geodata.validation import validate_tables  # noqa: PLC0415  # keep `--help` quick

    # A broken layer stops nobody: the server leaves it out and says so in its log.
    problems = validate_tables()
    if not problems:
        return True
    sys.stderr.write("georgia-dossier: the data cannot be shown until this is mended:\n")
    sys.stderr.writelines(f"  {problem}\n" for problem in problems[:_SHOWN_PROBLEMS])
    if len(problems) > _SHOWN_PROBLEMS:
        more = len(problems) - _SHOWN_PROBLEMS
        sys.stderr.write(f"  and {more} more; see: georgia-dossier check\n")
    return False


def _serve(listening: socket, host: str, *, open_browser: bool) -> None:
    import uvicorn  # noqa: PLC0415  # keep `--help` quick
    from streamlit import config  # noqa: PLC0415

    from dashboard.assets import assets, base_path  # noqa: PLC0415
    from dashboard.server import app  # noqa: PLC0415

    assets()  # a missing package is told now, not when the map stays blank
    port = listening.getsockname()[1]
    # Streamlit compares the origin of a session with the address that it believes to serve.
    config.set_option("server.port", port)
    address = f"http://{_reachable(host)}:{port}{base_path()}/"
    sys.stdout.write(f"Georgia Dossier: {address}\nPress Ctrl+C to stop.\n")
    sys.stdout.flush()
    if open_browser:
        webbrowser.open(address)
    settings = uvicorn.Config(
        app, log_level="warning", access_log=False, ws="websockets-sansio", lifespan="on"
    )
    uvicorn.Server(settings).run(sockets=[listening])


def _reachable(host: str) -> str:
    """Return a host to write into an address: one cannot browse to 'every interface'."""
    if host in {"0.0.0.0", "::", ""}:  # noqa: S104  # compared with, not bound to
        return "localhost"
    return f"[{host}]" if ":" in host else host
