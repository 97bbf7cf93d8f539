"""Subjects: the words beside a verb or preposition that name somebody."""

import re

from bot.core.patterns import Pattern
from bot.core.reading.people.roles import names_people
from bot.core.reading.speech.pieces import before_carrier, parted, subject_among, tells_more
from bot.core.reading.speech.verbs import CUES, Cue
from bot.core.reading.text.masking import ASIDE, MASK

#: No noun that ends like one.
ADVERB = r"(?!(?:family|assembly|bully|ally|rally|reply|supply|anomaly|italy|july)\b)[a-z]+ly"
_ADORNS = (
    r"(?:has|have|had|was|were|is|are|also|later|then|already|once|even|previously"
    r"|recently|earlier|just|still|would|could|did|do|does|not|never|(?:had|has|have|did|do|does|was|were|is|are|wo|would|could|ca)n['’]t|be|been|being|again|often"
    r"|always|first|now|soon|further|who|whom|which|himself|herself|themselves|itself|both|all|each|will|might|should|may|must"
    rf"|{ADVERB}"
    r"|(?:on|late|early)\s(?:\w+\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s(?:morning|night|evening|afternoon))?"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|last\s\w+|this\s\w+|yesterday|today"
    r"|in\s(?:a|an|his|her|its|their|the|\d{4})(?:\s[a-z-]+){0,3}"
    r"|(?:used|likes|liked|loved|loves|had|has|have|wanted|wants|went\son|goes\son|came|chose|felt\sable"
    r"|began|continued|continues|declined|hastened|seemed|appeared|tended|tends|preferred)\sto)$"
)
#: Begins with a set of characters, so that the search can leap from one to the next.
_HELD_BACK = Pattern(rf"[,\s]{_ADORNS}")
_NOTHING_ELSE = Pattern(_ADORNS)
#: How words that adorn a verb end: what ends otherwise is looked at no further.
_ADORNS_LAST = frozenset(
    """has have had was were is are also later then already once even previously recently earlier
    just still would could did do does not never be been being again often always first now soon
    further who whom which himself herself themselves itself both all each will might should may
    must yesterday today to morning night evening afternoon""".split()
)
_ADORNS_ENDING = ("ly", "n't", "n’t", "day")
#: Behind these anything may adorn it: "last Sunday", "in the end".
_ADORNS_OPENING = (" last ", " this ", " in ")
#: A quote is cut off in one, as it is a mask for each of its characters.
_HARD_CUT = Pattern(
    rf"[{MASK};:—―…\s.](?:(?<={MASK}){MASK}*+|(?<=[;:—―…])|(?<=\s)(?:--?|–)\s|(?<=\.)\.\.)"
)
#: The same for words without dashes between spaces, so that no space is looked at.
_HARD_CUT_UNDASHED = Pattern(rf"[{MASK};:—―….](?:(?<!\.){MASK}*+|(?<=\.)\.\.)")
_SOFT_CUT = Pattern(
    r"\b(?:that|what|but|while|whereas|because|although|though|if|after|before|when|where|as|than|since"
    r"|until|which|and(?=\s+(?:he|she|they|it|we|I)\b))\s+",
    re.IGNORECASE,
)
_PLAIN_NOUN = Pattern(r"(?:[Tt]he|[Aa]n?|[Oo]ne)\s(?:[\w’'-]+\s){1,4}")
_RELATIVE_VERB = Pattern(r"(?:[a-z]{2,}(?:s|ed)|runs?|owns?|made|held|ran|built|makes?)\s")
#: Where a relative clause begins behind what it tells of.
_RELATIVE = Pattern(r"\s(?:(?:to|for|in|at|by|from|of|with|on)\s)?(?:who|whose|whom|which|that)\s")
#: Begins as what somebody is called without a name does.
_NOUN_PHRASE = Pattern(
    r"(?:(?:[Tt]he|[Aa]n?|[Oo]ne|[Aa]nother|[Ss]ome|[Ss]everal|[Mm]any|[Mm]ost|[Tt]wo|[Tt]hree|[Ff]our"
    r"|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)\s|[A-Z]?[a-z]+s(?:\s(?:of|from|for|in|at|with)\s|\Z))"
)
_IRREGULAR = Pattern(
    r"\b(?:[a-z]{3,}ed|tore|led|ran|held|took|hit|made|left|lost|came|went|fell|broke|struck|won"
    r"|saw|met|knew|lives?|works?|runs?|owns?|holds?|leads?|said|says|wrote)\b"
)
#: Another subject in what follows it.
_ANEW = Pattern(r"\b(?:and|but|so|while)\s(?:he|she|they|it|we|I|the)\b")
_DETERMINER = Pattern(r"\b(?:the|an?|his|her|its|their|another|one)\s", re.IGNORECASE)
_OF_WHAT = Pattern(r",|\s(?:of|for|at|in|from|with|to|on|by)\s")
_AND_ANOTHER = Pattern(r"\band\s+(?=(?:the|a|an)\b)")
#: 'Holt called it "dead," and Mira Orlan said': the conjunction is no part of a subject.
_JOINED = Pattern(r"(?:and|but|while|yet|so)\s(?=[A-ZÀ-Þ])")
_HAS_VERB = Pattern(r"\b(?:is|was|were|are|has|had|have|will|would|[a-z]{3,}ed)\b")
#: 'Orlan, reviewing "The Gate" in 1951, wrote': the aside has a quote in it.
_MASKED_ASIDE = Pattern(
    rf",\s(?:[a-z]+ing|who|whom|whose|which|known|best|in)\s[^,.;{MASK}]*{MASK}+\Z"
)
#: 'Orlan, author of "The Gate," said': the title of a work closes what tells of its maker.
_MAKER_OF = Pattern(
    r",\s(?:the\s|an?\s|one\sof\sthe\s)?(?:[a-z-]+\s){0,2}(?:co-)?(?:authors?|writer|editor|director"
    r"|producer|creator|presenter|host|composer|translator|publisher|founder|star)\s(?:of|behind)\s"
    rf"(?:[a-z-]+\s){{0,4}}{MASK}+,?\Z"
)
#: "Orlan, head of Quarrel -- the firm that runs it, and another -- told": between two dashes.
_DASHED_ASIDE = Pattern(
    rf"\s?(?:—|–|--?)\s?(?:(?!--|\s-\s)[^—–{MASK};:\n]){{2,200}}(?:—|–|\s--?)\s?\Z"
)
_ASIDE_GOES_ON = Pattern(r"[a-z]")
_AFTER_SUBJECT = Pattern(
    rf"[,.;:!?()\n{MASK}{ASIDE}—―]|\s--?\s|\s–\s|\b(?:who|which|that|in|on|at|during|after"
    r"|before|as|when|while|to|from|with|about|because|if|following|speaking|later|has|have|had"
    r"|is|was|were|are|told|said|and(?=\s+(?:that|he|she|they|it|[a-z]+ed)\b)"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|last\s[a-z]+|this\s[a-z]+"
    rf"|{ADVERB})\b"
)
_FOREIGN_STOP = Pattern(
    rf"[,.;:!?()\n{MASK}{ASIDE}—―،]|\s--?\s|\s–\s"
    r"|(?<!\w)(?:a|al|en|ante|durante|tras|este|esta|ayer|que|quien|à|au|aux|dans|lors|devant|hier"
    r"|ce|cette|qui|am|hinzu|im|in|bei|auf|vor|nach|zum|zur|gegenüber|dem|ist|sei|seien|sind|hat|haben"
    r"|wird|werden|es|está|son|ha|han|est|sont|ont|ao|aos|em|na|no|nesta|neste|que|alla|ai|agli"
    r"|alle|nel|nella|durante|в|во|на|по|журналистам|журналістам|у|під|при|إن|أن|في|إنه|إنها|خلال"
    r"|على|الذي|التي|وهو|وهي|وهم|all['’]\w+)(?!\w)|\s(?:и|і|й|y|e|et|und)\s(?=[a-zà-ÿа-яіїєґ])"
)
#: "Ha spiegato ai cronisti": to whom, and not who.
_TO_WHOM = Pattern(
    r"(?:a\s(?:los|las|la|le)|al|ai|agli|alle|aos|ao|às|aux|au|à\sla|den|dem|gegenüber|журналистам|журналістам"
    r"|ему|ей|им|йому|їй|им)\s",
    re.IGNORECASE,
)
#: Small words in front of a verb of another language.
_CLITIC = Pattern(
    r"(?<=[\s,])(?:le|les|lo|la|se|me|nos|te|lui|leur|y|en|ci|gli|si|ne|não|no|nunca|ya|também|también"
    r"|anche|aussi|já|lhe|lhes|им|ему|ей|також|также|ще|еще)\s*\Z"
)
_LONGEST_CLITIC = 12
#: A subject is looked for no farther away than this; longer is no subject.
REACH = 300
#: "Sources who saw the plan" is what they are called.
_LONGEST_WHOLE = 60
#: So many words in front of a comma hold a verb, seen or not.
_LONGEST_NAMING = 12


