"""The steps of the schema, one file each. A released step is never edited: a later one changes what it made."""
