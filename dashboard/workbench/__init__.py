"""What the pages beside the map share: the view, their heading, tables, charts and downloads."""
