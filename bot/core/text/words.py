"""Words and stems: how texts are compared, searched and counted."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, islice

from bot.core.patterns import Pattern

_WORD = Pattern(
    r"[぀-ヿ㐀-䶿一-鿿豈-﫿]+|U\.S\.(?:A\.)?|[^\W\d_]++(?:\d[^\W_]*|['’][^\W\d_]+)?|\d+(?:[.,]\d+)*",
    re.UNICODE,
)
#: A word of an alphabet as it is written, with its hyphens and apostrophes.
WRITTEN_WORD = Pattern(r"[^\W\d_][\w’'-]*")
_CJK = Pattern(r"^[぀-ヿ㐀-䶿一-鿿豈-﫿]")
#: Without their capitals these would be the stop word "us".
_AMERICA = ("US", "USA", "U.S.", "U.S.A.")
#: Characters up to which a text's stems are remembered: a sentence, a name.
SHORT = 400
_VOWELS = frozenset("aeiouy")
_GROUPED = Pattern(r"(?<=\d)[,.](?=\d{3}(?!\d))")

#: Small numbers as words, to the number in digits.
SPELLED = {
    word: str(value)
    for value, word in enumerate(
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen twenty".split(),
        2,
    )
}


def words(text: str) -> tuple[str, ...]:
    """Return a text's words in order, case folded; runs of Han and kana come as pairs of signs."""
    return _words_of_long(text) if len(text) > SHORT else _words_of(text)


def _words_of(text: str) -> tuple[str, ...]:
    return tuple(chain.from_iterable(map(_folded, _WORD.findall(text))))


# The words of one article are looked through for one thing after the other.
_words_of_long = lru_cache(maxsize=4)(_words_of)


# Most words of a text were in the one before.
@lru_cache(maxsize=4_096)
def _folded(word: str) -> tuple[str, ...]:
    if word in _AMERICA:
        return ("usa",)
    token = word.casefold().replace("’", "'")
    if _CJK.match(token):
        return tuple(token[at : at + 2] for at in range(max(1, len(token) - 1)))
    if token[0].isdigit():
        return (_GROUPED.sub("", token),)
    return (token.removesuffix("'s"),)


def stems(text: str) -> tuple[str, ...]:
    """Return the stems of a text's content words, in order; stop words are left out."""
    return _stems_of_short(text) if len(text) <= SHORT else _stems_of(text)


def first_stems(text: str, most: int) -> tuple[str, ...]:
    """Return the first of what `stems` returns."""
    telling = (word for word in words(text) if word not in STOP_WORDS)
    return tuple(map(stem, islice(telling, most)))


def stem_set(text: str) -> frozenset[str]:
    """Return the stems of a text's content words, each once."""
    return _set_of_short(text) if len(text) <= SHORT else frozenset(_stems_of(text))


def _stems_of(text: str) -> tuple[str, ...]:
    return tuple(chain.from_iterable(map(_stemmed, _WORD.findall(text))))


# Of a text's words nearly all were in the texts before it.
@lru_cache(maxsize=8_192)
def _stemmed(word: str) -> tuple[str, ...]:
    """Return the stem of a word as written; nothing for a stop word, several for a run of Han."""
    return tuple(stem(one) for one in _folded(word) if one not in STOP_WORDS)


# What is like a new sentence is compared with it, and much of that again with the next; a sentence
# takes up to a kilobyte in each of these.
_stems_of_short = lru_cache(maxsize=4_000)(_stems_of)


@lru_cache(maxsize=4_000)
def _set_of_short(text: str) -> frozenset[str]:
    return frozenset(_stems_of_short(text))


def placed_stems(text: str) -> list[tuple[str, int]]:
    """Return the stems of a text's content words in order, each with where its word begins."""
    return [(one, match.start()) for match in _WORD.finditer(text) for one in _stemmed(match[0])]


def located(text: str) -> Iterator[tuple[str, int, int]]:
    """Give the stem of each content word with its place; of all words where all are stop words."""
    found = [
        (word, match.start(), match.end())
        for match in _WORD.finditer(text)
        for word in words(match[0])
    ]
    telling = [one for one in found if one[0] not in STOP_WORDS]
    for word, start, end in telling or found:
        yield stem(word) if telling else word, start, end


