"""What an article's own words make of a number: a bound, or one that is rounded."""

from bot.core.evidence import Figure
from bot.core.text.characters import fold

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
ABOUT = "≈"
#: As far from a value, by its share, a round number may lie that stands for it.
ROUNDED = 0.1


def sign_of(figure: Figure) -> str:
    """Return "≥", ">", "≤", "<" or "≈" for what qualifies a number; empty where it is exact."""
    qualifier = fold(figure.qualifier)
    return _SIGN_OF.get(qualifier, ABOUT) if qualifier else ""


def rounds(rough: Figure, exact: Figure) -> bool:
    """Tell whether a value only says in round numbers what another one says: "over 40" for 41."""
    a, b, sign = rough.value, exact.value, sign_of(rough)
    if not sign or rough.value_high or exact.value_high or _zeros(a) <= _zeros(b):
        return False
    is_within = abs(a - b) <= ROUNDED * b
    return is_within and not (a > b if sign in "≥>" else a < b if sign in "≤<" else False)


def _zeros(value: float) -> int:
    """Count the noughts that a whole number ends with."""
    digits = str(int(value)) if value == int(value) else "1"
    return len(digits) - len(digits.rstrip("0"))
