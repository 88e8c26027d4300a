"""The colours of the light and the dark appearance, and how shades are made of them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Colours:
    """One set of colour tokens, each as #RRGGBB."""

    window: str
    surface: str
    raised: str
    line: str
    text: str
    muted: str
    accent: str
    good: str
    partly: str
    missed: str
    prospect_bubble: str
    rep_bubble: str
    on_accent: str


LIGHT = Colours(
    window="#F6F7F9",
    surface="#FFFFFF",
    raised="#FFFFFF",
    line="#D9DEE5",
    text="#1B2129",
    muted="#5A6675",
    accent="#0B6E69",
    good="#1D7A3C",
    partly="#8A5A00",
    missed="#B3261E",
    prospect_bubble="#EEF1F5",
    rep_bubble="#DDF1EF",
    on_accent="#FFFFFF",
)

DARK = Colours(
    window="#14171C",
    surface="#1C2128",
    raised="#242A33",
    line="#343C47",
    text="#E8ECF1",
    muted="#9AA7B6",
    accent="#4FC3BA",
    good="#6CCB86",
    partly="#E5B454",
    missed="#F28B82",
    prospect_bubble="#262D37",
    rep_bubble="#17403D",
    on_accent="#08211F",
)


def channels(colour: str) -> tuple[int, int, int]:
    """Red, green and blue of #RRGGBB, 0 to 255 each."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def mix(colour: str, other: str, share: float) -> str:
    """The first colour with a share (0 to 1) of the other laid over it."""
    pairs = zip(channels(colour), channels(other), strict=True)
    return "#" + "".join(f"{round(one + (two - one) * share):02X}" for one, two in pairs)


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21, as WCAG 2 defines it."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(value / 255) for value in channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)
