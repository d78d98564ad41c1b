"""Counting zaken and jongeren, and figures of before."""
