"""Sentences by which a state of people ends: they are held, missing or driven out no more.

No article says then that none are held, but that the last of them are free. "All the hostages"
have to be who was freed: neither their families, nor the women among them, nor their belongings.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.core.patterns import Pattern
from bot.core.reading.text.ruledout import holds_any

_NUMBER = (
    r"(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
    r"|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy"
    r"|eighty|ninety)(?:-\w+)?)"
)
#: Behind "the families of" whoever stands there is not who is told of.
_OF_OTHERS = "".join(
    rf"(?<!\b{word}\s)"
    for word in (*"of from for with by about among".split(), r"of\sthe", r"of\sits", r"of\stheir")
)
_SUBJECT = rf"(?:(?<=\bbodies\sof\s)|(?<=\bremains\sof\s)|{_OF_OTHERS})"
#: "All", "the last four", "the two remaining".
_ALL = (
    rf"{_SUBJECT}(?:\b(?:all|both|every|each|everyone|everybody)"
    rf"|\b(?:(?:the|its|their)\s)?(?:{_NUMBER}\s)?(?:last|remaining|other))\b"
)
#: From there to the noun: "of the six", "but one of the", "foreign" left out, for it is a part.
_OF_THEM = (
    rf"(?:\sbut\s[\w-]+)?(?:\sof)?(?:\s(?:the|these|those|its|their))?(?:\s(?:{_NUMBER}|last"
    r"|remaining|other))?"
)
_WERE = (
    r"\s(?:are|is|was|were|(?:has|have|had)\s(?:(?:all|now|since|also)\s)?been)\s(?:[a-z]+\s){0,2}?"
)
#: Where they are, between them and what became of them.
_ASIDE = (
    r"(?:,[^,.;:]{2,60},|\s(?:in|of|at|from|inside|near|aboard|still|since|after|on)\s"
    r"[^,.;:]{2,50}?)?"
)
_CAPTIVE = (
    r"\s(?:hostages?|captives?|abductees|(?:kidnapped|abducted)\s[a-z]+s)\b"
    r"(?!\s(?:videos?|takers?|crisis|situation|drama|letters?|messages?|talks|deals?))"
)
_FREED = (
    r"(?:freed|free|released|rescued|liberated|let go|set free|handed over|brought out|home(?!-)"
    r"|killed|dead|buried)\b"
)
_SIEGE = r"(?:siege|stand-?off|hostage[- ](?:crisis|drama|situation|taking)|hijack(?:ing)?)"
_GONE = r"(?:missing|unaccounted for|trapped)\b"
_FOUND = (
    r"(?:found|located|recovered|accounted for|rescued|identified|traced|reached|brought"
    r"|pulled (?:out|from))\b"
)
_ORDER = r"(?:evacuation(?:\s(?:orders?|notices?))?|orders?\sto\s(?:leave|evacuate))"
_AWAY = (
    r"(?:evacuees|residents|people|inhabitants|families|villagers|households|displaced)\b"
    r"|(?<=everyone)|(?<=everybody)"
)
_WENT_HOME = (
    r"(?:(?:allowed|able)\sto\s(?:return|go\s(?:home|back))|(?:have|has|had)\s(?:now\s|all\s)?"
    r"(?:returned|gone\s(?:home|back))|(?:went|go)\s(?:home|back)|returned\s(?:home|to\stheir)"
    r"|(?:can|may)\s(?:now\s)?(?:return|go\s(?:home|back)))\b"
)


@dataclass(frozen=True, slots=True)
class _Ending:
    """How sentences tell that one kind of state is over."""

    #: A text without one of these words, folded, tells of none.
    words: tuple[str, ...]
    #: All of those whom it befell, with how many they are if that is told.
    whole: Pattern
    #: What became of them, right behind or right before that.
    after: Pattern
    before: Pattern
    #: That it is over, in other words.
    over: Pattern


_ENDINGS = {
    "kidnapped": _Ending(
        words=("hostage", "captive", "abduct", "kidnap", "siege", "stand", "hijack", "held"),
        whole=Pattern(
            rf"{_ALL}{_OF_THEM}{_CAPTIVE}"
            rf"|(?:\A|(?<=[.,;:]\s)|(?<=\band\s)|(?<=\bthat\s)|(?<=\bsaid\s)|(?<=\blet\s))"
            rf"(?:the|its|their)\s(?:{_NUMBER}\s)?(?:hostages|captives)\b",
            re.I,
        ),
        after=Pattern(
            rf"{_ASIDE}(?:{_WERE}{_FREED}|\s(?:walked|came|went)\s(?:out|free|home(?!-))\b"
            r"|\s(?:have\s|has\s|had\s)?died\b|\sgo\b)",
            re.I,
        ),
        before=Pattern(
            r"\b(?:freed|released|let go|rescued|liberated|handed over|brought out)\s\Z", re.I
        ),
        over=Pattern(
            rf"\b{_SIEGE}\b[^.,;:]{{0,40}}?\s(?:(?:is|was)\s(?:now\s)?over|ended)\b"
            rf"|\b(?:ended|ends|ending|end of)\s(?:an?|the)\s(?:[\w-]+\s){{0,3}}?{_SIEGE}\b"
            r"|\boperation\sto\s(?:free|rescue|release)\s(?:all\s)?(?:the\s)?(?:[\w-]+\s){0,2}?"
            r"(?:hostages|captives)\b[^.;:]{0,30}?\b(?:over|ended|completed|finished)\b"
            r"|\bno\s(?:more\s|other\s)?(?:hostages?|captives?)\s(?:are|is|remain\w*)\s"
            r"(?:left|held|inside|in|there|still)\b"
            r"|\b(?:nobody|no\sone|no-one|none)\s(?:is|are|remains?)\s(?:still\s|being\s){0,2}held\b",
            re.I,
        ),
    ),
    "missing": _Ending(
        words=("missing", "unaccounted", "trapped", "left to look", "found", "home", "wreck"),
        whole=Pattern(
            rf"{_ALL}{_OF_THEM}(?:(?:\s[a-z]+)?(?:\s(?:who|that)\s(?:is|are|was|were"
            rf"|(?:had|has|have)\sbeen|went)(?:\sstill)?)?\s{_GONE})"
            rf"|{_SUBJECT}\bthe\s(?:{_NUMBER}\s)?missing(?=\s[a-z]+s\b)",
            re.I,
        ),
        after=Pattern(
            rf"(?:\s(?!(?:who|that|which)\b)[a-z]+){{0,2}}?{_ASIDE}{_WERE}{_FOUND}", re.I
        ),
        before=Pattern(
            rf"\b{_FOUND}\s(?:alive\s|dead\s|safe\s)?(?:(?:the\s)?(?:bodies|remains)\sof\s)?\Z",
            re.I,
        ),
        over=Pattern(
            r"\b(?:nobody|no\sone|no-one|none)\s(?:else\s|more\s|of\sthem\s)?(?:is|are|remains?)\s"
            rf"(?:now\s|still\s|(?:believed|known|thought)\sto\sbe\s)?{_GONE}"
            # Whoever was on board of what was found is found, dead or alive.
            r"|\b(?:found|located|reached|spotted)\s(?:the\s)?(?:wreck(?:age)?|debris)\sof\b"
            rf"|\b(?:is|are)\sno\slonger\s{_GONE}|\b(?:nobody|no\sone)\s(?:is\s)?left\sto\slook\sfor\b",
            re.I,
        ),
    ),
    "evacuated": _Ending(
        words=("evacu", "order", "home", "return", "back"),
        whole=Pattern(rf"{_ALL}{_OF_THEM}(?:\s[a-z]+)?\s?(?:{_AWAY})", re.I),
        after=Pattern(rf"[^.;:]{{0,120}}?\s{_WENT_HOME}", re.I),
        before=Pattern(r"(?!)"),
        over=Pattern(
            rf"\b{_ORDER}\b[^.;:]{{0,60}}?\s(?:is|was|were|are|has been|have been|is now)\s"
            r"(?:lifted|rescinded|cancelled|withdrawn|revoked|over)\b"
            rf"|\blift(?:s|ed|ing)\s(?:the|its|an|all|every)\s(?:[\w-]+\s){{0,2}}?{_ORDER}",
            re.I,
        ),
    ),
}
_ENDINGS["displaced"] = _ENDINGS["evacuated"]
#: What is only wished for, asked, planned or denied ends nothing.
_NOT_SO = Pattern(
    r"\b(?:not|never|until|unless|if|would|will|could|might|should|must|demand\w*|try\w*|seek\w*"
    r"|call(?:s|ed)? (?:for|on)|urg\w+|hop\w+|want\w*|plan\w*|offer\w*|promis\w*|before"
    r"|den(?:y|ies|ied)|fail\w*|former|search\w* for|none|neither|no (?:trace|sign|word|news))\b"
    r"|n['’]t\b",
    re.I,
)
#: Behind it, that it is not so after all, or only on a condition.
_AFTER_ALL = Pattern(
    r"\b(?:if|unless|wrong|false|untrue|rumou?rs?|as soon as|except|apart from"
    r"|(?:for|in) (?:some|most|parts?|those)\b)\b",
    re.I,
)
#: How far what became of them stands before them, in characters.
_REACH = 60
#: What is longer is no sentence.
_LONGEST = 2_000
#: So many of a kind, and no word that all were missing: "all four climbers were found".
_SO_MANY = Pattern(
    rf"\b(?:all|the)\s(?P<count>{_NUMBER})\s(?P<who>people|[a-z]+s|men|women|children)"
    rf"(?:\s(?:who|that)\s(?:were|had\sbeen|went)(?:\sstill)?\s{_GONE})?",
    re.I,
)
_CAME_HOME = Pattern(
    r"[^.,;:]{0,40}?\s(?:(?:came|went|walked|returned)\s(?:home|back)|turned\sup)\b", re.I
)
_GO_HOME = Pattern(
    rf"(?<![\d,])(?P<count>\d[\d,]*)\s(?:more\s)?{_AWAY.partition('|(?<=')[0]}[^.;:]{{0,60}}?"
    rf"\s{_WENT_HOME}",
    re.I,
)


def may_end(kind: str) -> bool:
    """Tell whether what a kind of count counts is a state, which ends."""
    return kind in _ENDINGS


def has_word_of_end(kind: str, folded: str) -> bool:
    """Tell whether a text, folded, has a word without which it tells of no end of a kind."""
    return holds_any(folded, _ENDINGS[kind].words)


def tells_end(kind: str, sentence: str) -> bool:
    """Tell whether a sentence says that nobody is held, missing or driven out any more.

    Args:
        kind: Of the count that may be over.
        sentence: Of another article than the count's, or its own.
    """
    if len(sentence) > _LONGEST:
        return False
    return any(
        _NOT_SO.search(sentence, 0, end) is None and _AFTER_ALL.search(sentence, end) is None
        for end in _told_until(_ENDINGS[kind], sentence)
    )


def _told_until(ending: _Ending, sentence: str) -> Iterator[int]:
    """Yield where a sentence has said that it is over, for each time that it says so."""
    for whole in ending.whole.finditer(sentence):
        after = ending.after.match(sentence, whole.end())
        if after is not None:
            yield after.end()
        elif ending.before.search(sentence, max(0, whole.start() - _REACH), whole.start()):
            yield whole.end()
    yield from (found.end() for found in ending.over.finditer(sentence))


def found_again(sentence: str) -> Iterator[tuple[str, str]]:
    """Yield how many of whom a sentence says were found, all of them: "four" and "climbers"."""
    after = _ENDINGS["missing"].after
    for so_many in _SO_MANY.finditer(sentence):
        at = so_many.end()
        found = after.match(sentence, at) or _CAME_HOME.match(sentence, at)
        if found is not None and _NOT_SO.search(sentence, 0, found.end()) is None:
            yield so_many["count"].lower(), so_many["who"].lower()


def went_home(sentence: str) -> Iterator[int]:
    """Yield how many a sentence says may go home, or have gone."""
    for some in _GO_HOME.finditer(sentence):
        if _NOT_SO.search(sentence, 0, some.end()) is None:
            yield int(some["count"].replace(",", ""))