@lru_cache(maxsize=8_192)
def stem(word: str) -> str:
    """Return one case-folded word without its English ending and without accents."""
    word = _IRREGULAR.get(word, word)
    plain = word if word.isascii() else _without_accents(word)
    if not plain.isascii() or not plain.isalpha() or len(plain) < 4:
        return plain
    return _IRREGULAR.get(plain, _shortened(plain))


def _without_accents(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def _shortened(word: str) -> str:
    word = _without_plural(word)
    for ending in ("ing", "ed"):
        root = word.removesuffix(ending)
        if root != word and len(root) >= 3 and not _VOWELS.isdisjoint(root):
            word = root[:-1] if root[-1] == root[-2] and root[-1] not in "lsz" else root
            break
    # Each new word of a text comes here: expressions would take longer than all the rest.
    if len(word) > 5:
        word = word.removesuffix("ly")
    if len(word) > 3:
        word = word.removesuffix("e")
    return f"{word[:-1]}i" if word.endswith("y") and len(word) > 2 else word


def _without_plural(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


_IRREGULAR = {
    form: base
    for base, forms in {
        "say": "said says saying",
        "die": "died dies dying death deaths dead",
        "kill": "killed kills killing killings",
        "flee": "fled flees fleeing",
        "strike": "struck strikes striking",
        "hit": "hits hitting",
        "meet": "met meets meeting meetings",
        "leave": "left leaves leaving",
        "rise": "rose risen rises rising",
        "fall": "fell fallen falls falling",
        "give": "gave given gives giving",
        "tell": "told tells telling",
        "send": "sent sends sending",
        "hold": "held holds holding",
        "take": "took taken takes taking",
        "go": "went gone goes going",
        "come": "came comes coming",
        "begin": "began begun begins beginning",
        "break": "broke broken breaks breaking",
        "burst": "bursts bursting",
        "lose": "lost loses losing loss losses",
        "find": "found finds finding",
        "fight": "fought fights fighting",
        "shoot": "shot shots shoots shooting",
        "speak": "spoke spoken speaks speaking",
        "withdraw": "withdrew withdrawn withdraws withdrawing withdrawal",
        "see": "saw seen sees seeing",
        "person": "people persons",
        "man": "men",
        "woman": "women",
        "child": "children",
        "life": "lives",
        "evacuat": "evacuation evacuations evacuee evacuees",
        "displac": "displacement",
        "injur": "injury injuries",
        "invad": "invasion invasions invader invaders",
        "respond": "response responses",
        "deploy": "deployment deployments",
        "explod": "explosion explosions",
        "agree": "agreed agrees agreeing",
        "disagree": "disagreed disagrees disagreeing",
        "free": "freed frees freeing",
        "pay": "paid pays paying payment payments",
        "lead": "led leads leading",
        "make": "made makes making",
        "build": "built builds building",
        "buy": "bought buys buying",
        "bring": "brought brings bringing",
        "sell": "sold sells selling sale sales",
        "spend": "spent spends spending",
        "win": "won wins winning",
        "keep": "kept keeps keeping",
        "know": "knew known knows knowing",
        "think": "thought thinks thinking",
        "write": "wrote written writes writing",
        "become": "became becomes becoming",
        "grow": "grew grown grows growing growth",
        "stand": "stood stands standing",
        "fly": "flew flown flies flying flight flights",
        "feel": "felt feels feeling",
        "run": "ran runs running",
        "get": "got gotten gets getting",
        "use": "used uses using",
        "choose": "chose chosen chooses choosing",
        "drive": "drove driven drives driving",
        "throw": "threw thrown throws throwing",
        "seek": "sought seeks seeking",
        "catch": "caught catches catching",
        "teach": "taught teaches teaching",
        "steal": "stole stolen steals stealing",
        "wear": "wore worn wears wearing",
        "draw": "drew drawn draws drawing",
        "sink": "sank sunk sinks sinking",
        "freeze": "froze frozen freezes freezing",
        "forbid": "forbade forbidden forbids",
        "destroy": "destroyed destroys destroying destruction",
        "decid": "decide decides decided deciding decision decisions",
        "arriv": "arrive arrives arrived arriving arrival arrivals",
        "lay": "laid lays laying",
        "bear": "bore bears bearing",
        "bend": "bent bends bending",
        "bite": "bit bitten bites biting",
        "blow": "blew blown blows blowing",
        "cancel": "cancelled canceled cancels cancelling canceling cancellation cancellations",
        "cling": "clung clings clinging",
        "control": "controlled controls controlling",
        "deal": "dealt deals dealing",
        "dig": "dug digs digging",
        "eat": "ate eaten eats eating",
        "feed": "fed feeds feeding",
        "forget": "forgot forgotten forgets forgetting",
        "hang": "hung hangs hanging",
        "hear": "heard hears hearing",
        "hide": "hid hidden hides hiding",
        "label": "labelled labeled labels labelling labeling",
        "lend": "lent lends lending",
        "mean": "meant means meaning",
        "overthrow": "overthrew overthrown overthrows overthrowing",
        "patrol": "patrolled patrols patrolling",
        "rebel": "rebelled rebels rebelling rebellion rebellions",
        "ride": "rode ridden rides riding",
        "shake": "shook shaken shakes shaking",
        "shrink": "shrank shrunk shrinks shrinking",
        "sit": "sat sits sitting",
        "sleep": "slept sleeps sleeping",
        "slide": "slid slides sliding",
        "sweep": "swept sweeps sweeping",
        "swim": "swam swum swims swimming",
        "tear": "tore torn tears tearing",
        "travel": "travelled traveled travels travelling traveling",
        "undergo": "underwent undergone undergoes undergoing",
        "wake": "woke woken wakes waking",
        "aris": "arose arisen",
        "beat": "beaten",
        "burn": "burnt",
        "forese": "foresaw foreseen foreseeing",
        "foretell": "foretold",
        "forgiv": "forgave forgiven",
        "kneel": "knelt",
        "leap": "leapt",
        "learn": "learnt",
        "mislead": "misled",
        "overcom": "overcame",
        "overrun": "overran",
        "overse": "oversaw overseen overseeing",
        "overtak": "overtook overtaken",
        "panic": "panicked panicking",
        "prov": "proven",
        "rebuild": "rebuilt",
        "ring": "rang rung",
        "sing": "sang sung",
        "spill": "spilt",
        "spring": "sprang sprung",
        "striv": "strove striven",
        "sue": "sued suing",
        "swear": "swore sworn",
        "swing": "swung",
        "undertak": "undertook undertaken",
        "uphold": "upheld",
        "weav": "wove woven",
        "weep": "wept",
        "withhold": "withheld",
    }.items()
    for form in forms.split()
}

STOP_WORDS = frozenset(
    # English
    "a an the and or but nor so of in on at by for with from to into onto over under as than then "
    "that this these those it its it's he him his she her hers they them their we us our you your "
    "i my me be is are was were been being am do does did done doing have has had having will "
    "would shall should can could may might must not no who whom whose which what when where why "
    "how there here if because while during about against between through after before up down out "
    "off again further once only own same too very just also both each few more most other some "
    "such any all don't didn't doesn't isn't aren't wasn't weren't won't can't couldn't hasn't "
    "haven't "
    # Spanish, French, German, Portuguese, Italian: articles, prepositions, auxiliaries
    "el la los las un una unos unas de del al en y o que por para con se su sus es son fue han "
    "le les des du et ou au aux dans par pour sur avec qui ce cette ces est sont ont a été "
    "der die das den dem ein eine einer eines und oder zu zum zur mit von im am ist sind war hat "
    "os as um uma do da dos das no na nos nas ao que foi com não il lo gli i di della dei nel che "
    "con per è sono ha non "
    # Ukrainian, Russian
    "і й та або в у на з із до за від про що як це він вона вони не и или во с со к о об от из по "
    "для что как это он она они "
    # Arabic
    "في من على إلى عن أن إن ما هذا هذه التي الذي و أو مع كان لا".split()
)
