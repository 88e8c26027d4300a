"""Replies with what is to be heard in them: the specification of the listening rules."""

from dataclasses import dataclass, field

LINES = {
    "churn": "We lost eleven accounts since March, mostly the small ones. Nobody on my team can tell"
    " me why, and it's keeping me up at night.",
    "rota": "Half my shifts are filled by agency staff because two supervisors left in August. It"
    " costs me nine thousand a month.",
    "audit": "The auditors come on the fourteenth and our records are still in four different"
    " spreadsheets.",
    "ceo": "Our chief executive wants one dashboard by June. The plant managers are against it, they"
    " like their own numbers.",
    "time": "Look, I don't have a lot of time. I've got a board meeting in ten minutes.",
    "price": "Your quote is twenty percent higher than what we pay today.",
    "happy": "Honestly, we're delighted with the new warehouse. Picking errors went down from six"
    " percent to one.",
    "returns": "Returns went up forty percent after we changed the packaging. Customers say the boxes"
    " arrive crushed.",
    "hiring": "I need five welders by spring and I've found one. The college stopped its course.",
    "nurses": "The network team says it's the laptops, the supplier says it's the wiring, and my"
    " nurses just want to print.",
    "budget": "There's no money this year. The budget opens in April, and finance decides, not me.",
    "paper": "Every inspection is still written by hand. My people type it up at home in the evening,"
    " unpaid.",
    "dealers": "I promised the owner thirty new dealers by Christmas. We're at twelve.",
    "fine": "It's fine, really.",
}


@dataclass(frozen=True)
class Row:
    """One reply to one line, and what is to be heard in it."""

    line: str
    reply: str
    hears: dict[str, object] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """What the test is called."""
        return f"{self.line}: {self.reply[:60]}"


def row(line: str, reply: str, **hears: object) -> Row:
    """Write one row."""
    return Row(line, reply, hears)


RIGHT_FEEDBACK = [
    row(
        "churn",
        "So eleven accounts have gone since March, and you lie awake because nobody knows why.",
        reflects=True,
        accurate=True,
        asks="none",
    ),
    row(
        "churn",
        "You've lost eleven customers since March, most of them small, and no one on your team can say why.",
        reflects=True,
        accurate=True,
    ),
    row(
        "churn",
        "Sounds like it's mainly the little accounts that are leaving and your team has no answer.",
        reflects=True,
        asks="none",
        informs=False,
    ),
    row(
        "rota",
        "So two supervisors leaving in August means half your shifts are agency now, at nine thousand a month.",
        reflects=True,
        accurate=True,
    ),
    row(
        "rota",
        "okay so half ur shifts are agency since ur 2 supervisors left, and thats 9k a month",
        reflects=True,
        accurate=True,
        asks="none",
    ),
    row(
        "audit",
        "If I understand you right, the auditors are here on the 14th and everything still sits in four spreadsheets.",
        reflects=True,
        accurate=True,
    ),
    row(
        "audit",
        "Four spreadsheets, and the auditors at the door on the fourteenth.",
        reflects=True,
        accurate=True,
    ),
    row(
        "ceo",
        "So the chief executive wants a single dashboard by June, and the plant managers would rather keep their own numbers.",
        reflects=True,
        accurate=True,
    ),
    row(
        "time",
        "You're short of time, you've a board meeting in ten minutes.",
        reflects=True,
        accurate=True,
    ),
    row("time", "Ten minutes and then the board. I'll be brief.", reflects=True),
    row("price", "So we're a fifth above what you pay now.", reflects=True),
    row(
        "price",
        "You're saying our quote is 20% more than you pay today.",
        reflects=True,
        accurate=True,
    ),
    row(
        "happy",
        "So picking errors fell from six percent to one, and you're delighted with the warehouse.",
        reflects=True,
        accurate=True,
        feeling=True,
        fits=True,
    ),
    row(
        "returns",
        "So since the packaging changed, returns are up by forty percent, and people say the boxes come crushed.",
        reflects=True,
        accurate=True,
    ),
    row(
        "hiring",
        "Let me check I've got this: five welders needed by spring, one found, and the college no longer runs the course.",
        reflects=True,
        accurate=True,
    ),
    row("hiring", "In other words, you're four short and the source has dried up.", reflects=True),
    row(
        "nurses",
        "Your nurses just want to print, and everybody points at somebody else.",
        reflects=True,
        asks="none",
    ),
    row(
        "budget",
        "What I'm hearing is that there's no money before April and that finance has the say.",
        reflects=True,
        asks="none",
    ),
    row(
        "paper",
        "Inspections are all by hand, and your people type them up unpaid in the evening.",
        reflects=True,
        accurate=True,
    ),
    row(
        "dealers",
        "You promised thirty dealers by Christmas and you're at twelve, so eighteen to go.",
        reflects=True,
        accurate=True,
    ),
    row("dealers", "so 30 new dealers by xmas was the promise and so far its 12", reflects=True),
]

