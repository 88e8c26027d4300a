"""More replies, to other lines: trades, voices and manners of typing that the first rows lack."""

from tests.listening.listening_rows import Row, row

MORE_LINES = {
    "bees": "I keep two hundred hives and last winter I lost seventy. The insurer pays for fire, not"
    " for mites.",
    "school": "Parents ring at seven to say a child is ill, and the office opens at eight. So the"
    " teachers wait.",
    "ferry": "We run late because the harbour gives us the last slot. I've asked three times.",
    "legal": "My partner thinks it's a waste. I think we can't go on like this.",
    "garden": "It never rains when we've planned a planting day. I'm joking, but we did lose a whole"
    " week in May.",
    "gym": "Members join in January and they're gone by Easter. We never find out why.",
    "museum": "Visitors love the audio guide, but half the headsets are broken and there's no one to"
    " mend them.",
    "farmers": "The cooperative has ninety farms. Four of them still fax their orders.",
    "hotel": "I've stopped reading the reviews, honestly. They hurt.",
    "plant": "We make eleven hundred doors a day. The new line should do fifteen hundred but it's"
    " stuck at thirteen.",
    "union": "I'm not saying no. I'm saying not before the union has seen it.",
    "choir": "Thank you for calling back. So what can you do for a choir with no money?",
}

FEEDBACK = [
    row(
        "bees",
        "So seventy out of two hundred hives gone, and the insurance doesn't cover mites.",
        reflects=True,
        accurate=True,
        asks="none",
    ),
    row(
        "bees",
        "More than a third of your hives in one winter, and nobody pays for it.",
        reflects=True,
        not_wrong=True,
    ),
    row(
        "bees",
        "you lost 70 hives and the insurer wont pay cause its mites",
        reflects=True,
        not_wrong=True,
    ),
    row(
        "bees",
        "So you lost seventeen hives last winter.",
        reflects=True,
        accurate=False,
        wrong="number",
    ),
    row("bees", "So the insurer pays for mites, not for fire.", reflects=True, accurate=False),
    row(
        "bees",
        "So you lost seventy hives last summer.",
        reflects=True,
        accurate=False,
        wrong="time",
    ),
    row(
        "school",
        "So there's an hour in which the phone rings and nobody's there to answer it.",
        reflects=True,
        not_wrong=True,
        manner="own_words",
    ),
    row(
        "school",
        "Parents ring at seven, the office opens at eight, and the teachers wait.",
        reflects=True,
        accurate=True,
        parrot=True,
    ),
    row(
        "school",
        "So parents ring at nine to say a child is ill.",
        reflects=True,
        accurate=False,
        wrong="number",
    ),
    row(
        "school",
        "So the office closes at eight and the teachers wait.",
        reflects=True,
        accurate=False,
        wrong="direction",
    ),
    row(
        "ferry",
        "You've asked three times, and you're still given the last slot, so you run late.",
        reflects=True,
        accurate=True,
    ),
    row(
        "ferry",
        "So because you run late the harbour gives you the last slot.",
        reflects=True,
        accurate=False,
        wrong="cause",
    ),
    row(
        "ferry",
        "So you run early because of the harbour's slot.",
        reflects=True,
        accurate=False,
        wrong="direction",
    ),
    row(
        "ferry", "It sounds like nobody at the harbour listens to you.", reflects=True, asks="none"
    ),
    row(
        "legal",
        "So the two of you disagree: your partner calls it a waste, and for you it can't go on.",
        reflects=True,
        not_wrong=True,
    ),
    row("legal", "So you think it's a waste.", reflects=True, accurate=False, wrong="person"),
    row(
        "garden",
        "So a whole week in May was lost to the rain, jokes aside.",
        reflects=True,
        not_wrong=True,
    ),
    row(
        "gym",
        "They come in January, they've gone by Easter, and you never learn the reason.",
        reflects=True,
        accurate=True,
    ),
    row(
        "gym",
        "So members join in June and leave by Easter.",
        reflects=True,
        accurate=False,
        wrong="time",
    ),
    row("gym", "So you always find out why they leave.", reflects=True, accurate=False),
    row(
        "museum",
        "So people love it, and half of the headsets don't work.",
        reflects=True,
        not_wrong=True,
    ),
    row(
        "museum",
        "So all the headsets are broken.",
        reflects=True,
        accurate=False,
        wrong="overstated",
    ),
    row("museum", "So visitors hate the audio guide.", reflects=True, accurate=False),
    row("farmers", "Four farms out of ninety are still on fax.", reflects=True, accurate=True),
    row(
        "farmers",
        "So forty farms still fax their orders.",
        reflects=True,
        accurate=False,
        wrong="number",
    ),
    row(
        "farmers",
        "So eighty-six of the ninety order in some other way.",
        reflects=True,
        not_wrong=True,
    ),
    row(
        "hotel",
        "It hurts so much that you don't read them any more.",
        reflects=True,
        not_wrong=True,
    ),
    row(
        "hotel",
        "So you've started reading the reviews.",
        reflects=True,
        accurate=False,
        wrong="direction",
    ),
    row(
        "plant",
        "So the new line's two hundred doors a day short of what it should do.",
        reflects=True,
        not_wrong=True,
    ),
    row(
        "plant",
        "So the new line does fifteen thousand doors a day.",
        reflects=True,
        accurate=False,
        wrong="number",
    ),
    row("union", "So it's a yes, once the union's had a look.", reflects=True, not_wrong=True),
    row("union", "So you're saying no.", reflects=True, accurate=False),
    row(
        "union",
        "If I understand you right, the union has to see it first.",
        reflects=True,
        accurate=True,
    ),
]

