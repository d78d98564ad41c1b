"""All that touches the disk: the only SQL, the schema, log and undo, exchange files, keys."""
