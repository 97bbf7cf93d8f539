"""Who says it, and how surely: quotations, attributions, hedges and denials."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from bot.core.briefs import Statement
from bot.core.characters import fold
from bot.core.evidence import Attribution, Quote
from bot.core.gate.grounds import Grounds
from bot.core.gate.pieces import Piece, Sources
from bot.core.gate.sameness import is_same_name
from bot.core.gate.standing import without_asides
from bot.core.gate.wording import Kind, Word, plain
from bot.core.patterns import Pattern
from bot.core.reading.numerals.numbers import numbers_in
from bot.core.reading.people.roles import is_title, names_people
from bot.core.reading.speech.verbs import VERB
from bot.core.synonyms import widened
from bot.core.words import STOP_WORDS, stems

_QUOTED = Pattern(r"[\"“„«]([^\"“”„«»]{1,2000})[\"”“»]")
#: A run of so many words between marks is speech or a title, and must be so in the source too.
_FEWEST_WORDS = 3
#: Words by which somebody says that a thing is not so.
DENIES = Pattern(
    r"\b(?:den(?:y|ies|ied|ying|ial|ials)|reject(?:s|ed|ing|ion)?|refut(?:e|es|ed|ing)|"
    r"dismiss(?:es|ed|ing)?|disput(?:e|es|ed|ing)|rul(?:e|es|ed|ing) out)\b",
    re.IGNORECASE,
)
_NEGATION = Pattern(
    rf"{DENIES.pattern}|\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|"
    r"refus(?:e|es|ed|ing)|fail(?:s|ed)? to|unable|halt(?:s|ed)?|false|untrue)\b|n['’]t\b",
    re.IGNORECASE,
)
#: Verbs that stand before their subject ("said Brel").
_INVERTED = frozenset("said says added adds according per wrote asked told".split())
_ALSO_SAYING = frozenset(
    "according per statement expects expected expect estimates estimated estimate projects "
    "projected forecasts learned learnt asks report".split()
)
#: "Residents have been asked": whom it is said to, and not who says it.
_PASSIVE = Pattern(r"\s(?:\w+\s){0,2}?(?:was|were|is|are|be|been|being)\s(?:\w+ly\s)?\w+ed\b")
#: How near to a verb of saying its subject stands, in words.
_BESIDE = 7
#: How far before a name its titles stand, in characters.
_TITLED = 60
_BESIDE_NAME = Pattern(r",\s((?:the|a|an|his|her|its)\s[^,.;:\"“]{3,60}|[a-z][^,.;:\"“]{3,60}),")
#: How far before a description the name may stand that it describes, in characters.
_APPOSED = 90


def quoted_problem(text: str, piece: Piece, grounds: Sequence[Grounds]) -> str:
    """Say which quoted words are not quoted in a cited sentence, or are given to another."""
    held = " ".join(_marks_off(one.folded) for one in grounds)
    quoted = _quoted_in(grounds)
    for found in _QUOTED.finditer(text):
        words = _marks_off(fold(found[1])).strip(" ,.;:")
        if not words:
            continue
        if words not in held:
            return f'"{found[1]}" is not what the source says word for word'
        if len(words.split()) >= _FEWEST_WORDS and not any(words in one for one in quoted):
            return f'"{found[1]}" is put in quotation marks; the source does not quote it'
    for quote in piece.reading.quotes:
        words = _marks_off(fold(quote.text)).strip(" ,.;:")
        spoken = [
            (q, one)
            for one in grounds
            for q in one.quotes
            if q.speaker and words in _marks_off(fold(q.text))
        ]
        speakers = {name for q, one in spoken for name in _speakers(q, one)}
        if quote.speaker and speakers and not is_among(quote.speaker, speakers):
            first = spoken[0][0].speaker
            return f'"{quote.text}" is given to {quote.speaker}; the source has {first}'
    return ""


def voice_problem(said: Statement, piece: Piece, sources: Sources) -> str:
    """Say when a claim is given to the wrong one, or told as a fact of our own."""
    grounds = sources.grounds
    claims = [
        a
        for a in piece.reading.attributions
        if a.claimant and not _PASSIVE.match(piece.text, a.claimant_end or len(piece.text))
    ]
    claimed_by = [a.claimant for a in claims]
    claimed_by += [q.speaker for q in piece.reading.quotes if q.speaker]
    if said.attribution:
        claimed_by.append(said.attribution)
    for claimant in claimed_by:
        problem = _claimant_problem(claimant, sources, piece)
        if problem:
            return problem
    for claim in claims:
        problem = _other_claim(claim, piece, sources)
        if problem:
            return problem
    spoken = [word for word in piece.words if _is_saying(word)]
    there = {word.key for word in sources.all_words if _is_saying(word)}
    quotes = sum(len(one.quotes) for one in grounds)
    is_outlet = any(fold(one) in fold(said.text) for one in _publishers(grounds))
    told = sum(map(_is_saying, sources.all_words)) + quotes
    plainly = [word for word in spoken if _says(word) or VERB.fullmatch(word.text)]
    if len(plainly) > told and not is_outlet and any(map(_says, spoken)):
        return "has somebody say what the source tells by itself"
    is_voiced = bool(claimed_by or piece.reading.attributions) or any(
        _says(word) or word.key in there for word in spoken
    )
    return _unvoiced(said, piece, grounds, is_voiced)


def attribution_problem(said: Statement, sources: Sources) -> str:
    """Say when a statement's attribution names one who says nothing in its source."""
    return _claimant_problem(said.attribution, sources)


