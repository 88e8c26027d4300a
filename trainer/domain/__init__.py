"""The values that all rooms share: frozen, without behaviour of their own beyond simple questions."""
