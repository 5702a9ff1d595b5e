"""Names of regions in the names that a reader chose."""

from collections.abc import Iterable, Sequence

from geodata.loading import load


def region_word(code: str, names: str) -> str:
    """Return the name of a region.

    Args:
        code: of the region.
        names: pair, ka, ru or local, as the view has it.
    """
    row = load().regions[code]
    own = {"GE": row.name_ka, "GE-AB": row.name_ab, "GE-SO": row.name_os}[code]
    return {"ka": row.name_ka, "ru": row.name_ru, "local": own}.get(names, row.name_en)


def region_words(codes: Iterable[str], names: str) -> str:
    """Return the names of regions, separated by commas."""
    return ", ".join(region_word(code, names) for code in codes)


def region_reference(codes: Sequence[str]) -> str | None:
    """Return what to select on the map for something that concerns regions, if any."""
    # of Georgia and a region of it, the region tells more
    return f"region:{max(codes, key=len)}" if codes else None
