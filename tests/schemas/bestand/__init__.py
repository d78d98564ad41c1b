"""Documents about the case file itself."""
