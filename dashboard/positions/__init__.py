"""The page 'Positions': votes of the UN, agreement, recognition, and what was said of treaties."""
