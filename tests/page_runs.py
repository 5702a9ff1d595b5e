"""A page of the app as Streamlit runs it, without a browser."""

from streamlit.testing.v1 import AppTest

SLOW_MACHINE = 300.0
"""Seconds that a page may take before it counts as hanging."""


def run(script: str, **parameters: str) -> AppTest:
    """Run a script with parameters in its address."""
    app = AppTest.from_string(script, default_timeout=SLOW_MACHINE)
    for name, text in parameters.items():
        app.query_params[name] = text
    return app.run()


def run_page(name: str, **parameters: str) -> AppTest:
    """Run a page by the name of its module, and fail if it raised."""
    app = run(f"from dashboard.views import {name}\n{name}.show()", **parameters)
    assert not app.exception
    return app


def address(app: AppTest) -> dict[str, str]:
    """Return the parameters of the address that a page left."""
    found = app.query_params
    return {n: found[n] if isinstance(found[n], str) else found[n][0] for n in found}
