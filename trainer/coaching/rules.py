"""The names of the rules by which each step is judged; what each yields is the rubric's affair."""

from collections.abc import Mapping

from trainer.domain.steps import Step, StepScore, StepState

SCORED = (StepState.DONE, StepState.PARTLY, StepState.MISSED)

RULES: Mapping[Step, tuple[str, ...]] = {
    Step.LISTEN: (
        "keywords",
        "pasted",
        "pitched",
        "asked_again",
        "said_before",
        "misheard",
        "advised",
        "clarified",
        "about_it",
        "off_topic",
        "empty",
        "unsure",
    ),
    Step.FEED_BACK: (
        "keywords",
        "pasted",
        "wrong",
        "feeling_wrong",
        "parroted",
        "parroted_again",
        "part_right",
        "unsure",
        "lost_and_feeling",
        "lost",
        "no_feeling",
        "feeling_misread",
        "content",
        "content_and_feeling",
        "feeling_only",
        "nothing",
    ),
    Step.CONFIRM: ("checked", "empty", "skipped", "nothing"),
    Step.FOLLOW_UP: (
        "none",
        "nudged",
        "pitch",
        "good_time",
        "next_step",
        "asked_leave",
        "clarified",
        "only_confirmed",
        "asked_again",
        "irrelevant",
        "unsure",
        "thrown",
        "leading",
        "stacked",
        "closed",
        "open",
    ),
}


def could_be_told(score: StepScore) -> bool:
    """Whether a step was scored to its end: of what was right in part, the rest cannot be told."""
    return score.points is not None and score.rule != "part_right"
