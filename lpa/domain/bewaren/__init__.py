"""How long what is known of a jongere is kept, and what remains when it is destroyed."""
