"""Use cases without a screen: run a call, say it again, end it, read what was kept."""
