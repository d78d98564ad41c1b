"""What must be done by when."""
