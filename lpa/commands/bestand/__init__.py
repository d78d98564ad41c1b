"""The case file itself: making it, the log, taking back."""
