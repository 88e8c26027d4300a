"""What the Brief page is made of."""
