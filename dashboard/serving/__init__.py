"""What the server sends besides Streamlit's pages: assets, layers, data documents, health."""
