"""A question, understood: its content words, names and numbers, and what would answer it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.core.answering.question.light import LIGHT
from bot.core.answering.question.phrases import AS_ASKED, in_one_word
from bot.core.answering.question.predicates import is_base, is_verb, predicate_of
from bot.core.answering.question.spelling import spelt
from bot.core.answering.question.wants import Tone, Want, tone_of, want_of
from bot.core.patterns import Pattern
from bot.core.reading.numerals.numbers import numbers_in
from bot.core.reading.people.roles import is_title
from bot.core.text.words import STOP_WORDS, stem, stems, words

#: Characters of a question that are read.
_LONGEST = 4_000
#: Words of asking, not of what is asked for.
_ASKING = frozenset(
    stems(
        "please tell know many much number latest current currently now today update news happen "
        "happening happened going anything something say said think explain give show list source "
        "report figure figures count toll total exactly really still about ask question according "
        "people person somebody someone anybody anyone everybody kind sort type name long far "
        "hello thanks thank let like mean yet so far ever actually known knew yesterday "
        "tomorrow tonight get give make else besides occur worth "
        # Where something is, as any source may put it otherwise.
        "among amongst amid aboard below beneath beside upon within throughout toward towards"
    )
) | {"kind", "ago", "s"}
#: The same of other languages, in which questions are asked as well.
_ASKING_ABROAD = frozenset(
    stems(
        "quién quiénes qué cuál cuáles cuándo dónde adónde cómo cuánto cuánta cuántos cuántas hubo "
        "wer wen wem was welche welcher welches welchen wann wo wohin woher wie viel viele "
        "warum wieso heißt wurde wurden hatte gab gibt quand où combien pourquoi quel "
        "quelle quels quelles t-il t-elle t-on appelle quem quando onde quantos quantas chi cosa "
        "quanti quante perché хто коли де куди скільки чому який яка яке які було кто когда "
        "где куда сколько почему какой какая какое какие было من ماذا متى أين كم لماذا كيف"
    )
)
_KINDS = {
    "killed": "kill die dead fatality casualty toll victim",
    "injured": "injure injury wound hurt casualty",
    "missing": "missing unaccounted",
    "displaced": "displace flee homeless uproot",
    "evacuated": "evacuate evacuee",
    "detained": "detain arrest jail",
    "kidnapped": "kidnap abduct hostage",
    "rescued": "rescue save",
    "troops": "troop soldier force army",
    "money": "cost money pledge dollar euro pound price pay",
    "magnitude": "magnitude strong richter",
}
_KIND_STEMS = {kind: frozenset(stems(row)) for kind, row in _KINDS.items()}
#: What is written with a capital in a headline, and is no name.
_NO_NAMES = (_ASKING | LIGHT).union(*_KIND_STEMS.values())
#: Kinds of what befalls people.
_OF_PEOPLE = frozenset("killed injured missing displaced evacuated detained kidnapped".split())
#: "How many dead": people, and what befell them.
_BEFALLEN = frozenset(
    stems(
        "dead killed injured wounded hurt missing unaccounted displaced homeless evacuated "
        "detained arrested jailed kidnapped abducted rescued saved fatality casualty"
    )
)
_REPORT, _TOLL = stem("report"), stem("toll")
_COUNTED = Pattern(
    r"\b(?:how many|how much|number of|count of|toll of)\s+(?P<what>(?:[^\W_]+[ '’-]?){1,5})",
    re.IGNORECASE,
)
_VERBAL = frozenset(
    "are is was were have has had did do does will would can could may might must been be of in on "
    "at from by to for with under still now so that who which there".split()
)
#: Capitals that name nobody.
CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june "
    "july august september october november december".split()
)
#: Posts that are written in capitals, and name nobody either.
_POSTS = frozenset("ceo cfo coo cto cio vp mp".split())
_OF_SORT = Pattern(
    r"\b(?:what|which)(?: (?:kind|type|sort|form)s? of| other)? "
    r"(?:(?:is|was|are|were|will be) (?:the |(?:[\w.]+ ){0,2}[\w.]+['’]s? )(?:\w+ )??"
    r"(?P<told>\w+)(?= (?:of|in|for|that|on|at|to|which)\b|\?|$)|"
    r"(?P<sort>(?:[\w'’-]+ ?){1,4}))",
    re.IGNORECASE,
)
#: "How many Republicans" are counted, and are not one who has that name.
_SEVERAL = Pattern(
    r"(?<=\bhow many )[^\W\d_]+s\b(?! (?:[^\W\d_]+s|men|women|people|children|police)\b)",
    re.IGNORECASE,
)
_LONGEST_SORT = 3
_OWNERS = ("'s", "’s", "s'", "s’")
#: Words beside those of what befell people in a question that is bare.
_FEW = 2
#: The focus of a question that asks what somebody or something is called.
NAME = frozenset({"name"})
_NAME = Pattern(
    r"\bnames? of\b|['’]s? names?\b|\bnamed\?|\bwhat (?:is|was|are|were) .{1,60} called\b",
    re.IGNORECASE,
)
_PLURALS = frozenset("people men women children police troops dead".split())
_WORD = Pattern(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
#: Verbs that say nothing beside their noun, and words of asking that nobody tells.
_LIGHT = Pattern(
    r"\b(?:(?:tak(?:e|es|en|ing)|took) (?:part|place)|what time(?: of (?:the )?day)?|"
    r"how old|(?:at )?what age|age of|"
    r"(?:i|we|you) (?:need|want)(?: to)?)\b",
    re.IGNORECASE,
)
#: Words by which a reason is asked for, and what is done for it.
_CAUSING = frozenset(stems("caused led triggered prompted reason cause"))
_TO_DO = Pattern(r"\bto (?P<deed>[^\W\d_]+)")
_WHY = Pattern(r"\bwhy\b", re.IGNORECASE)
#: A stop word of another language.
_DIE = Pattern(r"\b(?:did|do|does|to|will|would|could|may|might)\b.{0,80}\bdie\b", re.IGNORECASE)
_PRONOUN = Pattern(
    r"\b(?:he|she|it|they|him|her|them|his|their|its|this|these|those|that|there|then)\b",
    re.IGNORECASE,
)
_GOES_ON = Pattern(r"^(?:and|what about|how about|or|but|also)\b|\bof them\b", re.IGNORECASE)
#: What people write short and sources in full; behind a number "pm" is a time.
_SHORT = (
    (Pattern(r"(?<!\d)(?<!\d )\b(?:PM|(?<=the )pm)\b"), "prime minister"),
    (Pattern(r"\bgov['’]?t\b", re.IGNORECASE), "government"),
    (Pattern(r"\bHQ\b"), "headquarters"),
    (Pattern(r"(?<=\bthe )us\b"), "US"),
)
#: A report that is asked about, not what is reported.
_THE_REPORT = Pattern(
    r"\b(?:the|a|an|its|his|her|their|this|that) (?!(?:latest|newest|last|current)\b)"
    r"(?:[\w'’-]+ ){0,2}reports?\b",
    re.IGNORECASE,
)
_ASKS = Pattern(
    r"\b(?:wh(?:at|en|ere|y|o|om|ose|ich)|how)\b|^\W*(?:name|list|tell|give|show|describe|explain)\b",
    re.IGNORECASE,
)
_LATEST = Pattern(r"\b(?:latest|newest|now|current(?:ly)?|so far|today|still)\b", re.IGNORECASE)
_QUESTION_WORDS = frozenset(
    "what when where who why how which whose whom is are was were did does do has have had will "
    "would can could should and the a an in on at by since tell please hi hello summarise "
    "summarize summary overview recap update updates latest news status situation describe "
    "explain list name any".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question, understood."""

    text: str
    want: Want
    tone: Tone = Tone.NONE
    #: Stems that an answer has to be about, in order, each once.
    stems: tuple[str, ...]
    #: Those of them that are names: an article without them is about somebody else.
    names: frozenset[str] = frozenset()
    #: Stems of what is counted ("soldier" in "how many soldiers"); empty for people in general.
    counted: frozenset[str] = frozenset()
    #: Stems of the sort of thing asked for ("weapon" in "what weapon did"); empty for none.
    focus: frozenset[str] = frozenset()
    #: The stem by which it says what happened ("resign"); empty where it cannot be told.
    predicate: str = ""
    #: It asks "how many" or for a toll.
    counts: bool = False
    #: Kinds of figure asked for ("missing"); empty when the question names none.
    kinds: frozenset[str] = frozenset()
    #: Numbers that the question takes for granted.
    numbers: frozenset[float] = frozenset()
    #: The newest value counts most.
    is_latest: bool = False
    #: Names as they were typed, each with how sources spell it.
    respelt: tuple[tuple[str, str], ...] = ()


