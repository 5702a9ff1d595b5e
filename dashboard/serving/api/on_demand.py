"""The interface as an ASGI application that is made when it is first asked."""

from starlette.concurrency import run_in_threadpool
from starlette.types import ASGIApp, Receive, Scope, Send

from dashboard.serving.api.open_to_all import OpenToAll
from dashboard.serving.once import Once


@Once
def _application() -> ASGIApp:
    """Return the interface; what it is made with is loaded only now."""
    from dashboard.serving.api.application import application  # noqa: PLC0415

    return OpenToAll(application())


async def api(scope: Scope, receive: Receive, send: Send) -> None:
    """Answer a request to the interface."""
    # Not in the event loop: the first call takes a second, and nobody else should wait for it.
    application = await run_in_threadpool(_application)
    await application(scope, receive, send)
