"""Letters: which fits, to whom, what it says."""