def understand(text: str, thread: Sequence[str] = ()) -> Asked:
    """Read a question, and what it leaves out because the thread has said it.

    Args:
        text: The question.
        thread: Earlier questions of the same thread, oldest first.
    """
    asked = _alone(text)
    if thread and _leans(text, asked):
        return _completed(asked, understand(thread[-1], thread[:-1]))
    return asked


def stems_of_kind(kind: str) -> frozenset[str]:
    """Return the stems by which people ask for a kind of figure."""
    return _KIND_STEMS.get(kind, frozenset())


def _alone(text: str) -> Asked:
    text = _uncapitalised(spelt(" ".join(text[:_LONGEST].split())))
    for short, full in _SHORT:
        text = short.sub(full, text)
    text = in_one_word(text, AS_ASKED)
    said = (*stems(_LIGHT.sub("", text)), *(["die"] if _DIE.search(text) else []))
    of_asking = _ASKING | _ASKING_ABROAD
    if said and not frozenset(said) - of_asking:
        of_asking -= {_TOLL}  # a toll is all it asks for
    if _THE_REPORT.search(text):
        of_asking -= {_REPORT}
    content = tuple(dict.fromkeys(one for one in said if one not in of_asking))
    everything = frozenset(said)
    kinds = frozenset(kind for kind, row in _KIND_STEMS.items() if row & everything)
    want = want_of(text)
    # "Any injured?", "toll now": who says little more than what befell people wants their number.
    of_people = frozenset[str]().union(*(_KIND_STEMS[kind] for kind in kinds & _OF_PEOPLE))
    names = _names(text) & frozenset(content)
    deed = predicate_of(text)
    if want is Want.REASON and _CAUSING & set(content) and not _WHY.search(text):
        content, deed = _of_effect(text, content, names, deed)
    is_bare = (
        want is Want.ANYTHING
        and bool(of_people)
        and len(set(content) - of_people) <= _FEW
        and not _ASKS.search(text)
    )
    return Asked(
        text=text.strip(),
        want=Want.FIGURE if is_bare else want,
        tone=tone_of(text),
        stems=content,
        names=names,
        counted=_counted(text),
        focus=_focus(text),
        # "Which show was Brel on?" has no verb but "was".
        predicate="" if deed in names else deed,
        counts=is_bare or _COUNTED.search(text) is not None or "toll" in everything,
        kinds=kinds,
        numbers=numbers_in(text),
        is_latest=_LATEST.search(text) is not None,
    )