WRONG_FEEDBACK = [
    row(
        "churn",
        "So you've won eleven accounts since March.",
        reflects=True,
        accurate=False,
        wrong="direction",
    ),
    row(
        "churn",
        "So seven accounts left since March, mostly small ones.",
        reflects=True,
        accurate=False,
        wrong="number",
    ),
    row(
        "churn",
        "So you lost eleven accounts since May.",
        reflects=True,
        accurate=False,
        wrong="time",
    ),
    row(
        "churn",
        "You lost eleven accounts and you're excited about that.",
        reflects=True,
        accurate=False,
        wrong="feeling",
    ),
    row(
        "rota",
        "So the agency costs you nineteen thousand a month.",
        reflects=True,
        accurate=False,
        wrong="number",
    ),
    row(
        "rota",
        "So two supervisors left in October and half your shifts are agency staff.",
        reflects=True,
        accurate=False,
        wrong="time",
    ),
    row(
        "rota",
        "So all your shifts are filled by agency staff.",
        reflects=True,
        accurate=False,
        wrong="overstated",
    ),
    row(
        "audit",
        "So the auditors come on the fortieth and your records are in one place.",
        reflects=True,
    ),
    row(
        "audit",
        "So the auditors come on the fourteenth and your records are in fourteen spreadsheets.",
        reflects=True,
        accurate=False,
        wrong="number",
    ),
    row(
        "ceo",
        "So the plant managers want one dashboard and the chief executive is against it.",
        reflects=True,
        accurate=False,
    ),
    row(
        "ceo",
        "So the chief executive doesn't want a dashboard by June.",
        reflects=True,
        accurate=False,
        wrong="negation",
    ),
    row(
        "time",
        "So you've got a lot of time today.",
        reflects=True,
        accurate=False,
        wrong="negation",
    ),
    row(
        "time",
        "You've got a board meeting in two hours.",
        reflects=True,
        accurate=False,
        wrong="number",
    ),
    row(
        "price",
        "So our quote is twenty percent lower than what you pay today.",
        reflects=True,
        accurate=False,
        wrong="direction",
    ),
    row(
        "price",
        "So our quote is twelve percent higher than what you pay.",
        reflects=True,
        accurate=False,
        wrong="number",
    ),
    row(
        "happy",
        "So picking errors went up from one percent to six.",
        reflects=True,
        accurate=False,
        wrong="direction",
    ),
    row(
        "happy",
        "It sounds like the new warehouse has you worried.",
        accurate=False,
        wrong="feeling",
    ),
    row(
        "returns",
        "So returns fell by forty percent after the new packaging.",
        reflects=True,
        accurate=False,
        wrong="direction",
    ),
    row(
        "returns",
        "So returns went up fourteen percent after you changed the packaging, right?",
        reflects=True,
        accurate=False,
        wrong="number",
        confirms=True,
    ),
    row(
        "hiring",
        "So you need five welders by autumn and the college stopped its course.",
        reflects=True,
        accurate=False,
        wrong="time",
    ),
    row(
        "hiring",
        "So the college started its course and you've found one welder.",
        reflects=True,
        accurate=False,
        wrong="direction",
    ),
    row(
        "nurses",
        "So the network team says it's the wiring and the supplier says it's the laptops.",
        reflects=True,
        accurate=False,
        wrong="person",
    ),
    row("budget", "So you decide on the budget in April.", reflects=True, accurate=False),
    row(
        "budget",
        "So the budget opens in August and finance decides.",
        reflects=True,
        accurate=False,
        wrong="time",
    ),
    row(
        "budget",
        "So there's money this year, and finance decides.",
        reflects=True,
        accurate=False,
        wrong="negation",
    ),
    row(
        "paper",
        "So every inspection is automated already.",
        reflects=True,
        accurate=False,
        wrong="direction",
    ),
    row(
        "dealers",
        "So you promised the owner thirteen new dealers by Christmas.",
        reflects=True,
        accurate=False,
        wrong="number",
    ),
    row(
        "dealers",
        "So the owner promised you thirty new dealers by Christmas.",
        reflects=True,
        accurate=False,
        wrong="person",
    ),
]

