"""The practice file: what it is filled with."""
