import pytest

from trainer.desktop.colours import DARK, LIGHT, Colours, channels, contrast, mix

SURFACES = ("window", "surface", "raised")
WORDS = ("text", "muted", "accent", "good", "partly", "missed")


def test_black_on_white_has_the_highest_contrast_there_is() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)


def test_contrast_is_the_same_either_way_round() -> None:
    assert contrast("#0B6E69", "#F6F7F9") == contrast("#F6F7F9", "#0B6E69")


def test_a_colour_has_no_contrast_to_itself() -> None:
    assert contrast("#5A6675", "#5A6675") == 1.0


def test_a_mix_goes_from_one_colour_to_the_other() -> None:
    assert mix("#000000", "#FFFFFF", 0) == "#000000"
    assert mix("#000000", "#FFFFFF", 1) == "#FFFFFF"
    assert channels(mix("#000000", "#FF8000", 0.5)) == (128, 64, 0)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("behind", SURFACES)
def test_all_words_can_be_read_on_all_surfaces(colours: Colours, words: str, behind: str) -> None:
    assert contrast(getattr(colours, words), getattr(colours, behind)) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("bubble", ["prospect_bubble", "rep_bubble"])
def test_all_words_can_be_read_in_both_bubbles(colours: Colours, bubble: str) -> None:
    assert contrast(colours.text, getattr(colours, bubble)) >= 4.5
    assert contrast(colours.muted, getattr(colours, bubble)) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_words_can_be_read_on_the_accent(colours: Colours) -> None:
    assert contrast(colours.on_accent, colours.accent) >= 4.5