NOT_WRONG = [
    row(
        "churn",
        "So roughly a dozen accounts in all, mostly the small ones.",
        reflects=True,
        not_wrong=True,
    ),
    row(
        "churn",
        "So it isn't the big accounts that are leaving, it's the small ones.",
        reflects=True,
        not_wrong=True,
    ),
    row("price", "So what you pay today is lower than our quote.", reflects=True, not_wrong=True),
    row(
        "happy",
        "So errors used to be six percent and now they're one.",
        reflects=True,
        not_wrong=True,
    ),
    row("time", "So you haven't got much time.", reflects=True, not_wrong=True),
    row("budget", "So it's not your decision, it's finance's.", reflects=True, not_wrong=True),
    row("budget", "So nothing before April.", reflects=True, not_wrong=True),
    row("hiring", "So you still have four welders to find.", reflects=True, not_wrong=True),
    row("dealers", "So you're not even halfway to thirty.", reflects=True, not_wrong=True),
    row("rota", "So one shift in two is agency.", reflects=True, not_wrong=True),
    row("paper", "So nothing's digital yet.", reflects=True, not_wrong=True),
    row("returns", "So before the change, fewer things came back.", reflects=True, not_wrong=True),
    row(
        "ceo",
        "So the chief executive is for it and the plant managers aren't.",
        reflects=True,
        not_wrong=True,
    ),
    row(
        "nurses",
        "So the supplier blames the wiring and the network team the laptops.",
        reflects=True,
        not_wrong=True,
    ),
]

MANNER = [
    row(
        "audit",
        "The auditors come on the fourteenth and your records are still in four different spreadsheets.",
        manner="verbatim",
        parrot=True,
    ),
    row("price", "Our quote is twenty percent higher than what you pay today.", reflects=True),
    row(
        "hiring",
        "You need five welders by spring and you've found one.",
        manner="verbatim",
        parrot=True,
    ),
    row(
        "returns",
        "Returns went up forty percent after you changed the packaging.",
        manner="verbatim",
        parrot=True,
    ),
    row(
        "returns",
        "So the new boxes don't survive the trip, and it shows in what comes back.",
        manner="own_words",
        parrot=False,
    ),
    row(
        "rota",
        "So agency staff fill half your shifts since the supervisors left.",
        manner="paraphrase",
        parrot=False,
    ),
    row(
        "paper",
        "So they finish the working day at the kitchen table for nothing.",
        reflects=True,
        manner="own_words",
    ),
]

