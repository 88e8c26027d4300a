"""The trained model: what it tells of a reply, weighed together with what the rules say."""
