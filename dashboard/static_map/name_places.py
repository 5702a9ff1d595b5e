REGION_NAMES_AT = {"GE-AB": (41.0, 43.24), "GE-SO": (44.06, 42.625), "GE": (42.75, 41.86)}
CLOSE = {"GE-AB": (41.22, 43.11), "GE-SO": (44.04, 42.46)}


def region_name_at(region: str, zoom: float) -> tuple[float, float]:
    return (CLOSE.get(region) if zoom >= 8.2 else None) or REGION_NAMES_AT[region]
