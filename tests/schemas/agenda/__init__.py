"""Documents about what must be done, and when she is where."""
