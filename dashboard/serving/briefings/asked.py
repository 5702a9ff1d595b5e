"""What a request asks: a story in its body, and options in its address."""

from http import HTTPStatus
from typing import Final

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from dashboard.briefing.export import ExportFormat
from dashboard.briefing.options import BriefingOptions, OptionError, read_options
from dashboard.serving.briefings.problems import RefusedError
from geodata.stories import ReadStory, StoryError, read_story

MOST_BYTES: Final = 1_000_000
"""Of a story; sixty full steps are less than a third of it."""


async def asked_story(request: Request) -> ReadStory:
    """Return the story in the body of a request.

    Raises:
        RefusedError: it is too large, or no story.
    """
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > MOST_BYTES:
            raise RefusedError(
                HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
                f"The story is larger than {MOST_BYTES // 1_000_000} MB.",
                "Split it into several stories.",
            )
    # not in the event loop: a megabyte of JSON takes its time
    return await run_in_threadpool(_read, bytes(body))


def _read(body: bytes) -> ReadStory:
    try:
        return read_story(body.decode())
    except UnicodeDecodeError:
        message, remedy = "The story is not UTF-8 text.", "Send a story that the dossier wrote."
    except StoryError as error:
        message, remedy = str(error), "Send a story that the dossier wrote."
    raise RefusedError(HTTPStatus.BAD_REQUEST, message, remedy)


def asked_options(request: Request) -> BriefingOptions:
    """Return the options in the address of a request.

    Raises:
        RefusedError: there is no such option.
    """
    try:
        return read_options(request.query_params)
    except OptionError as error:
        raise RefusedError(HTTPStatus.BAD_REQUEST, error.message, error.remedy) from None


def asked_format(request: Request) -> ExportFormat:
    """Return the format in the address of a request.

    Raises:
        RefusedError: there is no such format.
    """
    text = request.query_params.get("format", "")
    if text not in set(ExportFormat):
        raise RefusedError(
            HTTPStatus.BAD_REQUEST,
            f"There is no format “{text[:20]}”.",
            f"Use one of: {', '.join(ExportFormat)}.",
        )
    return ExportFormat(text)
