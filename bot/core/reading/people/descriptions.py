"""Descriptions without a name that "it" and "they" can take up: "the ministry", "protesters"."""

from functools import lru_cache

from bot.core.patterns import Pattern
from bot.core.reading.people.givennames import Gender
from bot.core.reading.people.peoplewords import BODIES
from bot.core.reading.people.roles import FEMALE_NOUNS, MALE_NOUNS, names_people
from bot.core.reading.text.alternation import any_of
from bot.core.text.words import WRITTEN_WORD

_BODY_NOUNS = (
    frozenset(
        """ministry agency department government company firm group organisation organization union
    party court bank army military navy council commission committee charity hospital airline
    embassy service administration authority office board network newspaper university
    federation league association foundation operator utility statement report regulator watchdog
    inspectorate tribunal inquiry programme fund trust corporation consortium institute carmaker
    automaker manufacturer retailer insurer lender publisher startup start-up chain conglomerate
    brewery drugmaker chipmaker planemaker supplier producer broadcaster nonprofit ngo team club
    school museum society business parliament bureau panel mission bloc coalition
    centre center congress senate house cabinet secretariat delegation consulate
    lobby campaign channel website media alliance movement front forum
    """.split()
    )
    | BODIES
)
_MANY = """officials residents protesters demonstrators witnesses villagers survivors rescuers
    doctors activists lawyers lawmakers soldiers rebels prosecutors police authorities workers
    volunteers students teachers parents relatives neighbours neighbors supporters critics
    experts researchers scientists authors analysts diplomats organisers organizers
    investigators militants fighters migrants refugees farmers fishermen customers passengers
    families members leaders women men people couple crowd brothers sisters friends""".split()
_GROUPS = any_of([*_MANY, *(word.capitalize() for word in _MANY)])
_WORDS = r"(?:(?!(?:of|in|on|at|for|to|and|by|the)\s)[\w’'-]+\s){0,3}?"
_BODIES = any_of(_BODY_NOUNS)
#: One body: "the port ministry".
BODY = Pattern(
    rf"\b(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)\s(?P<who>{_WORDS}{_BODIES})"
    rf"|(?P<whose>(?:[A-ZÀ-Þ][\w-]*\s){{0,2}}[A-ZÀ-Þ][\w-]*['’]s\s{_WORDS}{_BODIES}))\b"
)
#: Several people: "angry residents", "Protesters", a couple joined by "and".
MANY = Pattern(
    r"\b(?P<who>(?:(?!(?:and|or|to|of|the|for|with|by|from|in|on|at|as|that|than|but|help|when|if|so)\s)"
    rf"[a-z]+\s)?{_GROUPS}"
    r"|(?:[A-Z][\w’'-]+\s){1,3}and\s(?:[A-Z][\w’'-]+\s){0,2}[A-Z][\w’'-]+)\b"
)
#: One woman or man: "his mother", "a young nun".
#: What somebody wrote, which "it said" takes up.
WRITING = Pattern(
    r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s(?P<who>(?:[a-z-]{3,}\s)?(?:card|note|letter|sign|poster|banner"
    r"|placard|message|text|plaque|leaflet|notice|label|telegram|inscription|caption|postcard))\b"
)
_ADJECTIVES = r"(?:(?!(?:of|in|on|at|to|by|his|her|their|my|the|and|for)\s)[a-z-]{2,}\s){0,2}"
_ONE = (
    r"\b(?:(?:[Tt]he|[Aa]n?)\s(?P<some>{words}{nouns})"
    r"|(?P<own>(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y)\s{words}{nouns}))\b"
)
ONE = {
    Gender.FEMALE: Pattern(_ONE.format(words=_ADJECTIVES, nouns=any_of(FEMALE_NOUNS))),
    Gender.MALE: Pattern(_ONE.format(words=_ADJECTIVES, nouns=any_of(MALE_NOUNS))),
}
#: Somebody who is there, and not only talked about: "the kid", "the old waiter".
_ANYBODY = frozenset(
    """kid child stranger bartender barkeep driver clerk guard doctor nurse visitor guest officer
    sergeant captain detective""".split()
)
PRESENT = Pattern(
    rf"\b[Tt]he\s(?P<who>{_ADJECTIVES}{any_of(FEMALE_NOUNS | MALE_NOUNS | _ANYBODY)})\b"
)
_REACH = 600
#: An article and up to five words in front of a noun, not reaching over another article.
_ADORNED = Pattern(
    r"\b(?:[Aa]n?|[Tt]he|[Oo]ne|[Aa]nother)\s"
    r"(?P<words>(?:(?!(?:an?|the|and|or|for|of|to|in|on|at|by|with|from|against)\s)(?:(?:[A-Z]\.)+|[\w’'-]+)\s){0,5})\Z"
)
_NAME_WORD = r"(?:(?:[A-ZÀ-Þ]\.)+|[A-ZÀ-Þ][\w-]*)"
_OF_WHOM = Pattern(rf"\s(?:for|of|at|from|with)\s(?:the\s)?{_NAME_WORD}(?:\s{_NAME_WORD})*")
_PREPOSITION = Pattern(r"\s(?:of|by|signed|for|at|from|with|in|on|to|who|familiar|close|de|von)\b")
_FARTHEST = 4_000
_LONGEST_FRONT = 80
_MOST_MENTIONS = 24


def is_body(word: str) -> bool:
    """Tell whether a noun stands for a body of people, or for what one publishes."""
    return word.casefold() in _BODY_NOUNS


def is_text(word: str) -> bool:
    """Tell whether a noun stands for what somebody gives out, so that its words are theirs."""
    return word.casefold() in ("statement", "report")


def joins_several(words: str) -> bool:
    """Tell "a baker and her son" from "the landlord of the Goat and Compass"."""
    return " and " in _PREPOSITION.split(words, maxsplit=1)[0]


@lru_cache(maxsize=4096)  # Asked of whoever has spoken, for every pronoun behind.
def head_of(words: str) -> str:
    """Find the noun that a description is about: its last word for people before a preposition."""
    front = _PREPOSITION.split(words, maxsplit=1)[0]
    people = [
        match.group() for match in WRITTEN_WORD.finditer(front) if names_people(match.group())
    ]
    return people[-1] if people else (front.split() or [""])[-1]


def described_before(plain: str, position: int, pattern: Pattern) -> tuple[int, int] | None:
    """Find the last description in front of a position; its span, without the article."""
    last = None
    for match in pattern.finditer(plain, max(0, position - _REACH), position):
        last = match
    return last.span(last.lastgroup or 0) if last else None


def fuller_description(plain: str, head: str, before: int) -> tuple[int, int] | None:
    """Find the last description with a noun and more words than it; its span, with no article.

    Looks for "a port spokesperson" or "the spokesperson for the Port Union" in front of
    "the spokesperson".
    """
    first = max(0, before - _FARTHEST)
    position = before
    for _ in range(_MOST_MENTIONS):
        position = plain.rfind(head, first, position)
        if position < 0:
            return None
        front = _ADORNED.search(plain, max(first, position - _LONGEST_FRONT), position)
        if front is None or plain[position + len(head) : position + len(head) + 1].isalnum():
            continue
        behind = _OF_WHOM.match(plain, position + len(head), before)
        end = behind.end() if behind else position + len(head)
        start = front.start("words")
        if end - start > len(head):
            return start, end
    return None
