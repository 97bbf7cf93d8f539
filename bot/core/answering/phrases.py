"""Verbs of several words, and what they say in one: "the wall gave way" tells of a collapse.

Their little words are too common to be searched or counted, and without them the verb says
something else.
"""

import re
from functools import lru_cache, partial

from bot.core.words import SHORT, stem, stem_set, stems

#: What the phrase says, then the phrases.
_PHRASES = {
    "collapse": r"g(?:ive|ives|ave|iving|iven) way|c(?:a|o)(?:me|mes|ming) down|caved? in",
    "die": r"pass(?:ed|es|ing)? (?:away|on)|los(?:t|e|es|ing) (?:his|her|their|its) li(?:fe|ves)|"
    r"succumbed",
    "explode": r"bl(?:e|o)w(?:s|n|ing)? (?:up|apart)|set(?:s|ting)? off|"
    r"(?:went|go|goes|going) off",
    "resign": r"st(?:e|oo)p(?:s|ped|ping)? (?:down|aside)|stood down|stand(?:s|ing)? down|quit",
    "retaliate": r"(?:str(?:i|u)(?:ke|kes|ck|king)|hit(?:s|ting)?|fight(?:s|ing)?|fought) back",
    "apologize": r"sa(?:y|ys|id|ying) sorry",
    "cancel": r"call(?:s|ed|ing)? off",
    "evacuate": r"(?:mov|t(?:a|oo)k)(?:e|es|ed|ing|en)? (?:out of|to safety)|g(?:e|o)t out",
    "extinguish": r"put(?:s|ting)? out",
    "replace": r"t(?:a|oo)k(?:e|es|ing|en)? over(?: from| as)?",
    "buy": r"t(?:a|oo)k(?:e|es|ing|en)? (?:over|out)|snap(?:s|ped)? up",
    "close": r"shut(?:s|ting)? down",
    "kill": r"g(?:u|a)n(?:ned|s|ning) down|claim(?:ed|s|ing)? the li(?:fe|ves)|cut(?:s|ting)? down",
    "escape": r"(?:g(?:e|o)t|r(?:u|a)n|(?:broke|break)s?) away|made off|fle(?:d|e)",
    "steal": r"ma(?:de|ke|kes|king) off with|walk(?:ed|s)? off with",
    "detain": r"t(?:a|oo)k(?:e|es|ing|en)? (?:\w+ )?into custody|held in custody",
    "crash": r"(?:slam|plough|plow|ramm|smash)(?:s|ed|med|ing|ming)? into|"
    r"r(?:a|u)n(?:s|ning)? (?:over|down)",
    "criticize": r"hit(?:s|ting)? out at|lash(?:ed|es|ing)? out",
    "discover": r"f(?:i|ou)nd(?:s|ing)? out",
    "found": r"set(?:s|ting)? up",
    "reject": r"turn(?:s|ed|ing)? down",
    "blame": r"responsible for|to blame for",
    "responsible": r"behind the|claim(?:s|ed|ing)? responsibility",
    "accuse": r"point(?:s|ed|ing)? (?:the|a) finger",
    "restore": r"back (?:on|up)\b",
    "ceo": r"chief executive(?: officer)?",
    "famous": r"household name|best known|well known",
    "usa": r"united states|u\.s\.",
    "eu": r"european union|E\.U\.",
    "un": r"united nations|U\.N\.",
    "uk": r"united kingdom|great britain|U\.K\.",
    "live": r"make (?:his|her|their) home",
    "hospital": r"medical cent(?:er|re)",
    "injure": r"in (?:a )?(?:critical|serious|stable) condition",
    "visit": r"(?:paid|pay|pays) a (?:visit|call)",
}
_TOLD = [
    (word, re.compile(rf"\b(?:{forms})(?!\w)", re.IGNORECASE)) for word, forms in _PHRASES.items()
]


def stems_in(text: str) -> frozenset[str]:
    """Return the set of a text's stems, with those of its phrases."""
    return _in_short(text) if len(text) <= SHORT else _in_article(text)


@lru_cache(maxsize=4_000)
def _in_short(text: str) -> frozenset[str]:
    return stem_set(text) | _phrased(text)


# As many as a few questions at a time look at.
@lru_cache(maxsize=512)
def _in_article(text: str) -> frozenset[str]:
    return frozenset(stems(text)) | _phrased(text)


def _phrased(text: str) -> frozenset[str]:
    return frozenset(stem(said) for said, forms in _TOLD if forms.search(text))


def in_one_word(text: str) -> str:
    """Put the one word in a phrase's place; what began with a capital still does."""
    for word, forms in _TOLD:
        text = forms.sub(partial(_like, word), text)
    return text


def _like(word: str, phrase: re.Match[str]) -> str:
    return word.title() if phrase[0][0].isupper() else word
