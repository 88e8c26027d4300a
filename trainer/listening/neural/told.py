"""What the model tells, in the order of its outputs."""

PRIMARY = ("reflection", "question", "input", "other")
ASKS = ("none", "open", "closed")

# Of the whole reply, as coders of counselling calls see it.
WHOLE = (*PRIMARY, "reflects", *(f"asks_{kind}" for kind in ASKS), "informs")
# Of each stretch.
STRETCH = (
    "reflect",
    "feeling",
    "confirm",
    "open",
    "closed",
    "leading",
    "leave",
    "acknowledge",
    "inform",
    "pitch",
    "next_step",
    "greet",
    "keywords",
    "pseudo_check",
    "other",
    "relevant",
)
# Of each stretch of feedback.
TRUTH = ("right", "wrong", "unclear")
