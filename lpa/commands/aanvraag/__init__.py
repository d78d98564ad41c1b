"""Requests that the officer decides on: leave and exemption."""
