"""The open interface under ``/api``: tables and layers for other programs, to read only."""

from dashboard.serving.api.on_demand import api

__all__ = ["api"]
