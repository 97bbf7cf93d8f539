"""Who those counted are, told before their fate: "four farmers accused of spying were shot"."""

import re

from bot.core.patterns import Pattern

_BE = r"(?:was|were|have|had|has|are|is)\s"
#: "Four farmers accused of spying were", "six miners who crawled out were".
_OF_THEM = Pattern(
    r"\s(?:(?P<who>who\s(?:had\s|have\s)?)|(?:\w+ly\s)?(?=[a-z]+ed\s(?:of|by|to|in|at|as|for|from|on|with|near"
    r"|under|during|since)\s))(?:(?!(?:and|when|where|which|who|that|as|after|before|while|was|were"
    rf"|have|had|has|are|is)\b)[\w’'-]+\s){{1,9}}(?:(?={_BE})|(?(who)\Z|(?!)))"
)
#: "Aboard the plane that exploded in midair on Monday".
_OF_THINGS = Pattern(
    rf"\s(?:that|which)\s(?!{_BE})(?:(?!(?:and|when|where|who|as|after|before|while)\b)[\w’'-]+\s)"
    rf"{{1,9}}(?={_BE}|\Z)"
)

#: "The bodies of nine men kidnapped in May": what had become of the dead before.
DEATHS_OF = Pattern(
    r"\b(?:bod(?:y|ies)|corpses?|remains|murders?|killings?|deaths?|assassinations?|executions?"
    r"|massacres?|slayings?|murderers|killers|assassins)\sof\s(?:(?:an?|the|his"
    r"|her)\s[^.;:]{1,70}?(?:,\s(?:and\s)?|\sand\s))?"
    r"(?:[a-z]+\s){0,2}\Z",
    re.I,
)


#: "Nineteen fishermen whose boats capsized are".
_OF_WHOSE = Pattern(
    r"\swhose\s(?:(?!(?:and|when|where|which|who|that|as|after|before|while|was|were|have|had|has"
    rf"|are|is)\b)[\w’'-]+\s){{2,9}}(?={_BE})"
)


def unqualified(words: str) -> str:
    """Leave out what only says who or what they are, before the verb that tells their fate."""
    if " whose " in words:
        words = _OF_WHOSE.sub(" ", words, count=1)
    return _OF_THINGS.sub(" ", _OF_THEM.sub(" ", words, count=1), count=1)