def _names(text: str) -> frozenset[str]:
    """Stems of words with a capital that does not merely begin the question."""
    found: set[str] = set()
    text = _SEVERAL.sub(" ", text)
    written = [match for match in _WORD.finditer(text) if match[0][0].isupper()]
    for match in written:
        is_first = match.start() == 0 or text[: match.start()].rstrip()[-1:] in ".!?"
        if is_first and match[0].casefold() in _QUESTION_WORDS | STOP_WORDS:
            continue
        if match[0] != "I" and match[0].casefold() not in CALENDAR | _POSTS:
            found |= set(stems(match[0]))
    # A source may leave a title out, or have another: "Monsignor" for "Archbishop".
    found -= {one for match in written if _is_title_of(text, match) for one in stems(match[0])}
    return frozenset(found)


def _is_title_of(text: str, match: re.Match[str]) -> bool:
    """Tell whether a word is a title in front of somebody's name."""
    return text[match.end() :].lstrip(". ")[:1].isupper() and is_title(match[0])


def _of_effect(
    text: str, content: tuple[str, ...], names: frozenset[str], deed: str
) -> tuple[tuple[str, ...], str]:
    """Ask "what caused the dam to break" as "why did the dam break": few sources say "caused"."""
    effect = tuple(one for one in content if one not in _CAUSING)
    if not effect:
        return content, deed
    found = _TO_DO.search(text)
    done = found and stem(found["deed"].casefold())
    plain = [one for one in effect if one not in names]
    return effect, done if done in effect else next(iter(plain), "")


def _uncapitalised(text: str) -> str:
    """Put "Did The Dam Break?" into small letters, which say no less than its capitals.

    What is a name in it shows in what it is asked of. "Who shot Ana Brel?" stays.
    """
    written = _WORD.findall(text)
    if not written or not _is_in_capitals(written):
        return text
    is_all = text.isupper()
    return _WORD.sub(
        lambda match: match[0] if match[0].isupper() and not is_all else match[0].lower(), text
    )