def _claimant_problem(claimant: str, sources: Sources, piece: Piece | None = None) -> str:
    named = _named(sources.grounds)
    if is_among(claimant, named | _publishers(sources.grounds)) or _speaks(claimant, sources):
        return ""
    if piece is not None and _describes(claimant, named, piece):
        return ""
    if named:
        return f"is given to {claimant}; the source gives it to {', '.join(sorted(named))}"
    return f"is given to {claimant}; the source does not say so"


def _unvoiced(said: Statement, piece: Piece, grounds: Sequence[Grounds], is_voiced: bool) -> str:
    best = best_ground(piece.stems, grounds)
    covering = [a for a in best.attributions if _covers(a, best, piece.stems)]
    if covering and not is_voiced and not _names_any(piece.stems, covering):
        return f"tells as a fact what the source gives to {covering[0].claimant or 'others'}"
    if any(a.is_denial for a in covering) and not _NEGATION.search(said.text):
        return "leaves out that the source reports a denial"
    window = _window(piece.text, best.text)
    if DENIES.search(window) and not _NEGATION.search(piece.text):
        return "leaves out the source's denial"
    if DENIES.search(piece.text) and not any(_NEGATION.search(one.text) for one in grounds):
        return "tells of a denial where the source does not"
    return ""


def best_ground(mine: frozenset[str], grounds: Sequence[Grounds]) -> Grounds:
    """Return the cited sentence that shares most words with a statement."""
    return max(grounds, key=lambda one: len(mine & set(stems(one.text))))


def is_among(claimant: str, named: Iterable[str]) -> bool:
    """Tell whether one of several names or roles is a claimant's, shortened or not."""
    mine = _stems_of(claimant)
    for other in named:
        theirs = _stems_of(other)
        if _is_part_of(claimant, other):
            continue
        if mine <= widened(theirs) or theirs <= widened(mine):
            return True
        if is_same_name(_key(claimant), _key(other)):
            return True
    return False


def _is_part_of(claimant: str, other: str) -> bool:
    """Tell whether a name only says whose the speaker is: Orlin of "the Orlin campaign"."""
    if not claimant[:1].isupper():
        return False
    found = re.search(rf"(?<![\w-]){re.escape(claimant)} ([a-z]+)", other)
    if found is None or found[1] in STOP_WORDS or found[1] in _ALSO_SAYING:
        return False
    return VERB.fullmatch(found[1]) is None and not found[1].endswith(("ed", "day", "ly"))


