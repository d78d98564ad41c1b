"""The file itself: connection, keys, schema, rows, log, files laid down."""
