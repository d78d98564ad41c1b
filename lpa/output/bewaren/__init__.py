"""How long is kept, what was destroyed, and the answer to who asks for the own data."""