def _stems_of(who: str) -> set[str]:
    found = {stem for stem in stems(who) if not numbers_in(stem)}
    return found or {fold(who)}


def _key(who: str) -> tuple[str, ...]:
    return tuple(plain(word) for word in who.split())


def _quoted_in(grounds: Sequence[Grounds]) -> list[str]:
    found = [_marks_off(fold(quote.text)) for one in grounds for quote in one.quotes]
    for one in grounds:
        found += [_marks_off(fold(match[1])) for match in _QUOTED.finditer(one.text)]
    return found


def _speakers(quote: Quote, one: Grounds) -> set[str]:
    """All that a quote's speaker is called in a sentence."""
    shown = _written(one.article.text, quote.speaker_start, quote.speaker_end)
    return {quote.speaker, quote.role, shown} - {""}


def _publishers(grounds: Sequence[Grounds]) -> set[str]:
    return {one.article.publisher for one in grounds if one.article.publisher}


def _named(grounds: Sequence[Grounds]) -> set[str]:
    """Everybody who says something in the cited sentences, as resolved and as written."""
    named: set[str] = set()
    for one in grounds:
        text = one.article.text
        for a in one.attributions:
            named |= {a.claimant, _written(text, a.claimant_start, a.claimant_end)}
        for q in one.quotes:
            named |= {q.speaker, _written(text, q.speaker_start, q.speaker_end)}
        for f in one.figures:
            named |= {f.claimant, _written(text, f.claimant_start, f.claimant_end)}
    return named - {""}


def _written(text: str, start: int | None, end: int | None) -> str:
    """Return a mention with the titles before it and the words set beside it.

    "Mayor Ana Brel, head of the relief staff," is the mayor, Brel and the head of the staff.
    """
    if start is None or end is None:
        return ""
    before = text[max(0, start - _TITLED) : start].split()
    titles: list[str] = []
    while before and (is_title(before[-1]) or names_people(before[-1])):
        titles.insert(0, before.pop())
    beside = _BESIDE_NAME.match(text, end)
    return " ".join([*titles, text[start:end], beside[1] if beside else ""]).strip()


def _describes(claimant: str, named: Iterable[str], piece: Piece) -> bool:
    """Tell whether a claimant is only what the statement says of a speaker just named."""
    text = fold(piece.text)
    at = text.find(fold(claimant))
    before = text[max(0, at - _APPOSED) : at] if at > 0 else ""
    return any(fold(one).split()[-1] in before for one in named)


def _speaks(claimant: str, sources: Sources) -> bool:
    """Tell whether a claimant stands right beside a verb of saying in a cited sentence."""
    mine = set(stems(claimant))
    if not mine or _is_only_part(claimant, sources):
        return False
    for words in sources.words:
        for variant in (words, without_asides(words)):
            for at, word in enumerate(variant):
                if _is_saying(word) and any(mine <= side for side in _beside(variant, at)):
                    return True
    return False


def _is_only_part(claimant: str, sources: Sources) -> bool:
    """Tell whether a name stands nowhere by itself: "a narrator in the Orlin advertisement"."""
    found = [
        _is_part_of(claimant, one.text[match.start() : match.end() + _TITLED])
        for one in sources.grounds
        for match in re.finditer(rf"(?<![\w-]){re.escape(claimant)}(?![\w-])", one.text)
    ]
    return bool(found) and all(found)


def _beside(words: Sequence[Word], at: int) -> list[set[str]]:
    """Stems of the subject before a verb of saying, and of the one behind it ("said Varda")."""
    before: set[str] = set()
    for word in reversed(words[max(0, at - _BESIDE) : at]):
        if word.kind is Kind.BREAK or word.text in ("with", "on", "to", "and", "by", "of", "from"):
            break
        before |= _stems_in(word)
    after: set[str] = set()
    if words[at].text not in _INVERTED:
        return [before]
    for word in words[at + 1 : at + 1 + _BESIDE]:
        if word.kind is Kind.BREAK or (word.kind is Kind.SMALL and after):
            break
        after |= _stems_in(word)
    return [before, after]


