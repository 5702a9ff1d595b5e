"""The map document: a folium map that carries our plugin, its catalogue of layers and its files."""
