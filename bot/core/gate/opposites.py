"""Words that say the opposite of one another."""

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from bot.core.gate.alike import same_as
from bot.core.gate.wording import Kind, Word
from bot.core.text.words import stem

_PAIRS = (
    "deny confirm", "accept reject", "accept refuse", "approve reject", "rise fall",
    "increase decrease", "increase fall", "rise drop", "grow shrink", "gain lose", "climb fall",
    "open close", "reopen close", "win lose", "support oppose", "back oppose", "higher lower",
    "high low", "up down", "arrive leave", "begin end", "start end", "start stop", "begin stop",
    "fail succeed", "fail succeeded",
    "guilty innocent", "success failure", "alive dead", "survive die",
    "always never", "inside outside", "northern southern", "north south", "eastern western",
    "east west", "arrest free", "arrest release", "detain release", "attack defend",
    "agree disagree", "allow forbid", "allow ban", "permit ban", "male female", "man woman",
    "boy girl", "father mother", "son daughter", "brother sister", "husband wife", "young old",
    "large small", "big small", "early late", "earlier later", "strong weak", "legal illegal",
    "praise criticise", "praise criticize", "praise condemn", "welcome condemn", "ally enemy",
    "victory defeat", "advance retreat", "enter leave", "import export", "buy sell", "give take",
    "improve worsen", "ease worsen", "strengthen weaken", "raise lower", "raise cut",
    "expand shrink", "join leave", "lift impose", "acquit convict", "true false", "right wrong",
    "good bad", "best worst", "better worse", "safe dangerous", "possible impossible",
    "include exclude", "add remove", "more less", "more fewer", "most few", "many few", "all none",
    "all some", "all few", "most some", "most least", "both neither", "both one", "every some",
    "before after", "above below", "over under", "first last", "majority minority", "peace war",
    "ceasefire offensive", "friend foe", "public private", "domestic foreign",
    "winner loser", "attacker victim", "maximum minimum", "day night", "morning evening",
    "liberal conservative", "encourage discourage", "love hate", "pass block", "pass reject",
    "sign veto", "remember forget", "push pull", "withdraw deploy", "shut open", "shut reopen",
    "resume suspend", "recover worsen", "upgrade downgrade", "upheld overturned",
    "uphold overturn", "positive negative", "hot cold", "warm cold", "dry wet", "poor rich",
    "easy hard", "easy difficult", "full empty", "fast slow", "quick slow", "visible hidden",
    "claim deny", "approve refuse", "grant refuse", "grant deny", "allow refuse", "admit deny",
    "acknowledge deny", "claim admit", "highest lowest", "highest smallest", "biggest smallest",
    "largest smallest", "most fewest", "double halve", "triple halve", "serious slight",
    "serious minor", "severe slight", "severe mild", "major minor", "widespread isolated",
    "favor against", "favour against", "tighten loosen", "tighten ease", "calm violent",
    "calm tense", "calm unruly", "peaceful violent", "temporary permanent", "partial total",
    "partial full", "northbound southbound", "eastbound westbound", "drunk sober",
    "deliberate accidental", "deliberate accident", "intentional accidental", "longest shortest",
    "oldest youngest", "earliest latest", "freeze release", "grant turn",
    "increase reduce", "raise reduce", "boost reduce", "expand reduce", "increase cut", "pass fail",
    "welcome criticise", "welcome criticize", "appoint dismiss", "hire dismiss", "profit loss",
    "accelerate slow", "arrive depart", "surplus deficit", "praise blame", "reward punish",
    "everywhere nowhere", "everyone nobody", "everything nothing", "fully largely", "fully mostly",
    "wholly partly", "wholly largely", "largely partly",
    "larger smaller", "bigger smaller", "greater smaller", "greater lesser", "longer shorter",
    "stronger weaker", "older younger", "older newer", "richer poorer", "faster slower",
    "closer farther", "nearer farther", "wider narrower", "deeper shallower", "warmer colder",
    "easier harder", "heavier lighter", "heavy light", "deadliest mildest", "upper lower",
    "inner outer", "upstream downstream", "uphill downhill", "offshore onshore",
    "inbound outbound", "incoming outgoing", "forward backward", "ahead behind", "previous next",
    "last next", "former current", "former present", "yet already", "fully partly",
    "fully partially", "completely partly", "completely partially", "critical stable",
    "seriously slightly", "rain snow", "north east", "north west", "south east", "south west",
    "northern eastern", "northern western", "southern eastern", "southern western",
    "yesterday tomorrow", "leave remain", "leave stay", "depart stay", "flee stay", "flee return",
    "leave return", "offer refuse", "pay refuse", "agree refuse", "agree decline",
    "accept decline", "fail refuse", "fail manage", "decline accept", "lose recover",
    "lose retain", "cut restore", "lose restore", "ban legal", "contain spread", "ready unwilling",
    "willing unwilling", "willing reluctant", "extend shorten", "extend end", "lengthen shorten",
    "repair damage", "keep lift", "maintain lift", "confirm fear", "order ask", "up decrease",
    "up decline", "down increase", "lock unlock", "arm disarm", "mandatory voluntary",
    "official unofficial", "domestic international", "joint unilateral", "deploy withdraw",
    "complete abandon", "tight loose", "loud quiet", "bright dark", "clear murky", "borrow lend",
    "create destroy", "build demolish", "separate unite", "divide unite", "attract repel",
)  # fmt: skip
_OF: dict[str, set[str]] = {}
for _pair in _PAIRS:
    _a, _b = (stem(word) for word in _pair.split())
    _OF.setdefault(_a, set()).add(_b)
    _OF.setdefault(_b, set()).add(_a)
