"""A dossier: its timeline, and what is taken out of it."""
