"""Word documents from a template."""