LISTENING_LESS = [
    row("bees", "Hmm, right.", reflects=False, moves=["acknowledge"]),
    row("bees", "Gotcha, thanks for telling me about the bees.", reflects=False),
    row("school", "That makes perfect sense to me.", reflects=False, moves=["acknowledge"]),
    row("ferry", "I see, I see.", reflects=False, moves=["acknowledge"]),
    row("hotel", "Oh dear.", reflects=False),
    row("hotel", "I'm really sorry about that.", reflects=False, feeling=False),
    row("plant", "Impressive!", reflects=False),
    row("gym", "Absolutely, I hear that a lot.", reflects=False),
    row("union", "Sure, no problem at all.", reflects=False),
    row("museum", "visitors headsets broken guide mend", reflects=False, gaming="keywords"),
    row("plant", "Doors, line, thirteen hundred, stuck.", reflects=False, gaming="keywords"),
    row("farmers", "Am I right?", reflects=False, confirms=True, gaming="empty_confirm"),
]

QUESTIONS = [
    row("bees", "What have the other keepers done about it?", asks="open", relevant=True),
    row("bees", "How did you get through the spring after that?", asks="open", relevant=True),
    row("bees", "Which mites are they?", asks="closed", relevant=True),
    row("school", "Talk me through a morning like that.", asks="open"),
    row("school", "whats the worst that can happen in that hour", asks="open", relevant=True),
    row("school", "Do the teachers mind?", asks="closed", relevant=True),
    row("ferry", "What did they say when you asked?", asks="open", relevant=True),
    row("ferry", "Why do they give you that one?", asks="open", relevant=True),
    row("legal", "What makes your partner think so?", asks="open", relevant=True),
    row("legal", "What would it take to go on?", asks="open", relevant=True),
    row("garden", "Can you tell me what that week cost you?", asks="open", relevant=True),
    row("gym", "What would you like to ask them if you could?", asks="open", relevant=True),
    row("gym", "Have you ever called one who left?", asks="closed"),
    row("museum", "Who used to mend them?", relevant=True, primary="question"),
    row("museum", "Is there money for new ones, or do you have to make do?", asks="closed"),
    row("farmers", "What keeps those four on fax?", asks="open", relevant=True),
    row(
        "hotel", "What do they say that hurts so much?", asks="open", relevant=True, reflects=False
    ),
    row("plant", "What's holding it at thirteen?", asks="open", relevant=True),
    row("plant", "Where does it get stuck?", relevant=True),
    row(
        "union", "How does the union usually look at things like this?", asks="open", relevant=True
    ),
    row("union", "When will they see it?", asks="closed", relevant=True),
    row("bees", "Which accounting software does your company run?", relevant=False, reflects=False),
    row("hotel", "Who's your energy supplier?", relevant=False),
    row("farmers", "How many farms did you say?", again=True),
    row("plant", "How many doors do you make a day?", again=True),
    row(
        "garden",
        "You'd rather have had a greenhouse, wouldn't you?",
        moves=["ask:leading"],
        confirms=False,
    ),
    row("legal", "Isn't your partner just afraid of change?", moves=["ask:leading"]),
    row("gym", "Who are they, where do they go, and what do they pay?", moves=["ask:stacked"]),
]

