"""One module for each page of the app; a page holds no domain logic."""
