"""Things said as a scenario tells them, each with feedback that is right and feedback that is wrong."""

from dataclasses import dataclass

from trainer.domain.listening import Said


@dataclass(frozen=True)
class Case:
    """Something said, and replies that give it back rightly and wrongly."""

    said: Said
    right: tuple[str, ...]
    wrong: dict[str, str]  # the reply and the kind of error


FILL_RATE = Case(
    Said(
        (
            "Our fill rate dropped below ninety since we moved to the new distribution centre."
            " The stores are furious."
        ),
        fact="fill-rate",
        feeling="frustrated",
        key_points=(
            "fill rate below ninety",
            "since the move to the new distribution centre",
            "stores are furious",
        ),
        misheard=(
            "the stores moved",
            "fill rate above ninety",
            "the distribution centre is furious",
            "fill rate of nineteen",
        ),
    ),
    right=(
        "so fill rates been under 90 since the move and the stores are up in arms",
        "Since you moved to the new DC the fill rate's been less than ninety percent, right?",
        (
            "You've been short of ninety on fill rate ever since the new place, and the shops let you"
            " know it."
        ),
    ),
    wrong={
        "So the fill rate is above ninety since you moved.": "direction",
        "So your fill rate fell to nineteen.": "number",
        "So the fill rate has gone up since the new distribution centre.": "direction",
        "The distribution centre is furious about the fill rate, is that it?": "detail",
    },
)

LIMIT = Case(
    Said(
        (
            "I can't sign anything over twenty thousand. Above that it goes to Helen in Leeds, and she"
            " meets vendors only twice a year."
        ),
        fact="limit",
        key_points=(
            "signs up to twenty thousand",
            "above that Helen in Leeds decides",
            "she meets vendors twice a year",
        ),
        misheard=(
            "Helen signs up to twenty thousand",
            "she meets vendors every month",
            "signs up to two hundred thousand",
            "once a year",
        ),
    ),
    right=(
        (
            "So up to twenty thousand it's you, beyond that it's Helen, and she only sees vendors twice"
            " a year."
        ),
        "You can sign for 20k, anything bigger is Helen's call.",
        "so helen in leeds decides above 20000 and she sees suppliers two times a year",
    ),
    wrong={
        "So you can sign up to two hundred thousand.": "number",
        "So Helen meets vendors once a year.": "number",
        "You can sign anything over twenty thousand.": "negation",
        "So she meets vendors every month.": "detail",
    },
)

TRIED = Case(
    Said(
        (
            "We tried a scheduling tool two years ago. The foremen never used it, and we were stuck"
            " with the licence for eighteen months."
        ),
        fact="tried",
        feeling="burned before",
        key_points=(
            "tried a scheduling tool two years ago",
            "foremen never used it",
            "stuck with the licence for eighteen months",
        ),
        misheard=(
            "the foremen loved it",
            "it is still in use",
            "stuck for eighteen years",
            "tried it last year",
        ),
    ),
    right=(
        (
            "So two years back you bought a scheduling tool, the foremen ignored it, and you paid for"
            " the licence for a year and a half."
        ),
        "You've been burned before: the tool nobody used and eighteen months of licence.",
        "It sounds like the foremen never took to the tool and that's left you wary.",
    ),
    wrong={
        "So the foremen used it for eighteen months.": "negation",
        "So you were stuck with the licence for eighteen years.": "number",
        "So your foremen always used the tool.": "negation",
    },
)

CERTIFICATE = Case(
    Said(
        (
            "If we don't get certified by the first of October, we lose the hospital contract."
            " That's a third of our revenue."
        ),
        fact="certificate",
        feeling="worried",
        key_points=(
            "certified by the first of October",
            "or lose the hospital contract",
            "a third of revenue",
        ),
        misheard=(
            "half of revenue",
            "by the first of November",
            "already certified",
            "lose the hotel contract",
        ),
    ),
    right=(
        (
            "So without the certificate by October first the hospital contract goes, and a third of"
            " your revenue with it."
        ),
        "so if you're not certified in time you lose the hospital and thats 33% of revenue",
        "You must be worried: no certificate by October, no hospital contract.",
    ),
    wrong={
        "So if you don't get certified by the first of November you lose the contract.": "time",
        "So half your revenue is at stake.": "number",
        "So you're already certified.": "detail",
        "So it's the hotel contract that you'd lose, a third of revenue.": "detail",
    },
)

LEAVING = Case(
    Said(
        (
            "My warehouse manager leaves in three weeks. Everything he knows is in his head, and he"
            " won't write it down."
        ),
        fact="leaving",
        feeling="anxious",
        key_points=(
            "warehouse manager leaves in three weeks",
            "his knowledge is only in his head",
            "he refuses to write it down",
        ),
        misheard=("leaves in three months", "he wrote it all down", "the sales manager leaves"),
    ),
    right=(
        "So in three weeks your warehouse manager is gone, and what he knows goes with him.",
        "He's leaving in 21 days and nothing's written down.",
        (
            "Your manager carries it all in his head and refuses to document it, three weeks before he"
            " goes."
        ),
    ),
    wrong={
        "So he leaves in three months.": "number",
        "So your sales manager leaves in three weeks.": "person",
        "So he's written everything down already.": "negation",
        "So your warehouse manager starts in three weeks.": "direction",
    },
)

TICKETS = Case(
    Said(
        "Support tickets doubled after the release, but the board only looks at new customers.",
        fact="tickets",
        key_points=(
            "support tickets doubled after the release",
            "board only looks at new customers",
        ),
        misheard=(
            "support tickets halved",
            "the board looks at support tickets",
            "tickets doubled before the release",
        ),
    ),
    right=(
        "So twice as many tickets since the release, and all the board sees is new customers.",
        "Tickets have doubled and the board doesn't look.",
    ),
    wrong={
        "So tickets doubled before the release.": "direction",
        "So the board looks at support tickets only.": "detail",
    },
)

CASES = (FILL_RATE, LIMIT, TRIED, CERTIFICATE, LEAVING, TICKETS)
