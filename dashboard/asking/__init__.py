"""The parts of the page 'Ask the data': query, progress, answer, chart and schema."""
