"""Why the prospect said it: the words behind a reaction."""

from pytestqt.qtbot import QtBot

from tests.desktop.call_values import made_round
from trainer.assets import catalogue
from trainer.desktop.call.why import Explanation, Moved, WhyPanel, explanation, spoken
from trainer.domain.mind import Cause, Reaction
from trainer.messages import message

TEXTS = catalogue()


def told(trust: tuple[int, int]) -> Explanation:
    return explanation(made_round(trust=trust), TEXTS.say)


def test_the_rule_comes_first_and_the_mind_before_and_after_comes_last() -> None:
    found = told((34, 43))
    assert len(found.rules) == 1
    assert found.causes == (Moved("made.cause.right", 9, 0),)
    assert found.around[0] == "Trust went from 34 to 43."


def test_a_reaction_without_cause_still_tells_the_rule_and_the_mind() -> None:
    calm = made_round()
    reaction = Reaction("waited", (), calm.reaction.before, calm.reaction.before)
    found = explanation(made_round(), TEXTS.say)
    plain = explanation(_with(reaction), TEXTS.say)
    assert plain.causes == ()
    assert "waited for you to go on" in spoken(plain)
    assert "Trust stayed at 34." in spoken(plain)
    assert spoken(plain) != spoken(found)


def test_the_author_s_own_reason_is_told() -> None:
    calm = made_round().reaction
    cause = Cause("confirmed", message("prospect.cause.confirmed", trust="+2", patience="0"), 2)
    reaction = Reaction("scenario", (cause,), calm.before, calm.after, because="She felt heard.")
    found = explanation(_with(reaction), TEXTS.say)
    assert "She felt heard." in found.rules[-1]
    assert found.causes == (Moved("You asked whether you had it right: trust +2.", 2, 0),)


def test_patience_that_was_lost_is_told() -> None:
    calm = made_round().reaction
    why = message("prospect.cause.pitched_early", trust="-4", patience="-1")
    reaction = Reaction("scenario", (Cause("pitched_early", why, -4, -1),), calm.before, calm.after)
    (cause,) = explanation(_with(reaction), TEXTS.say).causes
    assert cause.why.endswith("trust -4, patience -1.")


def test_no_fact_is_named_by_its_id_or_given_away() -> None:
    calm = made_round().reaction
    facts = {"revealed": ("new-contract",), "deflected": ("who-signs",)}
    reaction = Reaction("scenario", (), calm.before, calm.after, **facts)
    text = spoken(explanation(_with(reaction), TEXTS.say))
    assert "contract" not in text
    assert "signs" not in text
    assert "Something more on it was held back." in text


def test_each_part_ends_like_a_sentence() -> None:
    found = Explanation(("Told at last",), (Moved("You asked!", 1, 0),), ("Trust stayed.",))
    assert spoken(found) == "Told at last. You asked! Trust stayed."


def test_the_panel_reads_as_one_text(qtbot: QtBot) -> None:
    found = told((43, 36))
    panel = WhyPanel(found)
    qtbot.addWidget(panel)
    assert panel.accessibleName() == spoken(found)
    assert "Trust went from 43 to 36." in panel.accessibleName()


def _with(reaction: Reaction):
    from dataclasses import replace

    return replace(made_round(), reaction=reaction)
