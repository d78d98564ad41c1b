"""Records in, text, tables and documents out. Nothing here prints."""
