"""Make the environment that the dossier runs and is tested in, with the standard library alone."""