def _is_in_capitals(written: Sequence[str]) -> bool:
    """Tell capitals of a headline: all words have one, and some are no names."""
    if not all(word[0].isupper() for word in written[1:]):
        return False
    return any(
        low in _QUESTION_WORDS | STOP_WORDS
        or is_verb(low)
        or is_base(low)
        or set(stems(low)) & _NO_NAMES
        for low in map(str.casefold, written[1:])
    )


def _focus(text: str) -> frozenset[str]:
    """Stems of the noun behind "what" or "which", or of what is asked to be told of something."""
    if _NAME.search(text):
        return NAME
    found = _OF_SORT.search(text)
    if found is None or _COUNTED.search(text):
        return frozenset()
    if found["told"]:
        return frozenset(stems(found["told"])) - _ASKING
    is_cut = text[found.end() : found.end() + 1] == ","
    return frozenset(stem(word) for word in _head(found["sort"], is_cut=is_cut)) - _ASKING


def _head(sort: str, *, is_cut: bool = False) -> list[str]:
    """Find the noun of "police station was", "singer's look was", "network carried the".

    Args:
        sort: What stands behind "which".
        is_cut: A comma stands behind it, as in "football player, who".
    """
    written = _WORD.findall(sort)
    if len(written) > 1 and _tells_deed(*written[:2]):
        return []
    held: list[str] = []
    for word in map(str.casefold, written):
        if word in _VERBAL or word in STOP_WORDS:
            break
        held += words(word)
        if word.endswith(_OWNERS):
            return held[-1:]
    is_ended = len(held) < len(written) or (is_cut and not any(map(is_verb, held)))
    while is_ended and held and is_verb(held[-1]):
        held.pop()
    return held[-1:] if is_ended and len(held) <= _LONGEST_SORT else held[:1]


def _tells_deed(first: str, second: str) -> bool:
    """Tell "what kept Ana Brel from" and "what Brel said", which ask for nothing of a sort."""
    if first[0].isupper():
        return is_verb(second.casefold())
    return is_verb(first) and second[0].isupper()


def _counted(text: str) -> frozenset[str]:
    """Stems of the noun that is counted, which ends with its plural: "soldiers joined the"."""
    found = _COUNTED.search(text)
    if found is None:
        return frozenset()
    held: list[str] = []
    for word in words(found["what"]):
        if word in _VERBAL:
            break
        if len(word) == 1 or not word.isalpha():
            continue  # the "M-16" of "M-16 rifles"
        held.append(word)
        if word in _PLURALS or (word.endswith("s") and not word.endswith("ss")):
            break
    counted = frozenset(stem(word) for word in held if word not in STOP_WORDS) - _ASKING
    # Behind "how many killed" may stand where, without an "in".
    is_plural = bool(held) and (held[-1] in _PLURALS or held[-1].endswith("s"))
    is_befallen = bool(held) and stem(held[0]) in _BEFALLEN and not is_plural
    return frozenset() if is_befallen or counted <= _BEFALLEN else counted


def _leans(text: str, asked: Asked) -> bool:
    is_short = len(asked.stems) <= 1
    return (
        is_short or bool(_GOES_ON.search(text)) or (bool(_PRONOUN.search(text)) and not asked.names)
    )


def _completed(asked: Asked, before: Asked) -> Asked:
    """Fill in what a follow-up takes from the question before it."""
    own_kinds = asked.kinds - before.kinds
    rows = [row for row in _KIND_STEMS.values() if row & set(before.stems)] if own_kinds else []
    replaced = frozenset[str]().union(*rows)
    kept = [one for one in before.stems if one not in replaced]
    if asked.names and _GOES_ON.search(asked.text):
        # "And in Velk?": there, and not where the question before it asked.
        kept = [one for one in kept if one not in before.names]
    if asked.stems and not own_kinds and asked.want is not Want.ANYTHING:
        # "When was it built?": only what the pronoun stands for.
        kept = [one for one in kept if one in before.names] or kept
    want = before.want if asked.want is Want.ANYTHING else asked.want
    if own_kinds and asked.want is Want.ANYTHING:
        want = Want.FIGURE  # "and missing?", whatever was asked in between
    names = asked.names or before.names
    return replace(
        asked,
        want=want,
        stems=tuple(dict.fromkeys([*asked.stems, *kept])),
        names=names,
        counted=asked.counted or (before.counted if not own_kinds else frozenset()),
        counts=want is Want.FIGURE and (asked.counts or before.counts or bool(own_kinds)),
        kinds=own_kinds or asked.kinds or (before.kinds if want is Want.FIGURE else frozenset()),
        is_latest=asked.is_latest or before.is_latest,
    )
