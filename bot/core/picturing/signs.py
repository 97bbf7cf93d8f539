"""The number beside a dot: with a sign for what the article's own words say of it."""

from bot.core.characters import fold
from bot.core.evidence import Figure
from bot.core.speaking import number_words

_SIGNS = {
    "≥": "at least|no fewer than|no less than|a minimum of|mindestens|wenigstens|al menos|por lo "
    "menos|au moins|щонайменше|принаймні|не менше|не менее|по меньшей мере|как минимум|"
    "على الأقل|ما لا يقل عن|至少",
    ">": "more than|over|above|upwards of|in excess of|mehr als|über|más de|plus de|понад|більше|"
    "більш ніж|более|более чем|свыше|больше|أكثر من|超过|逾",
    "≤": "up to|as many as|as much as|at most|no more than|bis zu|höchstens|hasta|como máximo|"
    "jusqu'à|au plus|до|не більше|не более|ما يصل إلى|حتى|最多|多达",
    "<": "less than|fewer than|under|below|weniger als|unter|menos de|moins de|менше|менее|"
    "меньше|أقل من|不到|少于",
    "": "exactly|precisely|only|just|genau|nur|exactamente|sólo|solo|exactement|seulement|рівно|"
    "лише|ровно|только",
}
_SIGN_OF = {fold(words): sign for sign, row in _SIGNS.items() for words in row.split("|")}
#: Whatever else a number is qualified by ("nearly", "some"), it is not exact.
_ABOUT = "≈"


def number_label(figure: Figure) -> str:
    """Write a value or a range, with its sign: "≥ 12", "40–50", "≈ 5,000"."""
    qualifier = fold(figure.qualifier)
    sign = _SIGN_OF.get(qualifier, _ABOUT) if qualifier else ""
    low = _number(figure.value)
    number = f"{low}–{_number(figure.value_high)}" if _is_range(figure) else low
    unit = f" {figure.unit}" if figure.unit else ""
    return f"{sign} {number}{unit}".strip()


def _number(value: float | None) -> str:
    value = value or 0.0
    return number_words(int(value) if value == int(value) else value)


def _is_range(figure: Figure) -> bool:
    return figure.value_high is not None and figure.value_high != figure.value
