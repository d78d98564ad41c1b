"""One file a noun: read, decide, save, tell. What a command knows of the law it asks the domain."""
