"""The ASGI application: Streamlit's page with the map's files beside it.

``georgia-dossier serve``, ``streamlit run dashboard/server.py`` and
``uvicorn dashboard.server:app`` all start this one.
"""

import logging
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from starlette.middleware import Middleware
from streamlit.starlette import App

from dashboard.errors import DashboardError
from dashboard.memory import settle
from dashboard.serving.first_view import EarlyFiles
from dashboard.serving.page_files import CompressedPage
from dashboard.serving.routes import routes, warm
from dashboard.serving.security import SecurityHeaders
from dashboard.settings import apply_settings
from geodata.errors import DataError

_LOG = logging.getLogger(__name__)
_SCRIPT = Path(__file__).with_name("app.py")


@asynccontextmanager
async def _lifespan(_app: App) -> AsyncIterator[dict[str, Any]]:
    apply_settings()
    settle()
    # In the background: the first visitor may come while the fonts are still being cut. And as a
    # daemon: whoever stops the server in its first seconds need not wait for them either.
    threading.Thread(target=_warm_quietly, name="warming", daemon=True).start()
    yield {}


def _warm_quietly() -> None:
    try:
        warm()
    except (DashboardError, DataError, OSError) as error:
        # Whoever asks for the broken part will get its own answer; the rest goes on.
        _LOG.warning("Not everything could be prepared ahead. %s", error)


# The routes ask for the base path; and the application reads Streamlit's own files anew.
apply_settings()
# In this form, because `streamlit run` reads the source to find the application.
app = App(
    _SCRIPT,
    routes=routes(),
    middleware=[Middleware(SecurityHeaders), Middleware(EarlyFiles), Middleware(CompressedPage)],
    lifespan=_lifespan,
)
apply_settings()