def _stems_in(word: Word) -> set[str]:
    return {*stems(" ".join(word.key)), *stems(word.text)}


def _is_saying(word: Word) -> bool:
    if word.kind not in (Kind.PLAIN, Kind.SMALL, Kind.ACTOR):
        return False
    return word.text in _ALSO_SAYING or VERB.fullmatch(word.text) is not None


def _says(word: Word) -> bool:
    return word.kind is Kind.PLAIN and word.text in ("said", "says", "told", "according", "stated")


def _other_claim(claim: Attribution, piece: Piece, sources: Sources) -> str:
    """Say when a clause is given to somebody who says another thing, or nothing, in the source."""
    told = set(stems(piece.text[claim.clause_start : claim.clause_end]))
    theirs = [
        (who, len(told & set(stems(clause))))
        for one in sources.grounds
        for who, clause in _clauses(one)
        if who
    ]
    own = max((share for who, share in theirs if is_among(claim.claimant, who)), default=0)
    best, share = max(theirs, key=lambda pair: pair[1], default=(set[str](), 0))
    mine = {a.claimant for a in piece.reading.attributions if a.claimant}
    is_told_too = any(is_among(who, best) for who in mine) or any(
        set(stems(who)) <= piece.stems for who in best if stems(who)
    )
    if share >= 3 and share >= own + 2 and not is_told_too:
        return f"is given to {claim.claimant}; the source gives it to {', '.join(sorted(best))}"
    is_theirs = own * 3 >= len(told) or _speaks(claim.claimant, sources)
    if theirs and told and not is_theirs:
        return f"is given to {claim.claimant}, who says another thing in the source"
    return ""


def _clauses(one: Grounds) -> list[tuple[set[str], str]]:
    """Return who says what in a cited sentence: the speaker's names, and the words."""
    text = one.article.text
    found = []
    for a in one.attributions:
        who = {a.claimant, _written(text, a.claimant_start, a.claimant_end)} - {""}
        found.append((who, text[a.clause_start : a.clause_end]))
    found += [(_speakers(q, one), q.text) for q in one.quotes]
    for f in one.figures:
        who = {f.claimant, _written(text, f.claimant_start, f.claimant_end)} - {""}
        found.append((who, one.text))
    return found


def _covers(attribution: Attribution, best: Grounds, mine: frozenset[str]) -> bool:
    """Tell whether a clause that somebody claims is what the statement tells."""
    start = max(attribution.clause_start, best.start) - best.start
    end = max(start, min(attribution.clause_end, best.end) - best.start)
    clause = set(stems(best.text[start:end]))
    return bool(clause) and len(mine & clause) * 2 >= len(mine)


def _names_any(mine: frozenset[str], attributions: Sequence[Attribution]) -> bool:
    return any(set(stems(a.claimant)) & mine for a in attributions if a.claimant)


def _window(text: str, source: str) -> str:
    """The shortest part of the source that has every word it shares with the statement.

    Three words before it belong to it too: that is where "denied" stands.
    """
    wanted = set(stems(text))
    words = list(re.finditer(r"\S+", source))
    marked = [(at, set(stems(word[0])) & wanted) for at, word in enumerate(words)]
    shared = [(at, found) for at, found in marked if found]
    if not shared:
        return source
    first, last = _shortest_cover(shared)
    return source[words[max(0, first - 3)].start() : words[last].end()]


def _shortest_cover(shared: Sequence[tuple[int, set[str]]]) -> tuple[int, int]:
    """Return the ends of the shortest run of places that holds every stem at least once."""
    everything = set().union(*(found for _, found in shared))
    held: Counter[str] = Counter()
    best = (shared[0][0], shared[-1][0])
    left = 0
    for at, found in shared:
        held.update(found)
        while all(held[stem] for stem in everything):
            if at - shared[left][0] < best[1] - best[0]:
                best = (shared[left][0], at)
            held.subtract(shared[left][1])
            left += 1
    return best


def _marks_off(text: str) -> str:
    return " ".join(re.sub(r"[\"'“”‘’«»\[\]]", "", text).split())
