"""Letters: made from a template, sent, shown."""
