"""Pages of the registers, the calendar and the log."""
