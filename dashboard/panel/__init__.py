"""The side panel: what the selection of the map means on its date, in figures, charts and lists."""
