"""Thanks and greetings, which ask for nothing and are not searched for in articles."""

from enum import StrEnum

from bot.core.patterns import Pattern


class Courtesy(StrEnum):
    """What somebody was polite about."""

    #: It may want to know what the bot is for.
    GREETING = "greeting"
    THANKS = "thanks"


_WORD = Pattern(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_GREETINGS = frozenset(
    "hi hello hey hiya howdy greetings welcome morning afternoon evening bonjour bonsoir salut "
    "hallo servus moin morgen abend hola buenos buenas días dias tardes noches привет здравствуйте "
    "здравствуй привіт вітаю доброго дня добрый день مرحبا أهلا السلام عليكم "
    "你好 您好 嗨 大家好".split()
)
_THANKS = frozenset(
    "thanks thank thx ty tysm cheers ta appreciated merci dank danke dankeschön gracias спасибо "
    "дякую благодарю شكرا شكراً 谢谢 多谢 great perfect excellent awesome cool ok okay "
    "k noted got bravo super prima добре хорошо ладно".split()
)
#: What stands beside them and asks for nothing.
_BESIDE = frozenset(
    "you u so much very many a lot again all everyone everybody team there bot watchfloor that it "
    "this is was helpful good well done job work and for the your help answer quick one much "
    "beaucoup vielen schön très muchas guten tag большое щиро дуже".split()
)
#: A picture as the platforms write it: ":+1:", "<:wave:123>".
_PICTURE = Pattern(r"<a?:\w{1,40}:\d{1,25}>|:[\w+-]{1,60}:")
_MOST_WORDS = 8


def courtesy_of(said: str) -> Courtesy | None:
    """Tell what somebody is polite about; None for all that may be a question.

    Emoji alone are thanks. A question mark behind more than a greeting, a figure, or one word that
    is no courtesy makes it something else.
    """
    said = _PICTURE.sub("👍", said)
    if any(sign.isdigit() for sign in said):
        return None
    words = [word.lower() for word in _WORD.findall(said)]
    if "?" in said or "？" in said:
        # "Hello?" asks whether anybody is there.
        return Courtesy.GREETING if words and set(words) <= _GREETINGS else None
    if not words:
        has_picture = any(ord(sign) > 0x2190 for sign in said)
        return Courtesy.THANKS if has_picture else None
    if len(words) > _MOST_WORDS or not set(words) <= _GREETINGS | _THANKS | _BESIDE:
        return None
    is_greeting = bool(_GREETINGS & set(words))
    if _THANKS & set(words) or {"good", "bot"} <= set(words):
        return Courtesy.THANKS
    return Courtesy.GREETING if is_greeting else None
