"""Tools beside the program: its speed, measured, and the generator of the practice records."""
