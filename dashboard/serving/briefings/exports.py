"""The endpoints of exports: start one, look at it, fetch its file, cancel it."""

from http import HTTPStatus

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response

from dashboard.briefing.brief import problems_of
from dashboard.briefing.job import Job, State
from dashboard.briefing.jobs import JOBS, BusyError
from dashboard.briefing.task import Task
from dashboard.serving.briefings.asked import asked_format, asked_options, asked_story
from dashboard.serving.briefings.own_pages import refuse_other_sites
from dashboard.serving.briefings.problems import NOT_STORED, RefusedError, problem_list
from geodata.stories import StoryProblem


async def start(request: Request) -> Response:
    """Start an export of the story in the body."""
    refuse_other_sites(request)
    form, options = asked_format(request), asked_options(request)
    read = await asked_story(request)
    task = Task(read.story, options, form)
    found = await run_in_threadpool(problems_of, read.story, options)
    problems = tuple(dict.fromkeys((*read.problems, *found)))
    if problems and request.query_params.get("skip_problems") != "1":
        raise _cannot_be_shown_whole(problems)
    try:
        job = JOBS.start(task, _client(request))
    except BusyError as error:
        status = HTTPStatus.TOO_MANY_REQUESTS
        raise RefusedError(status, error.message, error.remedy) from None
    body = {"id": job.id, "problems": problem_list(problems)}
    return JSONResponse(body, status_code=HTTPStatus.ACCEPTED, headers=NOT_STORED)


async def status(request: Request) -> Response:
    """Say how far an export is."""
    refuse_other_sites(request)
    job = _job(request)
    result = job.result
    body = {
        "state": job.state.value,
        "done": job.step.done,
        "total": job.step.total,
        "what": JOBS.words(job),
        "error": job.error,
        "filename": None if result is None else result.kind.name,
    }
    return JSONResponse(body, headers=NOT_STORED)


async def file(request: Request) -> Response:
    """Give the file of an export that is done."""
    refuse_other_sites(request)
    job = _job(request)
    if job.result is None:
        raise RefusedError(
            HTTPStatus.CONFLICT,
            job.error or f"The export is {job.state.value}; there is no file.",
            "Wait until it is done." if not job.state.ended else "Start it again.",
        )
    return FileResponse(
        job.result.path,
        media_type=job.result.kind.media_type,
        filename=job.result.kind.name,
        headers=NOT_STORED,
    )


async def cancel(request: Request) -> Response:
    """Stop an export."""
    refuse_other_sites(request)
    job = _job(request)
    await run_in_threadpool(JOBS.cancel, job)
    ended = "cancelled" if job.state is State.CANCELLED else job.state.value
    return JSONResponse({"state": ended}, headers=NOT_STORED)


def _job(request: Request) -> Job:
    job = JOBS.find(request.path_params["id"])
    if job is None:
        minutes = round(JOBS.limits.kept_seconds / 60)
        raise RefusedError(
            HTTPStatus.NOT_FOUND,
            "There is no such export.",
            f"Files are kept for {minutes} minutes: export again.",
        )
    return job


def _client(request: Request) -> str:
    return request.client.host if request.client else ""


def _cannot_be_shown_whole(problems: tuple[StoryProblem, ...]) -> RefusedError:
    steps = {problem.step for problem in problems if problem.step is not None}
    where = "The story" if not steps else f"Step {', '.join(map(str, sorted(steps)))} of the story"
    return RefusedError(
        HTTPStatus.UNPROCESSABLE_ENTITY,
        f"{where} cannot be shown as it is.",
        "Mend it, or export the rest.",
        problems=problems,
    )
