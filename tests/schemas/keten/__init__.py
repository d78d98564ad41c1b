"""Documents about letters, what was shared, and the dossier."""
