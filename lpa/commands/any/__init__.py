"""Verbs about whatever there is, of any noun."""
