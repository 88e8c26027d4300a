"""The windows: one page a file, and the only room that knows Qt."""
