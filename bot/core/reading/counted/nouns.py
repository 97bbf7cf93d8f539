"""The noun phrase that a number counts, told without a parser: by endings and stop words."""

import re

from bot.core.frozen import frozen
from bot.core.patterns import Pattern

_WORD = Pattern(
    r"[^\W\d_](?:[^\W_]|['’.-](?=[^\W_]))*(?:(?<=s)['’](?=\s)|(?<=\b[UuEe]\.[SsKkNnUu])\.(?=\s))?"
)
_GAP = Pattern(r"[ \t\u00a0\u202f]{1,2}|-")
_OF = Pattern(
    r"\s{1,2}(?:more\s)?of\s{1,2}(?:(?:the|these|those|its|their|his|her|our|all)\s{1,2})?", re.I
)
#: "9,000 head of cattle".
_HEAD_OF = Pattern(r"\s{1,2}heads?\sof\s(?:[a-z]+\s)?(?:cattle|livestock|sheep|goats?|animals)\b")
_THEM = Pattern(r"(?:them|whom|which|us|those|these)\b", re.I)
#: Longest phrase looked at, in words.
_LONGEST = 6

#: Words that no noun phrase of a count runs through.
_STOPS = frozenset(
    """
    a an the this that these those its their his her our your my all both each every some any no
    in on at by for from to of with without into onto over under near along across around about
    above below between among amid against after before during since until till within through
    throughout outside inside off out up down behind beyond per via as than like including
    and or but nor so yet while whereas when where who whom whose which what why how if because
    though although unless whether is are was were be been being am has have had having do does did
    will would shall should can could may might must not also only just even still already then
    there here now later ago far it he she they them him we us you i one another either neither
    said says told reported added claimed confirmed remain remained remains died dies fled
    took taken came went made left held found gave given became began started arrived
    lost suffered sustained received got seized attacked participated shot fired moved
    entered surrendered escaped survived drowned perished succumbed disappeared vanished crossed
    earlier today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday
    january february march april june july august september october november december
    apart away alone together too instead alive returned
    """.split()
)
#: Plurals without an s, and collectives that take a plural number.
_PLURALS = frozenset(
    """
    people men women children police personnel troops staff dead crew cattle livestock sheep fish
    aircraft helicopters vehicles youth clergy infantry cavalry persons folk gunmen policemen
    policewomen servicemen servicewomen fishermen firemen businessmen congressmen clergymen
    gentlemen horsemen militiamen guardsmen infantrymen marksmen lawmen airmen seamen crewmen
    tribesmen countrymen businesspeople salespeople passersby passers-by
    spacecraft hovercraft media data feet teeth
    geese mice poultry species series others police-officers wounded injured military
    """.split()
)
#: Participles and adjectives that can stand alone after a number ("12 dead", "30 wounded").
STATES = frozenset(
    """
    dead killed wounded injured hurt missing displaced homeless detained arrested kidnapped
    abducted rescued freed released evacuated hospitalized hospitalised trapped captured
    executed murdered slain deceased jailed unaccounted disappeared infected sick drowned stranded
    affected
    destroyed damaged burned
    """.split()
)
#: Participles that qualify a noun behind them, and are verbs elsewhere.
_VOUCHED = frozenset({"confirmed", "reported", "claimed"})
#: Words ending in s that are no plurals.
_NO_PLURALS = frozenset(
    "is was has does this his its yes us less across plus versus always brings follows "
    "texas kansas arkansas illinois honduras cyprus barbados laos athens brussels paris naples "
    "wales mauritius hamas damascus".split()
)
_PEOPLE = Pattern(
    r"(?:people|persons?|\w*men|women|children|civilians?|soldiers?|troops|fighters?|rebels?|"
    r"guerrillas?|terrorists?|policem[ae]n|officers?|residents?|members?|workers?|others|"
    r"passengers?|students?|families|victims|extremists?|subversives?|peasants?|refugees?)\Z",
    re.I,
)
_PLURAL_ENDINGS = ("men", "women", "people", "children", "folk")
_PARTICIPLE = Pattern(r"[^\W\d_]{3,}ed\Z")


@frozen
class Counted:
    """What a number counts: the words as written, and where the whole phrase ends."""

    text: str
    #: End of the noun phrase, or of the state word; the number's own end when there is neither.
    end: int
    #: A word like "dead" or "wounded" stands where the noun would.
    state: str = ""
    #: "others": more of what was counted before.
    is_others: bool = False
    #: "of them", "of whom": part of what was counted before.
    is_part: bool = False
    #: The noun is that of the count beside it.
    is_inherited: bool = False
    #: What a list or table calls the count in front of it ("Deaths: 31").
    label: str = ""


