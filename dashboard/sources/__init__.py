"""The parts of the page 'Sources': what the dossier rests on, where sources differ, what lacks."""
