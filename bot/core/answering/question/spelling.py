"""Words that questions are made of, typed in a hurry: "waht", "hwo many ppl", "hapened".

Only words of asking and those that are asked of much are put right, and only where what was typed
is no word of its own: what a source is to be searched for stays as it was written.
"""

import re
from functools import lru_cache

from bot.core.patterns import Pattern

_WORD = Pattern(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
#: What people write short.
_SHORT = {
    "hw": "how",
    "mny": "many",
    "wat": "what",
    "wht": "what",
    "wats": "what is",
    "whats": "what is",
    "hows": "how is",
    "whos": "who is",
    "wheres": "where is",
    "whens": "when is",
    "whn": "when",
    "wher": "where",
    "wich": "which",
    "ppl": "people",
    "teh": "the",
    "pls": "please",
    "plz": "please",
    "dont": "don't",
    "doesnt": "doesn't",
    "didnt": "didn't",
    "isnt": "isn't",
    "arent": "aren't",
    "wasnt": "wasn't",
    "werent": "weren't",
    "hasnt": "hasn't",
    "havent": "haven't",
    "cant": "can't",
    "couldnt": "couldn't",
    "wouldnt": "would not",
    "shouldnt": "should not",
}
#: Words that may have two letters changed about.
_ASKED = frozenset(
    "what when where which whose why how who many much people killed injured wounded missing dead "
    "died happened latest number evacuated arrested displaced rescued destroyed damaged shelter "
    "water road bridge school hospital power minister mayor police president government".split()
)
#: Words of the news that are long and often asked with.
_OF_NEWS = frozenset(
    "accident accused ambulance announced apologized arrested assassinated assassination attacked "
    "attorney believe bombing business campaign candidate casualties ceasefire chairman children "
    "citizens collapsed committee company congress convicted council criticized damage debate "
    "decision defeated director disease earthquake economy election embassy emergency employees "
    "evidence executed explosion exploded explosives federal firefighters foreign founder general "
    "governor guerrilla headquarters helicopter hostages hurricane immigration independent "
    "information injuries insurance investigation investigators journalist kidnapped lawsuit "
    "lawyer leader magnitude manager marriage medicine military million missile murdered "
    "negotiations occurred officer officials opposition parliament passengers population prisoner "
    "professor prosecutor protesters province quarantine received refugees released religion "
    "replaced reporter resigned resignation scheduled secretary senator sentenced separate "
    "shooting soldiers spokesman spokeswoman successor suicide surgery survivors suspected "
    "teacher terrorist threatened tournament tsunami vaccine vehicle victims violence volcano "
    "weapon witness".split()
)
#: It is "who" or "how".
_EITHER = "hwo"
_MEASURES = Pattern(r" (?:many|much|old|long|far|big|high|did|do|does)\b", re.IGNORECASE)
#: Letters of a word that may lack one, or have one twice: shorter ones are too much alike.
_LONG = 6


@lru_cache(maxsize=256)
def spelt(question: str) -> str:
    """Return a question with its words of asking as they are spelt."""
    return _WORD.sub(_put_right, question)


def _put_right(found: re.Match[str]) -> str:
    word = found[0]
    if word[:1].isupper() and found.start() > 0:
        return word  # a name
    right = _SHORT.get(word.lower()) or _MISTYPED.get(word.lower())
    if word.lower() == _EITHER and _MEASURES.match(found.string, found.end()):
        right = "how"
    if right is None:
        return word
    return right.capitalize() if word[:1].isupper() else right


def _mistyped(word: str) -> set[str]:
    """Return a word with two letters changed about and, if it is long, one left out or doubled."""
    made = {word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1)}
    if len(word) >= _LONG:
        # The last letter may be missing on purpose.
        made |= {word[:at] + word[at + 1 :] for at in range(1, len(word) - 1)}
        made |= {word[:at] + word[at] + word[at:] for at in range(1, len(word))}
    return made - {word}


#: What is a word, here or in a language in which questions are asked as well.
_REAL = frozenset(
    "bride inured ministre minster hopital roda numer diad ill lied layer refuge injures".split()
)
_MISTYPED = {
    typed: word
    for word in sorted(_ASKED | _OF_NEWS)
    for typed in sorted(_mistyped(word))
    if typed not in _REAL | _ASKED | _OF_NEWS
}