FEELINGS = [
    row("churn", "That must be worrying.", reflects=False, feeling=True, fits=True),
    row("churn", "No wonder you're losing sleep over it.", feeling=True, fits=True),
    row("rota", "You sound fed up with paying for agency.", feeling=True),
    row("hiring", "I can hear that you're anxious about the spring.", feeling=True),
    row("happy", "You sound really proud of it.", feeling=True, fits=True),
    row("happy", "That must be so frustrating.", feeling=True, fits=False),
    row("paper", "And that feels unfair to you, it makes you angry.", feeling=True),
    row("nurses", "It's maddening for them.", feeling=True),
    row("time", "I'm happy to be brief.", feeling=False),
    row("churn", "I'm sorry to hear that.", reflects=False, feeling=False),
    row("churn", "That's tough.", reflects=False, feeling=False),
    row("budget", "I'm afraid that's how it is with budgets.", feeling=False),
    row(
        "audit", "Are you worried about the auditors?", reflects=False, feeling=False, asks="closed"
    ),
]

EMPTY = [
    row("churn", "I hear you.", reflects=False, moves=["acknowledge"], asks="none"),
    row("churn", "I totally understand where you're coming from.", reflects=False, asks="none"),
    row("churn", "Got it.", reflects=False, moves=["acknowledge"]),
    row("churn", "okay great thanks for sharing that", reflects=False, moves=["acknowledge"]),
    row("rota", "Right, right. Makes sense.", reflects=False, moves=["acknowledge"]),
    row("rota", "Wow, that's a lot.", reflects=False),
    row("ceo", "Interesting!", reflects=False, moves=["acknowledge"]),
    row("price", "I completely get that.", reflects=False, moves=["acknowledge"]),
    row("happy", "Good for you!", reflects=False),
    row("returns", "ouch", reflects=False),
    row("budget", "Fair enough, I appreciate your honesty.", reflects=False),
    row("budget", "I understand your concern.", reflects=False),
    row("dealers", "Yeah no I know exactly what you mean.", reflects=False),
    row("dealers", "Let me make sure I understand.", reflects=False),
]

CONFIRMATION = [
    row(
        "churn",
        "Eleven accounts gone and nobody knows why. Did I get that right?",
        reflects=True,
        confirms=True,
        gaming="",
    ),
    row(
        "churn",
        "so eleven small accounts gone since march and no one knows why have i got that right",
        reflects=True,
        confirms=True,
    ),
    row(
        "rota",
        "Half your shifts on agency at nine thousand a month, is that a fair summary?",
        reflects=True,
        confirms=True,
    ),
    row(
        "audit",
        "Four spreadsheets and the auditors on the fourteenth, correct?",
        reflects=True,
        confirms=True,
    ),
    row("time", "You've ten minutes before the board, am I right?", reflects=True, confirms=True),
    row(
        "ceo",
        "The boss wants one dashboard and the plants want their own. What did I miss?",
        reflects=True,
        confirms=True,
    ),
    row(
        "price",
        "We're twenty percent above your present price. Does that sound about right?",
        reflects=True,
        confirms=True,
    ),
    row(
        "paper", "So they type it up at home, unpaid?", reflects=True, confirms=True, asks="closed"
    ),
    row(
        "hiring",
        "Am I right that you need five welders and have one?",
        reflects=True,
        confirms=True,
    ),
    row(
        "budget",
        "Nothing until April, and finance decides. Do you believe I understand?",
        reflects=True,
        confirms=True,
    ),
    row(
        "returns",
        "Our boxes have double walls. Does that make sense?",
        confirms=False,
        asks="closed",
    ),
    row("returns", "I'll send you samples on Monday, okay?", confirms=False),
    row("churn", "We can fix that for you. Sound good?", confirms=False, pitches=True),
    row("churn", "Did I get that right?", confirms=True, reflects=False, gaming="empty_confirm"),
    row("churn", "Got it. Is that correct?", confirms=True, reflects=False, gaming="empty_confirm"),
    row("audit", "Let me make sure I've got this right.", confirms=False, reflects=False),
]

