"""What the side panel tells of a region and a day, made once for each pair."""