def find_counted(text: str, end: int, limit: int, *, is_one: bool = False) -> Counted:
    """Read the noun phrase behind a number that ends at `end`, inside one sentence."""
    start = end
    herd = _HEAD_OF.match(text, end, limit)
    if herd:
        return Counted(text=herd[0].strip(), end=herd.end())
    of = _OF.match(text, end, limit)
    if of:
        start = of.end()
        if _THEM.match(text, start, limit):
            stop = _WORD.match(text, start, limit)
            return Counted(text="", end=stop.end() if stop else start, is_part=True)
    words = _words(text, start, limit, has_gap=not of)
    if not words:
        return Counted(text="", end=end)
    head = _head(words, is_one=is_one)
    if head is None:
        first = words[0][2]
        if first in STATES:
            return Counted(text=first, end=words[0][1], state=first)
        if first.endswith("ly") and len(words) > 1 and words[1][2] in STATES:
            return Counted(text=words[1][2], end=words[1][1], state=words[1][2])
        if first in {"more", "other"} and len(words) > 1 and words[1][2] in STATES:
            return Counted(text=words[1][2], end=words[1][1], state=words[1][2])
        return Counted(text="", end=end)
    first_word = next(
        (n for n, w in enumerate(words[:head]) if w[2] not in {"more", "other", "additional"}), head
    )
    written = text[words[first_word][0] : words[head][1]]
    is_others = words[head][2] == "others"
    state = words[head][2] if words[head][2] in STATES else ""
    return Counted(text=written, end=words[head][1], is_others=is_others, state=state)


def _words(text: str, start: int, limit: int, *, has_gap: bool) -> list[tuple[int, int, str]]:
    """The run of words from `start` on that only spaces and hyphens part, up to a stop word."""
    words: list[tuple[int, int, str]] = []
    at = start
    while len(words) < _LONGEST:
        if words or has_gap:
            gap = _GAP.match(text, at, limit)
            if not gap:
                break
            at = gap.end()
        word = _WORD.match(text, at, limit)
        if not word or _is_adverb(text, word, limit):
            break
        if word[0].lower() in _STOPS and word[0] != "US" and not _is_adjective(text, word, limit):
            break
        words.append((word.start(), word.end(), word[0].lower()))
        at = word.end()
    return words


def _is_adjective(text: str, word: re.Match[str], limit: int) -> bool:
    """Tell "12 confirmed cases" from "12 confirmed that"."""
    if word[0].lower() not in _VOUCHED:
        return False
    following = _WORD.match(text, min(word.end() + 1, limit), limit)
    return following is not None and is_plural(following[0].lower())


def _is_adverb(text: str, word: re.Match[str], limit: int) -> bool:
    """Tell an adverb that ends the phrase from one inside it ("23 heavily armed men")."""
    if not word[0].lower().endswith("ly"):
        return False
    following = _WORD.match(text, min(word.end() + 1, limit), limit)
    return following is None or not _PARTICIPLE.match(following[0])


def _head(words: list[tuple[int, int, str]], *, is_one: bool) -> int | None:
    """The index of the noun: the first plural, or the last of several in a compound."""
    if is_one:
        return _head_of_one(words)
    for n, (_, _, word) in enumerate(words):
        if not is_plural(word):
            if n and _PARTICIPLE.match(words[n - 1][2]) and _PARTICIPLE.match(word):
                return None
            continue
        following = words[n + 1][2] if n + 1 < len(words) else ""
        if word in STATES and not is_plural(following):
            is_noun = n > 0 and not words[n - 1][2].endswith("ly")
            return n if is_noun and word in {"dead", "wounded", "injured"} else None
        if _PEOPLE.match(word) or not is_plural(following) or following in STATES:
            return n
    plurals = [n for n, (_, _, word) in enumerate(words) if is_plural(word)]
    return plurals[-1] if plurals else None


def _head_of_one(words: list[tuple[int, int, str]]) -> int | None:
    if words[0][2] in STATES and len(words) == 1:
        return None
    last = 0
    for n, (_, _, word) in enumerate(words[:4]):
        if n and (word in STATES or _PARTICIPLE.match(word)):
            break
        last = n
        if _PEOPLE.match(word):
            break
    return last


def is_plural(word: str) -> bool:
    """Tell a plural noun, or a collective that takes a plural number, by its ending."""
    if word in _PLURALS or word.endswith(_PLURAL_ENDINGS):
        return True
    return (
        len(word) > 3
        and word.endswith(("s", "s'", "s’"))
        and not word.endswith(("ss", "us", "is", "'s", "’s"))
        and word not in _NO_PLURALS
    )
