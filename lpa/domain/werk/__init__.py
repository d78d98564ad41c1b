"""What must be done by when, and what was done."""
