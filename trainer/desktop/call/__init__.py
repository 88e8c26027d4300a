"""The parts of the call page: transcript, feedback, coverage, replies and the prospect's head."""
