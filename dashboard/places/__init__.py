"""The parts of the page 'Places & people': figures by theme and region, rivals side by side."""
