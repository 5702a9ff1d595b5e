"""What cannot be done, as JSON that a person and a program can use: message and remedy."""

from collections.abc import Iterable, Mapping
from http import HTTPStatus
from typing import TYPE_CHECKING

from starlette.responses import JSONResponse

if TYPE_CHECKING:
    from geodata.stories import StoryProblem

NOT_STORED: Mapping[str, str] = {"Cache-Control": "no-store"}
"""No cache keeps an answer that only holds now, or a file of one reader."""


class RefusedError(Exception):
    """A request that is refused."""

    def __init__(
        self,
        status: HTTPStatus,
        message: str,
        remedy: str,
        *,
        problems: Iterable["StoryProblem"] = (),
    ) -> None:
        """Keep what is wrong.

        Args:
            status: of the response.
            message: what is wrong, as one sentence.
            remedy: what to do about it, as one sentence.
            problems: of the story, by step.
        """
        super().__init__(f"{message} {remedy}")
        self.status = status
        self.message = message
        self.remedy = remedy
        self.problems = tuple(problems)

    def response(self) -> JSONResponse:
        """Return the answer to the request."""
        body = {
            "message": self.message,
            "remedy": self.remedy,
            "problems": problem_list(self.problems),
        }
        return JSONResponse(body, status_code=self.status, headers=NOT_STORED)


def problem_list(problems: Iterable["StoryProblem"]) -> list[dict[str, object]]:
    """Return the problems of a story as plain JSON values."""
    return [
        {
            "step": problem.step,
            "field": problem.field,
            "message": problem.message,
            "remedy": problem.remedy,
        }
        for problem in problems
    ]
