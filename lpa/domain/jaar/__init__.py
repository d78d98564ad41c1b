"""The yearly figures: which zaken belong to which row, and what contradicts."""
