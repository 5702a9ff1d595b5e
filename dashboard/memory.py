"""Garbage collection that does not hold up the readers.

Streamlit collects after every run of the page, over every object in memory. With the geographic
libraries imported that takes tens of milliseconds each time, and all sessions wait for it.
"""

import gc

from streamlit import config

_COLLECT_AFTER_RUN = "runner.postScriptGC"


def settle() -> None:
    """Set aside what is loaded for good, and leave collecting to Python's own schedule."""
    gc.collect()
    gc.freeze()
    # A hidden option: a later Streamlit may drop it, and then there is nothing to switch off.
    if _COLLECT_AFTER_RUN in config.get_config_options():
        config.set_option(_COLLECT_AFTER_RUN, value=False)
