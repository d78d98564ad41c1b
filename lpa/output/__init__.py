"""Records in, text, tables and documents out. Nothing here prints, but `scherm` when a command tells it to."""
