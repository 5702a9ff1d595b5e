"""The endpoint that fills a story: its text in passages, its exhibits answered."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from dashboard.briefing.brief import problems_of
from dashboard.payload.stories import prepared
from dashboard.serving.briefings.asked import asked_story
from dashboard.serving.briefings.own_pages import refuse_other_sites
from dashboard.serving.briefings.problems import NOT_STORED, problem_list
from geodata.loading import load
from geodata.stories import ReadStory


async def prepare(request: Request) -> Response:
    """Return the story in the body as the browser's document of stories, with its problems."""
    refuse_other_sites(request)
    read = await asked_story(request)
    return await run_in_threadpool(_answer, read)


def _answer(read: ReadStory) -> Response:
    problems = dict.fromkeys((*read.problems, *problems_of(read.story)))
    body = {"stories": [prepared(load(), read.story)], "problems": problem_list(problems)}
    return JSONResponse(body, headers=NOT_STORED)
