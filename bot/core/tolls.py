"""What a count counts, where its own words leave it out: "11" of a death toll is "11 killed"."""

from bot.core.characters import fold
from bot.core.evidence import Figure
from bot.core.reading.labels import label


def unsaid(figure: Figure) -> str:
    """Return the word that a count's own words want, after a space; empty where they tell it."""
    wanted = label(figure).removeprefix(figure.counted).strip()
    if not wanted or wanted in fold(figure.text):
        return ""
    return f" {wanted}"
