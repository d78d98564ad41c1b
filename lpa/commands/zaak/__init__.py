"""Meldingen and the steps in a zaak."""
