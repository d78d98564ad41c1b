"""What hangs on a jongere in the file, and taking all of it out."""
