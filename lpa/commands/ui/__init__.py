"""How a command looks, asks and answers."""