OWN_MATTER = [
    row(
        "bees",
        "You should treat them with oxalic acid in December.",
        informs=True,
        pitches=False,
        reflects=False,
    ),
    row("school", "Get an answering machine.", informs=True, reflects=False),
    row("ferry", "I once waited four hours at that harbour myself.", informs=True, reflects=False),
    row(
        "gym",
        "Studies show that most members quit within ninety days.",
        informs=True,
        reflects=False,
    ),
    row(
        "museum",
        "We repair headsets for thirty museums, from nine euros apiece.",
        pitches=True,
        reflects=False,
    ),
    row("farmers", "Our portal takes faxes too, the four of them wouldn't notice.", pitches=True),
    row(
        "plant",
        "With our controller you'd get the full fifteen hundred within a week.",
        pitches=True,
        reflects=False,
    ),
    row("hotel", "Would you like to see a demo of our review tool?", pitches=True, reflects=False),
    row(
        "choir",
        "We have a special offer for choirs, only 19 euros a month.",
        pitches=True,
        reflects=False,
    ),
    row(
        "union",
        "I'll send you two pages for the union by Friday.",
        moves=["next_step"],
        reflects=False,
    ),
    row("union", "Shall we meet again once they have?", moves=["next_step"]),
    row("legal", "Could we talk again next Tuesday, the three of us?", moves=["next_step"]),
    row(
        "bees",
        "May I ask you something about the insurer?",
        moves=["ask_leave:leave"],
        reflects=False,
    ),
    row(
        "choir",
        "Hi, this is Sam from Northway, is now a good time?",
        moves=["greet", "ask_leave:good_time"],
    ),
]

WHOLE_REPLIES = [
    row(
        "bees",
        "So a third of your hives died and the insurer won't hear of it. That must be bitter. Did I get that? What are you going to do before next winter?",
        reflects=True,
        feeling=True,
        confirms=True,
        asks="open",
        relevant=True,
    ),
    row(
        "school",
        "so theres an hour with nobody on the phone and the teachers just stand there, that must be annoying for them. is that how it is? what have you tried",
        reflects=True,
        feeling=True,
        confirms=True,
        asks="open",
    ),
    row(
        "ferry",
        "Three times, and still the last slot. You sound fed up. Is that fair? What do they say?",
        reflects=True,
        feeling=True,
        fits=True,
        confirms=True,
        asks="open",
    ),
    row(
        "museum",
        "So it's popular and falling apart at the same time, correct? What happens to a visitor with a broken one?",
        reflects=True,
        confirms=True,
        asks="open",
        relevant=True,
    ),
    row(
        "plant",
        "Thirteen hundred instead of fifteen, so the new line is two hundred short. Have I understood? What's in the way?",
        reflects=True,
        confirms=True,
        asks="open",
        relevant=True,
    ),
    row(
        "union",
        "Okay. So not no, but not before the union's seen it, right?",
        reflects=True,
        confirms=True,
        not_wrong=True,
    ),
    row(
        "hotel",
        "It hurts to read them, so you've stopped. I can imagine how that feels. Am I reading you right?",
        reflects=True,
        confirms=True,
    ),
    row("gym", "I hear you. We have an app for that. Interested?", reflects=False, pitches=True),
    row(
        "legal",
        "Got it, makes sense. So what's your budget and who signs?",
        reflects=False,
        relevant=False,
    ),
]

MORE_GROUPS: dict[str, list[Row]] = {
    "feedback, right and wrong": FEEDBACK,
    "next to no listening": LISTENING_LESS,
    "questions of all kinds": QUESTIONS,
    "the rep's own matter": OWN_MATTER,
    "whole replies": WHOLE_REPLIES,
}
