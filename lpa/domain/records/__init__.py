"""What is stored: records without rules."""
