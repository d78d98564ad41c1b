"""Files of others: read whatever wrote them, checked row by row."""