def subject_of(plain: str, start: int, end: int) -> tuple[int, int]:
    """Find the words after a verb or preposition that name somebody; an empty span when none."""
    while start < end and plain[start] in " \t":
        start += 1
    cut = _AFTER_SUBJECT.search(plain, start, min(end, start + REACH))
    stop = cut.start() if cut else min(end, start + REACH)
    if cut and cut.group() == "." and _is_abbreviated(plain, start, cut.start()):
        return _extended(plain, start, cut.end(), end)
    while stop > start and plain[stop - 1].isspace():
        stop -= 1
    return start, stop


def _is_abbreviated(plain: str, start: int, dot: int) -> bool:
    word = plain[start:dot].rsplit(" ", 1)[-1]
    return len(word) <= 4 and word[:1].isupper()


def _extended(plain: str, start: int, after_dot: int, end: int) -> tuple[int, int]:
    _, stop = subject_of(plain, after_dot, end)
    return start, max(stop, after_dot)


def foreign_subject_of(plain: str, start: int, end: int) -> tuple[int, int]:
    """Do the same after a verb of another language."""
    while start < end and plain[start] in " \t":
        start += 1
    if _TO_WHOM.match(plain, start, end):
        return start, start
    cut = _FOREIGN_STOP.search(plain, start + 1, min(end, start + REACH))
    stop = cut.start() if cut else min(end, start + REACH)
    while stop > start and not (plain[stop - 1].isalnum() or plain[stop - 1] in ".)"):
        stop -= 1
    return start, stop