OPEN = [
    row(
        "churn",
        "What do the ones who left have in common?",
        asks="open",
        relevant=True,
        reflects=False,
        primary="question",
    ),
    row("churn", "Can you walk me through how you found out?", asks="open", relevant=True),
    row("churn", "tell me more about the small ones", asks="open", relevant=True),
    row("rota", "What have you tried to replace the supervisors?", asks="open", relevant=True),
    row("rota", "how does that affect the rest of the team", asks="open", relevant=True),
    row("audit", "What happens if the records aren't ready?", asks="open", relevant=True),
    row(
        "audit",
        "Could you describe what the auditors will want to see?",
        asks="open",
        relevant=True,
    ),
    row(
        "ceo",
        "I'd love to understand what the plant managers are afraid of.",
        asks="open",
        relevant=True,
    ),
    row("ceo", "Why June?", asks="open", relevant=True),
    row("price", "What matters to you besides the price?", asks="open"),
    row("happy", "What made the difference?", asks="open", relevant=True),
    row(
        "returns",
        "Help me understand how the new packaging was chosen.",
        asks="open",
        relevant=True,
    ),
    row("hiring", "What's your plan if the other four don't turn up?", asks="open", relevant=True),
    row("nurses", "Where does that leave you?", asks="open"),
    row(
        "budget",
        "How does finance usually go about a decision like that?",
        asks="open",
        relevant=True,
    ),
    row("paper", "I'm curious how your people feel about it.", asks="open", relevant=True),
    row(
        "dealers",
        "So you're at twelve out of thirty. What's in the way of the other eighteen?",
        reflects=True,
        asks="open",
        relevant=True,
    ),
    row(
        "dealers",
        "Would you mind telling me what happens at Christmas if you're at twelve?",
        asks="open",
    ),
]

CLOSED = [
    row("churn", "Did you ask them why they left?", asks="closed", relevant=True),
    row("rota", "Is that a problem for you?", asks="closed"),
    row("audit", "How many people work on the records?", asks="closed"),
    row("ceo", "Do you want one dashboard or several?", asks="closed"),
    row("hiring", "Have you tried other colleges?", asks="closed", relevant=True),
    row("budget", "Who in finance signs it?", relevant=True, asks="closed"),
    row("dealers", "Are you going to make it?", asks="closed"),
    row("paper", "can you type that up during working hours", asks="closed"),
]

LEADING = [
    row(
        "churn",
        "Don't you think it's your pricing?",
        asks="closed",
        moves=["ask:leading"],
        reflects=False,
    ),
    row(
        "rota",
        "You'd love to be rid of the agency, wouldn't you?",
        asks="closed",
        moves=["ask:leading"],
        reflects=False,
        confirms=False,
    ),
    row(
        "ceo", "Wouldn't you agree that managers hate change?", asks="closed", moves=["ask:leading"]
    ),
]

STACKED = [
    row(
        "churn",
        "When did it start, who noticed first, and what have you done about it?",
        moves=["ask:stacked"],
    ),
    row(
        "rota",
        "Why did they leave? Have you replaced them? What does the agency say?",
        moves=["ask:stacked"],
        asks="open",
    ),
    row("audit", "What will they check, and why?", no_moves=["ask:stacked"], asks="open"),
]

IRRELEVANT = [
    row("churn", "What's your budget?", relevant=False, on_topic=False),
    row(
        "churn",
        "I totally hear you. Who signs the contracts at your end?",
        relevant=False,
        reflects=False,
    ),
    row("audit", "Which CRM do you use?", relevant=False),
    row("time", "How big is your fleet of delivery vans?", relevant=False),
    row("paper", "What marketing channels work best for your webshop?", relevant=False),
]

