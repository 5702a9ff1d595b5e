"""Compare a rerun of the page with the side panel and without it, in one run: print, judge none.

Run it from the project's environment: ``python -m tests.benchmarks.panel_speed``. Times are
medians of the processor time of reruns, without a browser; a new date is one that the panel
was not yet asked about.
"""

import statistics
import sys
import time
from datetime import date, timedelta
from pathlib import Path

from streamlit.testing.v1 import AppTest

_APP = Path(__file__).parents[2] / "dashboard" / "app.py"
_ROUNDS = 25
_FIRST = date(2015, 3, 18)
_STEP = timedelta(days=40)


def main() -> None:
    """Run both and print the medians and their ratios."""
    app = AppTest.from_file(str(_APP), default_timeout=60)
    app.query_params["select"] = "region:GE-AB"
    app.run()
    again = statistics.median(_run(app) for _ in range(_ROUNDS))
    new = statistics.median(_run(app, _FIRST + _STEP * number) for number in range(_ROUNDS))
    app.button(key="side-panel-closes").click().run()
    without = statistics.median(_run(app) for _ in range(_ROUNDS))
    sys.stdout.write(
        f"rerun without the panel:     {without:8.1f} ms\n"
        f"rerun with it, same view:    {again:8.1f} ms, ratio {again / without:.1f}\n"
        f"rerun with it, a new date:   {new:8.1f} ms, ratio {new / without:.1f}\n"
    )


def _run(app: AppTest, day: date | None = None) -> float:
    """Return the processor time of one rerun, in milliseconds."""
    if day is not None:
        app.query_params["date"] = day.isoformat()
    began = time.process_time()
    app.run()
    return 1000 * (time.process_time() - began)


if __name__ == "__main__":
    main()
