"""Documents about figures."""
