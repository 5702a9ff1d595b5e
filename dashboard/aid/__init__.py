"""The parts of the page 'Aid': money by year, claims, flows, and the founding article's sums."""
