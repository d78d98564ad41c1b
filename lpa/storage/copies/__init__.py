"""Copies of the case file: making, checking, thinning out, and putting one back."""
