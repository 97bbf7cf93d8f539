"""Verbs of several words, and what they say in one: "the wall gave way" tells of a collapse.

Their little words are too common to be searched or counted, and without them the verb says
something else.
"""

import re
from collections.abc import Iterator
from functools import lru_cache, partial

from bot.core.answering.question.predicates import is_base, is_verb
from bot.core.patterns import Pattern
from bot.core.text.words import SHORT, stem, stem_set, stems

#: What the phrase says; words of which each phrase has one, then the phrases.
_PHRASES = {
    "collapse": (
        "way down in",
        r"g(?:ive|ives|ave|iving|iven) way|c(?:a|o)(?:me|mes|ming) down|caved? in",
    ),
    "die": (
        "away on life lives succumbed",
        r"pass(?:ed|es|ing)? (?:away|on)|los(?:t|e|es|ing) (?:his|her|their|its) li(?:fe|ves)|"
        r"succumbed",
    ),
    # Before what else goes off.
    "sound": (
        "off",
        r"(?:(?<=siren )|(?<=sirens )|(?<=alarm )|(?<=alarms ))(?:went|go(?:es|ing)?) off",
    ),
    # Before whatever else is set off.
    "trigger": (
        "off about rise",
        r"set(?:s|ting)? off(?= (?:\w+ ){0,3}(?:protests?|riots?|unrest|debate|panic|crisis|search|"
        r"manhunt|war|wave|violence|fury|outrage|strikes?|row|dispute|clash\w*|demonstrations?)\b)|"
        r"br(?:ing(?:s|ing)?|ought) about|g(?:i|a)v(?:e|es|en|ing) rise to",
    ),
    "explode": (
        "up apart off",
        r"bl(?:e|o)w(?:s|n|ing)? (?:up|apart)|set(?:s|ting)? off|"
        r"(?:went|go|goes|going) off",
    ),
    "resign": (
        "down aside quit",
        r"st(?:e|oo)p(?:s|ped|ping)? (?:down|aside)|stood down|stand(?:s|ing)? down|quit",
    ),
    "retaliate": (
        "back",
        r"(?:str(?:i|u)(?:ke|kes|ck|king)|hit(?:s|ting)?|fight(?:s|ing)?|fought) back",
    ),
    "apologize": ("sorry", r"sa(?:y|ys|id|ying) sorry"),
    "cancel": ("off", r"call(?:s|ed|ing)? off"),
    "reopen": ("again", r"open(?:s|ed|ing)? (?:(?:its|their|his|her) doors )?again"),
    "evacuate": (
        "of safety out",
        r"(?:mov|t(?:a|oo)k)(?:e|es|ed|ing|en)? (?:out of|to safety)|g(?:e|o)t out",
    ),
    # Before what else is put out.
    "publish": (
        "out",
        r"put(?:s|ting)? out(?= (?:\w+ ){0,2}(?:videos?|statements?|reports?|albums?|books?|films?|"
        r"footage|recordings?|story|stories|messages?|photos?|pictures?|numbers?|figures?)\b)",
    ),
    "extinguish": ("out", r"put(?:s|ting)? out"),
    "maximum": ("up most than", r"up to(?= \d)|at (?:the )?most|(?:no|not) (?:more|longer) than"),
    "minimum": ("least than", r"at (?:the very )?least|(?:no|not) (?:less|fewer) than"),
    "biggest": ("number", r"number (?:one|1)(?= (?!of\b)[a-z])"),
    # Whoever is put out of a show, and no start of anything.
    "eliminate": (
        "off out",
        r"(?:(?<=got )|(?<=get )|(?<=was )|(?<=were )|(?<=been ))(?:kicked|voted|booted|thrown) "
        r"(?:off|out)",
    ),
    "investigate": ("into", r"(?:look|inquir|prob)(?:e?s|e?d|ing|e)? into"),
    "postpone": ("off back", r"put(?:s|ting)? off|push(?:es|ed|ing)? back"),
    "conduct": ("out", r"carr(?:y|ies|ied|ying) out"),
    "withdraw": ("out", r"pull(?:s|ed|ing)? out"),
    "exclude": ("out", r"rul(?:e|es|ed|ing) out"),
    "destroy": ("out", r"wip(?:e|es|ed|ing) out"),
    "abandon": ("up", r"g(?:i|a)v(?:e|es|en|ing) up"),
    "intervene": ("in", r"step(?:s|ped|ping)? in(?! (?:the|a)\b)"),
    "disperse": (
        "up",
        r"br(?:ea|o)k(?:s|e|en|ing)? up(?= (?:\w+ )?(?:protests?|demonstrations?|crowds?|rall\w+|"
        r"march\w*|riots?|protesters|demonstrators)\b)",
    ),
    "suicide": (
        "life lives himself herself themselves",
        r"t(?:a|oo)k(?:e|es|ing|en)? (?:his|her|their|its) own li(?:fe|ves)|"
        r"(?:kill|hang|shoot|shot)(?:s|ed|ing)? (?:him|her|them)sel(?:f|ves)",
    ),
    "unbeaten": ("without undefeated", r"without (?:a (?:loss|defeat)|losing)|undefeated"),
    "propose": ("with forward", r"c(?:o|a)m(?:e|es|ing) up with|put(?:s|ting)? forward"),
    "proceed": ("ahead", r"(?:g(?:o|oes|oing|one)|went|press(?:es|ed|ing)?) ahead"),
    "attend": ("up", r"(?:turn|show)(?:s|ed|ing)? up"),
    "lead": ("charge helm", r"in charge of|at the helm of"),
    "reveal": ("light", r"(?:c(?:o|a)m(?:e|es|ing)|br(?:ing(?:s|ing)?|ought)) to light"),
    "transfer": ("over", r"hand(?:s|ed|ing)? over"),
    "replace": ("over", r"t(?:a|oo)k(?:e|es|ing|en)? over(?: from| as)?"),
    "buy": (
        "over out up stake",
        r"t(?:a|oo)k(?:e|es|ing|en)? (?:over|out)|snap(?:s|ped)? up|"
        r"t(?:a|oo)k(?:e|es|ing|en)? an? (?:[\w%.-]+ ){0,3}stake",
    ),
    "dismiss": ("off", r"la(?:y|id|ys|ying) off"),
    "register": ("up", r"sign(?:s|ed|ing)? up|join(?:s|ed|ing)? up"),
    "shoot": (
        "down downed downing",
        r"(?:shot|shoot(?:s|ing)?|brought|bring(?:s|ing)?) down|down(?:ed|ing)",
    ),
    "ipo": (
        "offering public",
        r"(?:initial )?public offering|stock market (?:debut|listing)|"
        r"(?:g(?:o|oes|oing|one)|went) public",
    ),
    "close": ("down", r"shut(?:s|ting)? down"),
    "kill": (
        "down life lives",
        r"g(?:u|a)n(?:ned|s|ning) down|claim(?:ed|s|ing)? the li(?:fe|ves)|cut(?:s|ting)? down",
    ),
    "escape": (
        "away off",
        r"(?:g(?:e|o)t|r(?:u|a)n|(?:broke|break)s?) away|made off",
    ),
    "steal": ("with", r"ma(?:de|ke|kes|king) off with|walk(?:ed|s)? off with"),
    "detain": ("custody", r"t(?:a|oo)k(?:e|es|ing|en)? (?:\w+ )?into custody|held in custody"),
    "crash": (
        "into over down",
        r"(?:slam|plough|plow|ramm|smash)(?:s|ed|med|ing|ming)? into|"
        r"r(?:a|u)n(?:s|ning)? (?:over|down)",
    ),
    "criticize": (
        "out aim",
        r"hit(?:s|ting)? out at|lash(?:ed|es|ing)? out|sp(?:eak|eaks|oke|oken|eaking) out against|"
        r"t(?:a|oo)k(?:e|es|ing|en)? aim at",
    ),
    "discover": ("out", r"(?:f(?:i|ou)nd(?:s|ing)?|work(?:s|ed|ing)?|figur(?:e|es|ed|ing)) out"),
    "establish": ("up", r"set(?:s|ting)? up"),
    "reject": ("down", r"turn(?:s|ed|ing)? down"),
    "blame": ("for", r"responsible for|to blame for"),
    "responsible": ("behind responsibility", r"behind the|claim(?:s|ed|ing)? responsibility"),
    "accuse": ("finger", r"point(?:s|ed|ing)? (?:the|a) finger"),
    "restore": ("back", r"back (?:on|up)\b"),
    "ceo": ("executive", r"chief executive(?: officer)?"),
    "famous": ("name known", r"household name|best known|well known"),
    "usa": ("states u", r"united states|u\.s\."),
    "eu": ("union e", r"european union|E\.U\."),
    "un": ("nations u", r"united nations|U\.N\."),
    "uk": ("kingdom britain u", r"united kingdom|great britain|U\.K\."),
    "live": ("home of", r"make (?:his|her|their) home|\d\d?, of(?= [A-Z])"),
    "name": (
        "known called dubbed",
        # "Called in" the troops and "called for" their return name nobody.
        r"(?:also |formerly |better |best )?known as|called(?! (?:in|on|for|up|out|to)\b)|dubbed",
    ),
    "population": (
        "of",
        r"(?:nation|country|city|town|island|state|village) of "
        r"(?:about |nearly |almost |some |roughly |more than )?\d[\d.,]*\d?(?: million| billion)?",
    ),
    "hospital": ("center centre", r"medical cent(?:er|re)"),
    "shelter": (
        "center centre centers centres",
        r"(?:reception|evacuation|relief|rest|emergency) cent(?:er|re)s?",
    ),
    "premier": ("minister", r"prime minister"),
    "blackout": (
        "power electricity",
        r"power (?:cut|failure|outage)s?|without (?:power|electricity)|"
        r"electricity (?:cut|failure|outage)s?",
    ),
    "return": (
        "back home",
        r"(?:g(?:o|oes|oing|one)|went|walk(?:s|ed|ing)?|c(?:a|o)m(?:e|es|ing)|mov(?:e|es|ed|ing)) "
        r"(?:back|home)",
    ),
    "child": (
        "father mother parent dad mum mom",
        r"(?:father|mother|parents?|dad|mum|mom) of"
        r"(?= (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)",
    ),
    "injure": (
        "condition unharmed unhurt uninjured unscathed",
        r"in (?:a )?(?:critical|serious|stable) condition|un(?:harmed|hurt|injured|scathed)",
    ),
    # Denied, which is looked at apart (`DENYING`).
    "arm": ("unarmed", r"unarmed"),
    "damage": ("undamaged", r"undamaged"),
    "identify": ("unidentified unnamed", r"un(?:identified|named)"),
    "insure": ("uninsured", r"uninsured"),
    "vaccinate": ("unvaccinated", r"unvaccinated"),
    "solve": ("unsolved", r"unsolved"),
    "confirm": ("unconfirmed unverified", r"un(?:confirmed|verified)"),
    "visit": ("visit call", r"(?:paid|pay|pays) a (?:visit|call)"),
}
_TOLD = [
    (word, frozenset(marks.split()), Pattern(rf"\b(?:{forms})(?!\w)", re.IGNORECASE))
    for word, (marks, forms) in _PHRASES.items()
]
#: The stem of what each of them says.
_SAYS = [stem(word) for word, _, _ in _TOLD]
SAID_IN_PHRASES = frozenset(_SAYS)
_MARKS = {stem(word): frozenset(stems(marks)) for word, (marks, _) in _PHRASES.items()}
#: Places in `_TOLD` of the phrases that have a mark.
_AT = {
    mark: frozenset(at for at, (_, marks, _) in enumerate(_TOLD) if mark in marks)
    for mark in frozenset[str]().union(*(marks for _, marks, _ in _TOLD))
}
#: Phrases that sources mostly have as they are asked: there a question keeps its own words, which
#: are held one by one, and only a source's stand for the one word as well.
AS_ASKED = frozenset("shelter premier blackout maximum minimum".split())
#: Words that deny what the one word for them says: who is unharmed was not injured.
DENYING = frozenset(
    "unharmed unhurt uninjured unscathed unarmed undamaged unidentified unnamed uninsured "
    "unvaccinated unsolved unconfirmed unverified".split()
)
#: Bases whose past is another word.
_IRREGULAR = frozenset("buy steal".split())
_LETTERS = Pattern(r"[a-z]+")
#: So many marks are looked for one by one sooner than all words of a text are cut out.
_FEW = 12
#: A name of several words, whose initials may stand for it.
_LONG_NAME = Pattern(
    r"(?<!\w)[A-Z][a-z]+(?:(?: (?:of|and|for|the|on|in|&)){0,2}[ -][A-Z][a-z]+){2,5}(?!\w)"
)
_SHORTEST_SHORT = 3


