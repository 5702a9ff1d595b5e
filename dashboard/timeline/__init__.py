"""The page 'Timeline': its controls, its words, its chart and its table."""
