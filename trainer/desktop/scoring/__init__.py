"""Parts of the page that explains the scoring."""
