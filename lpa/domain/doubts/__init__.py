"""What is unlikely about a record: one doubt, one function."""
