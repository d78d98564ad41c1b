"""All that touches the disk: the only SQL, migrations, log and undo, exchange files, keys."""
