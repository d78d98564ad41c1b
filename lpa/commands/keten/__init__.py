"""The parties of the chain, and what was shared with whom."""