def stems_in(text: str) -> frozenset[str]:
    """Return the set of a text's stems, with those of its phrases."""
    return _in_short(text) if len(text) <= SHORT else _in_article(text)


# As many as `stem_set` remembers, whose set it is where no phrase adds to it: a question looks at
# some 500 sentences, and the next one about the same crisis at many of them again.
@lru_cache(maxsize=4_000)
def _in_short(text: str) -> frozenset[str]:
    more = phrased_in(text) | _initials(text)
    return stem_set(text) | more if more else stem_set(text)


# Few are asked for as a whole, and those again and again.
@lru_cache(maxsize=64)
def _in_article(text: str) -> frozenset[str]:
    return stem_set(text) | phrased_in(text) | _initials(text)


def marks_of(one: str) -> frozenset[str]:
    """Return stems by which phrases can be found that say what a stem says."""
    return _MARKS.get(one, frozenset())


def phrased_in(text: str, wanted: frozenset[str] = SAID_IN_PHRASES) -> frozenset[str]:
    """Return the stems of those words, of some, for which a text says a phrase.

    Args:
        text: A text.
        wanted: Stems of words for phrases, of `SAID_IN_PHRASES`.
    """
    marks = _marks_for(wanted)
    if len(marks) <= _FEW:
        letters = text.lower()
        if not any(mark in letters for mark in marks):
            return frozenset()
    places = (at for at in _marked(text) if _SAYS[at] in wanted)
    return frozenset(_SAYS[at] for at in places if _TOLD[at][2].search(text))


