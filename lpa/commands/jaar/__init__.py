"""The yearly figures: overview, figures of before, export."""
