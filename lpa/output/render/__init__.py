"""Sheets, and how they become text on a screen, in a pipe, on paper, or data."""
