"""Makes the map layers of the data package from pinned registry packages.

Never needed to run or to test the dossier; see README.md in this folder.
"""
