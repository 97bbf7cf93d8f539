"""The number beside a dot: with a sign for what the article's own words say of it."""

from bot.core.evidence import Figure
from bot.core.figures.bounds import sign_of
from bot.core.speaking import number_words


def number_label(figure: Figure) -> str:
    """Write a value or a range, with its sign: "≥ 12", "40–50", "≈ 5,000"."""
    sign = sign_of(figure)
    low = _number(figure.value)
    number = f"{low}–{_number(figure.value_high)}" if _is_range(figure) else low
    unit = f" {figure.unit}" if figure.unit else ""
    return f"{sign} {number}{unit}".strip()


def _number(value: float | None) -> str:
    value = value or 0.0
    return number_words(int(value) if value == int(value) else value)


def _is_range(figure: Figure) -> bool:
    return figure.value_high is not None and figure.value_high != figure.value
