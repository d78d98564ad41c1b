"""Commands that take in a whole file at once."""
