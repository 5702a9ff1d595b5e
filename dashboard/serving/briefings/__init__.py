"""Briefings by HTTP: a story comes in, its exports and its filled exhibits go out."""

from dashboard.serving.briefings.routing import briefing_routes

__all__ = ["briefing_routes"]
