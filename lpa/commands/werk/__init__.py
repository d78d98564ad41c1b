"""The work of today and of the week."""