AGAIN = [
    row("churn", "Sorry, how many accounts did you say?", again=True),
    row("rota", "What did you say the agency costs you?", again=True),
    row("rota", "How much does the agency cost you a month?", again=True),
    row("dealers", "Can you say that again?", again=True),
    row("hiring", "How many welders do you need?", again=True),
    row("hiring", "How many welders left last year?", again=False),
    row("churn", "What do you mean by small?", again=False),
    row("audit", "What will the auditors ask for?", again=False),
]

INFORMING = [
    row(
        "churn",
        "You should call every customer who left.",
        informs=True,
        pitches=False,
        reflects=False,
        primary="input",
        moves=["inform:advice"],
    ),
    row(
        "churn",
        "Most companies your size lose a tenth of their customers each year.",
        informs=True,
        pitches=False,
        reflects=False,
    ),
    row(
        "rota",
        "I'd start by raising their pay.",
        informs=True,
        reflects=False,
        moves=["inform:advice"],
    ),
    row("audit", "Why don't you just print everything?", informs=True, pitches=False),
    row("ceo", "In my experience managers come round after a while.", informs=True, reflects=False),
    row("paper", "Try giving them tablets.", informs=True, reflects=False),
    row("returns", "I had the same thing at my last company.", informs=True, reflects=False),
    row(
        "time",
        "I worked in logistics for twelve years before this job.",
        informs=True,
        reflects=False,
    ),
]

PITCHING = [
    row(
        "churn",
        "Our platform predicts churn with 95% accuracy.",
        pitches=True,
        informs=True,
        reflects=False,
        primary="input",
    ),
    row(
        "churn",
        "That's exactly what we do! We help companies like yours keep their customers.",
        pitches=True,
        reflects=False,
    ),
    row(
        "rota",
        "We could give you a planning tool for 49 euros per user per month.",
        pitches=True,
        reflects=False,
        moves=["pitch"],
    ),
    row(
        "audit",
        "What if I told you that you could have everything in one place by Friday?",
        pitches=True,
        asks="none",
        reflects=False,
    ),
    row("ceo", "Can I show you a quick demo?", pitches=True, reflects=False),
    row(
        "price",
        "I can knock ten percent off if you sign this week.",
        pitches=True,
        reflects=False,
        moves=["pitch:price"],
    ),
    row(
        "returns",
        "We're the market leader in packaging and we ship to forty countries.",
        pitches=True,
        reflects=False,
    ),
    row(
        "hiring",
        "I hear you, but with our agency you'd have five welders by Monday.",
        pitches=True,
        reflects=False,
    ),
    row(
        "paper",
        "We have an app for exactly that, your people will love it.",
        pitches=True,
        reflects=False,
    ),
    row(
        "dealers",
        "So you're at twelve of thirty. Our dealer portal would get you there in no time.",
        pitches=True,
        reflects=True,
    ),
]

NEXT_STEPS = [
    row("budget", "Let's talk again in April.", moves=["next_step"], reflects=False, pitches=False),
    row("time", "Shall we say Thursday at ten?", moves=["next_step"], reflects=False),
    row("audit", "I'll send you a short checklist tomorrow.", moves=["next_step"], reflects=False),
    row(
        "time",
        "Can we put twenty minutes in the diary for next week?",
        moves=["next_step"],
        reflects=False,
    ),
    row("time", "How about Tuesday morning?", moves=["next_step"], reflects=False),
]

LEAVE = [
    row("time", "Is this a good time?", moves=["ask_leave:good_time"], reflects=False),
    row("time", "Did I catch you at a bad moment?", moves=["ask_leave:good_time"]),
    row("time", "have you got five minutes", moves=["ask_leave:good_time"]),
    row(
        "time",
        "Would it be okay if I asked you two questions before you go?",
        moves=["ask_leave:leave"],
        reflects=False,
    ),
    row("churn", "Do you mind if I dig into that a little?", moves=["ask_leave:leave"]),
]

