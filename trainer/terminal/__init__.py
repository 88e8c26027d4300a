"""The same practice in a terminal, and the commands that others script against."""
