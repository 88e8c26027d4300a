"""Trains the listening model from text: `python -m tools.train_listening --data FOLDER`."""