SMALL_TALK = [
    row(
        "fine",
        "Hello, my name is Robin from Northway.",
        reflects=False,
        moves=["greet"],
        asks="none",
    ),
    row("fine", "How are you today?", reflects=False, moves=["greet"]),
    row("fine", "Nice to meet you!", reflects=False, moves=["greet"]),
]

GAMING = [
    row("churn", "Accounts. March. Small. Team. Night.", reflects=False, gaming="keywords"),
    row("churn", "eleven accounts march small team night", reflects=False, gaming="keywords"),
    row(
        "rota",
        "shifts, agency, supervisors, August, nine thousand",
        reflects=False,
        gaming="keywords",
    ),
    row(
        "returns",
        "returns packaging customers boxes crushed. Did I get that right?",
        reflects=False,
        gaming="keywords",
    ),
    row(
        "audit",
        "Auditors, records, spreadsheets. What are you going to do?",
        reflects=False,
        gaming="keywords",
        asks="open",
    ),
]

UNREADABLE = [
    row("churn", "", understood=False),
    row("churn", "   \n ", understood=False),
    row("churn", "...", understood=False),
    row("churn", "asdkfj", understood=False),
    row("churn", "qwertz jklö hgfd", understood=False),
    row("churn", "aaaaaaaaaaaa", understood=False),
    row("churn", "你失去了十一个客户，对吗？", understood=False),
    row("churn", "Вы потеряли одиннадцать клиентов", understood=False),
    row("churn", "🙂🙂🙂", understood=False),
    row("churn", "ok", understood=True, reflects=False),
    row("churn", "why", understood=True, asks="open"),
]

CONCESSIONS = [
    row("budget", "I know budgets are tight, but who signs?", reflects=False, moves=["ask"]),
    row("price", "I understand, but quality has its price.", reflects=False),
    row("ceo", "Okay but what do you want?", reflects=False, asks="open"),
]

LONGER = [
    row(
        "churn",
        "um so yeah i mean what im hearing is youve lost eleven accounts since march mostly small ones and nobody can tell you why and its keeping you up at night is that right and what do you think is behind it",
        reflects=True,
        accurate=True,
        feeling=True,
        confirms=True,
        asks="open",
        relevant=True,
    ),
    row(
        "rota",
        "Right, so two supervisors walked out in August, half the shifts are agency, and that's nine grand every month. That must be draining. Have I got that right? What would it take to bring people like them back?",
        reflects=True,
        feeling=True,
        confirms=True,
        asks="open",
    ),
    row(
        "dealers",
        "Thanks for being so open. So you gave the owner your word on thirty dealers by Christmas and you have twelve. You sound worried. Is that a fair picture? What's different about the twelve who said yes?",
        reflects=True,
        feeling=True,
        confirms=True,
        asks="open",
        relevant=True,
    ),
    row(
        "ceo",
        "so the ceo wants one dashboard by june the plant managers dont did i get that right whats it like to be in the middle",
        reflects=True,
        confirms=True,
        asks="open",
    ),
]

GROUPS = {
    "right feedback": RIGHT_FEEDBACK,
    "wrong feedback": WRONG_FEEDBACK,
    "true rewordings": NOT_WRONG,
    "manner": MANNER,
    "feelings": FEELINGS,
    "empty acknowledgement": EMPTY,
    "confirmation": CONFIRMATION,
    "open questions": OPEN,
    "closed questions": CLOSED,
    "leading questions": LEADING,
    "several questions at once": STACKED,
    "questions beside the point": IRRELEVANT,
    "asking again": AGAIN,
    "advice and facts": INFORMING,
    "pitch": PITCHING,
    "next step": NEXT_STEPS,
    "leave": LEAVE,
    "small talk": SMALL_TALK,
    "gaming": GAMING,
    "unreadable": UNREADABLE,
    "concessions": CONCESSIONS,
    "several moves in one reply": LONGER,
}