@lru_cache(maxsize=64)
def _marks_for(wanted: frozenset[str]) -> frozenset[str]:
    """Return the marks of all phrases that say one of some words."""
    told = zip(_SAYS, _TOLD, strict=True)
    return frozenset[str]().union(*(marks for says, (_, marks, _) in told if says in wanted))


def _marked(text: str) -> frozenset[int]:
    """Return the places of the phrases that a text may say, since it has a mark of theirs."""
    # To look for each phrase in each sentence would take longer than all the rest of an answer.
    held = _AT.keys() & _LETTERS.findall(text.lower())
    return frozenset[int]().union(*(_AT[mark] for mark in held))


def _initials(text: str) -> frozenset[str]:
    return frozenset[str]().union(*(short for _, short in short_names_in(text)))


def short_names_in(text: str) -> Iterator[tuple[int, frozenset[str]]]:
    """Yield the stems of what names of three words and more are called for short, with places."""
    for name in _LONG_NAME.finditer(text):
        letters = "".join(one for one in name[0] if one.isupper()).lower()
        starts = range(len(letters) - _SHORTEST_SHORT + 1)
        ends = range(_SHORTEST_SHORT, len(letters) + 1)
        found = {stem(letters[a:b]) for a in starts for b in ends if b - a >= _SHORTEST_SHORT}
        yield name.start(), frozenset(found)


@lru_cache(maxsize=4_000)
def in_one_word(text: str, kept: frozenset[str] = frozenset()) -> str:
    """Put the one word in a phrase's place; what began with a capital still does.

    Phrases for what is `kept` stay.
    """
    for word, _, forms in map(_TOLD.__getitem__, sorted(_marked(text))):
        if word not in kept:
            text = forms.sub(partial(_like, word), text)
    return text


def as_asked(text: str, question: str) -> str:
    """Put the one word in a phrase's place in a source's sentence, as it is in a question.

    What the question itself says in a phrase stays a phrase.
    """
    return in_one_word(text, AS_ASKED if in_one_word(question) != question else frozenset())


def _like(word: str, phrase: re.Match[str]) -> str:
    """Give the word the capital of a phrase, and its past where it makes one with "ed"."""
    if is_verb(phrase[0].split()[0].lower()) and is_base(word) and word not in _IRREGULAR:
        word = f"{word}{'d' if word.endswith('e') else 'ed'}"
    return word.title() if phrase[0][0].isupper() else word
