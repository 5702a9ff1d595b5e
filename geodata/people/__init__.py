"""Figures on people, displacement, losses, troops and the line: by region, subject and year."""

from geodata.people.figure import Figure, begun_by, figures
from geodata.people.panel import Panel, panels
from geodata.people.rivals import RivalFigures, rival_figures

__all__ = ["Figure", "Panel", "RivalFigures", "begun_by", "figures", "panels", "rival_figures"]