_IN_TIME = {stem("before"), stem("after")}
_QUANTITIES = frozenset("less fewer few many none".split())
_PREFIXES = ("un", "in", "im", "dis", "non", "ir", "il", "de", "re", "mis", "over", "under")


def opposite_problem(words: Sequence[Word], source: Sequence[Word]) -> str:
    """Say which word of a statement is the opposite of what stands in its source; or nothing."""
    theirs = {_stem(word): word for word in source if word.kind is not Kind.BREAK}
    there_are = Counter(_stem(word) for word in source)
    mine = Counter(_stem(word) for word in words)
    for word in words:
        own = _stem(word)
        if (
            own in theirs
            or not same_as(own).isdisjoint(theirs)
            or word.kind not in (Kind.PLAIN, Kind.SMALL, Kind.ACTOR)
        ):
            continue
        for other, there in theirs.items():
            if mine[other] >= there_are[other] or not same_as(other).isdisjoint(mine):
                continue
            if _are_contrary(own, other) or _is_prefixed(own, other):
                if {own, other} == _IN_TIME and _is_turned_round(words, source):
                    continue
                return f'says "{word.text}" where the source says "{there.text}"'
    return ""


@lru_cache(maxsize=4_096)
def _are_contrary(own: str, other: str) -> bool:
    """Tell whether a stem says the opposite of another one, or of what says the same as it."""
    opposite = _OF.get(own)
    if not opposite:
        return False
    return other in opposite or not same_as(other).isdisjoint(opposite)


def _is_turned_round(words: Sequence[Word], source: Sequence[Word]) -> bool:
    """Tell whether "B before A" says what "A after B" says."""
    mine_first, mine_last = _around(words)
    first, last = _around(source)
    same = len(mine_first & first) + len(mine_last & last)
    return len(mine_first & last) + len(mine_last & first) > same


def _around(words: Sequence[Word]) -> tuple[set[str], set[str]]:
    """Return the stems before "before" or "after", and those behind it."""
    at = next((k for k, word in enumerate(words) if _stem(word) in _IN_TIME), len(words))
    sides = words[:at], words[at + 1 :]
    before, behind = ({part for w in side if w.is_content for part in w.key} for side in sides)
    return before, behind


def are_opposite(a: Word, b: Word) -> bool:
    """Tell whether two words say the opposite of one another."""
    return _stem(b) in _OF.get(_stem(a), ())


def opposites_of(stem: str) -> frozenset[str]:
    """Return the stems that say the opposite of one."""
    return frozenset(_OF.get(stem, ()))


def small_opposite_problem(words: Sequence[Word], source: Sequence[Word]) -> str:
    """Say which "more" or "few" goes with what has "less" or "many" in a source that has both."""
    mine, theirs = _followed(words), _followed(source)
    for (small, following), told in mine.items():
        if (small, following) in theirs:
            continue
        for (other, there), source_told in theirs.items():
            if there == following and other in _OF.get(small, ()):
                return f'says "{told}" where the source says "{source_told}"'
    return ""


def _followed(words: Sequence[Word]) -> dict[tuple[str, str], str]:
    """Return the small words that have opposites, each with the content word behind it."""
    found = {}
    for at, word in enumerate(words):
        is_small = word.kind is Kind.SMALL or word.text in _QUANTITIES
        if not is_small or _stem(word) not in _OF:
            continue
        behind = next((there for there in words[at + 1 : at + 4] if there.is_content), None)
        if behind is not None:
            found[_stem(word), behind.key[-1]] = f"{word.text} {behind.text}"
    return found


def _stem(word: Word) -> str:
    return stem(word.text)


def _is_prefixed(a: str, b: str) -> bool:
    longer, shorter = (a, b) if len(a) > len(b) else (b, a)
    return len(shorter) >= 3 and any(longer == f"{prefix}{shorter}" for prefix in _PREFIXES)