def foreign_subject_before(plain: str, start: int, end: int) -> tuple[int, int]:
    """Do the same in front of one: "la portavoz, Nuria Salas, le" is the spokeswoman."""
    while (clitic := _CLITIC.search(plain, max(start, end - _LONGEST_CLITIC), end)) is not None:
        end = clitic.start()
    return subject_before(plain, start, end)


def has_verb(words: str) -> bool:
    """Tell whether words are a clause rather than a name with what adorns it."""
    return _HAS_VERB.search(words) is not None or len(words.split()) > _LONGEST_NAMING


def is_makers_work(before: str) -> bool:
    """Tell whether what a verb follows is the title of a work, and no speech of anybody's."""
    return _MAKER_OF.search(before) is not None


def is_apposition(before: str) -> bool:
    """Tell whether the comma before a verb closes "X, a writer for Y,"."""
    pieces = before.rstrip(",").rsplit(",", 1)
    return len(pieces) == 2 and tells_more(pieces[1]) and len(pieces[0]) < 200


def subject_before(plain: str, start: int, end: int) -> tuple[int, int]:
    """Find the words of the subject in front of a verb, without what only adorns them."""
    begin = start
    stop = _before_closed(plain, start, _held_back(plain, start, end))
    is_dashed = plain.find("-", start, stop) >= 0 or plain.find("–", start, stop) >= 0
    for cut in (_HARD_CUT if is_dashed else _HARD_CUT_UNDASHED).finditer(plain, start, stop):
        start = cut.end()
    stop = _held_back(plain, start, stop)
    closes_aside = plain[start:stop].endswith((",", ASIDE)) or plain[stop:end].lstrip().startswith(
        ","
    )
    pieces = parted(plain, start, stop)
    if not pieces:
        return end, end
    index = subject_among(plain, pieces, closes_aside=closes_aside)
    if not index and closes_aside and _ASIDE_GOES_ON.match(plain, *pieces[0]):
        comma = _MASKED_ASIDE.search(plain, max(begin, start - REACH), start)
        if comma is not None:
            return subject_before(plain, begin, comma.start())
    if closes_aside:
        index = before_carrier(plain, pieces, index)
    first, last = pieces[index]
    main = _in_front_of_relative(plain, first, last)
    if main is not None:
        return first, main
    for cut in _SOFT_CUT.finditer(plain, first, last):
        if cut.end() < last and not _tells_which(plain, first, cut, last):
            first = cut.end()
    joint = _AND_ANOTHER.search(plain, first, last)
    if joint and _HAS_VERB.search(plain, first, joint.start()):
        first = joint.end()
    while first < last and not (plain[first].isalpha()):
        first += 1
    joined = _JOINED.match(plain, first, last)
    return (joined.end() if joined else first), last


