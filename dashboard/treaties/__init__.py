"""The page of the treaties: catalogue, one instrument, side by side, implementation, terms."""
