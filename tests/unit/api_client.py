"""Asking the open interface as a program does."""

import json
from collections.abc import Callable
from typing import Any

from starlette.applications import Starlette

from dashboard.serving.routes import routes

Ask = Callable[..., Any]
HOST = {"host": "dossier.example"}


class Client:
    """A client of the interface, without a network."""

    def __init__(self, ask: Ask) -> None:
        """Keep the function that sends a request."""
        self._ask = ask
        self._app = Starlette(routes=routes())

    def get(self, path: str, query: str = "", **headers: str) -> Any:
        """Send a GET request; a header is named with underscores."""
        named = {name.replace("_", "-"): text for name, text in headers.items()}
        return self._ask(self._app, f"/api{path}", query=query, headers={**HOST, **named})

    def send(self, method: str, path: str) -> Any:
        """Send a request of another method."""
        return self._ask(self._app, f"/api{path}", method=method, headers=HOST)

    def json(self, path: str, query: str = "") -> Any:
        """Send a GET request that must succeed, and read its JSON."""
        answer = self.get(path, query)
        assert answer.status == 200, answer.body
        return json.loads(answer.body)

    def problem(self, path: str, query: str = "", **headers: str) -> Any:
        """Send a GET request that must be refused, and read why."""
        answer = self.get(path, query, **headers)
        assert answer.headers["content-type"] == "application/problem+json"
        problem = json.loads(answer.body)
        assert problem["status"] == answer.status
        assert problem["remedy"]
        return problem