def _before_closed(plain: str, start: int, end: int) -> int:
    """Step back over what a second dash, or the title of somebody's work, closes before a verb."""
    if plain.endswith((MASK, f"{MASK},"), start, end):
        maker = _MAKER_OF.search(plain, max(start, end - REACH), end)
        return maker.start() if maker is not None else end
    if end == start or plain[end - 1] not in "—–-":
        return end
    dashed = _DASHED_ASIDE.search(plain, start, end)
    return dashed.start() if dashed is not None else end


def _in_front_of_relative(plain: str, first: int, last: int) -> int | None:
    """Find where "a survivor" ends in "a survivor of the blast that tore through the mill".

    None where no relative clause follows it, or where what follows it is no clause of its own.
    """
    relative = _RELATIVE.search(plain, first, last)
    if relative is None or _NOUN_PHRASE.match(plain, first, relative.start()) is None:
        return None
    front = plain[first : relative.start()]
    is_clause = _HAS_VERB.search(front) is not None or any(
        Cue.FINITE in CUES.get(word, Cue.NOUN) for word in front.split()
    )
    rest = plain[relative.end() : last]
    is_told = _HAS_VERB.search(rest) is not None or _IRREGULAR.search(rest) is not None
    if is_clause or not is_told or _ANEW.search(rest):
        return None
    is_short = relative.group().lstrip().startswith("who") and last - first < _LONGEST_WHOLE
    return last if is_short else relative.start()


def antecedent(plain: str, start: int, end: int) -> int:
    """Find where the words begin that "who" and "which" right behind them stand for."""
    found = [match.start() for match in _DETERMINER.finditer(plain, start, end)]
    for first in reversed(found):
        head = _OF_WHAT.split(plain[first:end], maxsplit=1)[0].split()[-1]
        if names_people(head.strip(".,'’")) or head[0].isupper():
            return first
    return start


def _tells_which(plain: str, first: int, cut: re.Match[str], last: int) -> bool:
    """Tell "the group that holds the area" from "the group says that the mayor"."""
    return (
        cut.group().strip() == "that"
        and _PLAIN_NOUN.fullmatch(plain, first, cut.start()) is not None
        and _RELATIVE_VERB.match(plain, cut.end(), last) is not None
        and not any(
            Cue.FINITE in CUES.get(word, Cue.NOUN) for word in plain[first : cut.start()].split()
        )
    )


def _held_back(plain: str, start: int, end: int) -> int:
    """Step back over auxiliaries, adverbs and dates between a subject and its verb."""
    stop = end
    while True:
        while stop > start and plain[stop - 1] in f" \t{ASIDE}":
            stop -= 1
        first = max(start, stop - 60)
        match = None if first else _NOTHING_ELSE.match(plain, 0, stop)
        first = max(first, plain.rfind(MASK, first, stop) + 1)  # No quote adorns a verb.
        if match is None and _may_adorn(plain[first:stop]):
            match = _HELD_BACK.search(plain, first, stop)
        if match is None:
            return stop
        stop = match.start() + (plain[match.start()] == "," and match.start() < stop)


def _may_adorn(words: str) -> bool:
    """Tell whether the last of some words may adorn a verb: a look at them costs little."""
    if "," in words or not words.isprintable():
        return True  # Other white space than spaces, for one.
    last = words[words.rfind(" ") + 1 :]
    return (
        last in _ADORNS_LAST
        or last.endswith(_ADORNS_ENDING)
        or any(opening in words for opening in _ADORNS_OPENING)
    )
