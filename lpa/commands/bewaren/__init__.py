"""How long jongeren are kept, and destroying what may not be kept any longer."""
