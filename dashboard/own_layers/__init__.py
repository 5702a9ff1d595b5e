"""Layers of a reader's own: chosen in a dialog, kept in the session, drawn in that reader's map."""
