"""What changed of the base schema after 1.0.0, a step a module: its own SQL, which imports nothing of lpa."""
