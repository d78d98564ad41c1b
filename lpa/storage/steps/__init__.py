"""The steps on top of the base schema, a module each: SQL alone, which imports nothing of lpa and stays as it is."""
