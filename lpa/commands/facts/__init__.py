"""What the file and the law together say. Reads records, never writes, never tells."""
