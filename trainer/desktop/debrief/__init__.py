"""The parts of the debrief page: the score, its reasons, and the call to look at again."""
