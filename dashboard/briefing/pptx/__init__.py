"""A briefing as slides for PowerPoint and the programs that read its files (ISO/IEC 29500)."""

from dashboard.briefing.pptx.write import write_pptx

__all__ = ["write_pptx"]
