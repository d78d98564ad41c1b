"""What `lpa … --json` prints: a model of every document, the lines by which they are seen, and the schemas of them."""
