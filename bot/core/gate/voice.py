"""Who says it, and how surely: quotations, attributions, hedges and denials."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from bot.core.briefs import Statement
from bot.core.evidence import Attribution
from bot.core.gate.claimants import (
    claimant_problem,
    is_among,
    is_deed,
    is_paper,
    is_saying,
    key_of,
    other_claim_problem,
    publishers,
    says_plainly,
    speakers,
)
from bot.core.gate.grounds import Grounds
from bot.core.gate.pieces import Piece, Sources
from bot.core.gate.sameness import is_same_name
from bot.core.gate.undone import is_past
from bot.core.gate.wording import Kind, Word
from bot.core.patterns import Pattern
from bot.core.reading.speech.verbs import VERB
from bot.core.text.characters import fold
from bot.core.text.words import stem, stems

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
    r"refus(?:e|es|ed|ing)|fail(?:s|ed)? to|unable|halt(?:s|ed)?|false|untrue|"
    r"(?:voted|turned|struck) down|thr(?:ew|own) out|veto(?:ed|es))\b|n['’]t\b",
    re.IGNORECASE,
)
#: What may be told as a denial.
_SAYS_NOT = Pattern(
    rf"{DENIES.pattern}|\b(?:not|no|never|none|nobody|nothing|neither|nor|cannot|false|untrue|"
    r"refus(?:e|es|ed|ing))\b|n['’]t\b",
    re.IGNORECASE,
)
#: Where a claim ends whose teller stands behind it: what goes on is told by the source itself.
_BESIDE_CLAIM = Pattern(r" (?:said|says)(?: on [A-Z][a-z]+day)?, (?:as|while) (?!saying|well\b)")
#: Whoever denies a thing goes on to say another one.
_GOES_ON = Pattern(r"([^,;:]{0,60}?),? (?:and|but) (?:says?|said|told|adds?|added|argue[sd]?)\b")
#: "Residents have been asked": whom it is said to, and not who says it.
_PASSIVE = Pattern(r"\s(?:\w+\s){0,2}?(?:was|were|is|are|be|been|being)\s(?:\w+ly\s)?\w+ed\b")
#: Up to here stands the verb of whoever a statement begins with.
_EDGE = 5
_BEFORE_NOUNS = frozenset("a an the its their his her this that".split())
#: A whole clause is nobody who could say a thing, and neither is half a number.
_VERBAL = Pattern(r" (?:is|are|was|were|has|have|had|will|would|can|could|may|might) |\d\Z")
_FINDS = frozenset("see sees find finds found show shows showed believe believes think".split())
_BE = frozenset("be been was were is are being".split())
#: These stand between "was" and its verb.
_MIDDLE = frozenset("not never yet also already since still".split())
#: What somebody claims in part of a sentence is told if so many words of it are, and all,
#: with at most so many times as many words from the first to the last.
_FEWEST_CLAIMED, _TOGETHER = 2, 3
#: What is "called" so is told in other ways, too.
_PLAIN = frozenset("said says say saying told claimed claims claim claiming".split())
#: A clause begins with these.
_JOINTS = frozenset("and but while whereas although though because".split())
_NOBODY = frozenset(("no one", "nobody", "no-one", "none"))


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
        named = {name for q, one in spoken for name in speakers(q, one)}
        if quote.speaker and named and not is_among(quote.speaker, named):
            first = spoken[0][0].speaker
            return f'"{quote.text}" is given to {quote.speaker}; the source has {first}'
    return ""


def voice_problem(said: Statement, piece: Piece, sources: Sources) -> str:
    """Say when a claim is given to the wrong one, or told as a fact of our own."""
    claims = [one for one in piece.reading.attributions if _is_claim(one, piece, sources)]
    told_by = [one.claimant for one in claims]
    told_by += [quote.speaker for quote in piece.reading.quotes if quote.speaker]
    told_by += [said.attribution] if said.attribution else []
    for claimant in told_by:
        if problem := claimant_problem(claimant, sources, piece):
            return problem
    for claim in claims:
        if problem := other_claim_problem(claim, piece, sources):
            return problem
    if problem := _added_sayers_problem(said, piece, sources):
        return problem
    is_voiced = bool(told_by) or _is_voiced(piece, sources)
    return _unvoiced(said, piece, sources.grounds, is_voiced)


def _is_claim(one: Attribution, piece: Piece, sources: Sources) -> bool:
    """Tell whether a clause of a statement gives it to somebody who could claim something."""
    return (
        bool(one.claimant)
        and one.claimant.casefold() not in _NOBODY
        and _VERBAL.search(one.claimant) is None
        and not is_paper(one.claimant, sources)
        and not piece.text[: one.clause_start].endswith("adding ")
        and not _PASSIVE.match(piece.text, one.claimant_end or len(piece.text))
        and not is_deed(one, piece.text, sources)
    )


def _added_sayers_problem(said: Statement, piece: Piece, sources: Sources) -> str:
    quotes = sum(len(one.quotes) for one in sources.grounds)
    is_outlet = any(fold(one) in fold(said.text) for one in publishers(sources.grounds))
    if _added_sayers(piece, sources) > quotes and not is_outlet:
        return "has somebody say what the source tells by itself"
    return ""


def _is_voiced(piece: Piece, sources: Sources) -> bool:
    """Tell whether a statement has anybody say it, though reading found nobody by name."""
    said_there = {word.key for word in sources.all_words if is_saying(word)}
    return bool(piece.reading.attributions) or any(
        (says_plainly(word) or word.key in said_there or at in _edges(piece.words))
        and not _is_undergone(piece.words, word)
        for at, word in enumerate(piece.words)
        if is_saying(word) and not _is_measure(piece.words, at)
    )


def _is_measure(words: Sequence[Word], at: int) -> bool:
    """Tell whether a "per" is that of "per cent" or "per day", and names nobody."""
    behind = words[at + 1 : at + 2]
    return words[at].text == "per" and any(there.kind is Kind.PLAIN for there in behind)


def attribution_problem(said: Statement, sources: Sources) -> str:
    """Say when a statement's attribution names one who says nothing in its source."""
    return claimant_problem(said.attribution, sources)


def _unvoiced(said: Statement, piece: Piece, grounds: Sequence[Grounds], is_voiced: bool) -> str:
    best = best_ground(piece.stems, grounds)
    covering = [
        a
        for a in best.attributions
        if _covers(a, best, piece.stems)
        and not _is_no_claim(a, best)
        and (is_voiced or not _is_beside(a, best, piece))
    ]
    if not is_voiced:
        covering += [a for one in grounds for a in one.attributions if _is_within(a, one, piece)]
    if covering and not is_voiced and not _names_any(piece, covering):
        return f"tells as a fact what the source gives to {covering[0].claimant or 'others'}"
    if any(a.is_denial for a in covering) and not _NEGATION.search(said.text):
        return "leaves out that the source reports a denial"
    window = _window(piece.text, best.text)
    if any(not _is_let_go(one, piece) for one in _denials(window)) and not _NEGATION.search(
        piece.text
    ):
        return "leaves out the source's denial"
    denied = DENIES.search(piece.text)
    if denied and not any(_SAYS_NOT.search(one.text) for one in grounds):
        # Whoever calls for a "dismissal" wants somebody dismissed.
        root = stem(fold(denied[0]).split()[0])
        if not any(s.startswith(root) for one in grounds for s in stems(one.text)):
            return "tells of a denial where the source does not"
    return ""


def _denials(text: str) -> list[str]:
    """Return what stands behind each word that denies, to the end of a text."""
    return [text[found.end() :] for found in DENIES.finditer(text)]


def _is_let_go(behind: str, piece: Piece) -> bool:
    """Tell whether what is denied is left out: "disputes this and says that gas was smelt"."""
    found = _GOES_ON.match(behind)
    return found is not None and piece.stems.isdisjoint(stems(found[1]))


def best_ground(mine: frozenset[str], grounds: Sequence[Grounds]) -> Grounds:
    """Return the cited sentence that shares most words with a statement."""
    return max(grounds, key=lambda one: len(mine & set(stems(one.text))))


def _quoted_in(grounds: Sequence[Grounds]) -> list[str]:
    found = [_marks_off(fold(quote.text)) for one in grounds for quote in one.quotes]
    for one in grounds:
        found += [_marks_off(fold(match[1])) for match in _QUOTED.finditer(one.text)]
    return found


def _edges(words: Sequence[Word]) -> range | tuple[int, ...]:
    """Places at which the verb of whoever says a statement stands: soon after it begins."""
    return range(1, min(_EDGE, len(words)))


def _is_undergone(words: Sequence[Word], word: Word) -> bool:
    """Tell whether "had been reported" is told of a thing, and not "it was reported"."""
    if word.text not in ("reported", "claimed", "alleged", "stated", "announced"):
        return False
    at = next(k for k, one in enumerate(words) if one is word)
    return _is_passive(words, at) and not any(w.text == "it" for w in words[max(0, at - 4) : at])


def _added_sayers(piece: Piece, sources: Sources) -> int:
    """Return how many more there are who say something than in the source, but for quotes.

    A verb that both have counts as the same; the others are compared with each other.
    """
    theirs = Counter(
        word.key
        for words in sources.words
        for at, word in enumerate(words)
        if is_saying(word) and (says_plainly(word) or not _is_passive(words, at))
    )
    # "Put it at 80,000, and police at 35,000": each gives a number.
    given = sum(_gives_numbers(words) for words in sources.words)
    added = 0
    is_said = False
    for at, word in enumerate(piece.words):
        is_undergone = _is_passive(piece.words, at) and not says_plainly(word)
        if not is_saying(word) or is_undergone:
            continue
        if at and piece.words[at - 1].text in _BEFORE_NOUNS:
            continue  # "an estimate"
        is_said = is_said or says_plainly(word)
        if theirs[word.key]:
            theirs[word.key] -= 1
            continue
        # "Police reported." may end it; "claimed 83 lives" has nobody say it.
        is_last = at + 1 == len(piece.words) or piece.words[at + 1].kind in (Kind.BREAK, Kind.DAY)
        is_verb = is_last and VERB.fullmatch(word.text) is not None
        added += says_plainly(word) or is_verb
    return added - given - theirs.total() if is_said else 0


def _gives_numbers(words: Sequence[Word]) -> int:
    """Count those who give a number, or find, see or believe something."""
    held = sum(word.text in _FINDS for word in words)
    if all(word.text not in ("put", "puts") for word in words):
        return held
    return held + sum(a.text == "at" and b.kind is Kind.NUMBER for a, b in pairwise(words))


def _is_passive(words: Sequence[Word], at: int) -> bool:
    while at > 1 and (words[at - 1].text.endswith("ly") or words[at - 1].text in _MIDDLE):
        at -= 1
    return at > 0 and words[at - 1].text in _BE


def _is_no_claim(attribution: Attribution, one: Grounds) -> bool:
    """Tell whether somebody "called off" a thing, or was "confirmed dead", and said nothing."""
    text, end = one.article.text, attribution.claimant_end
    is_off = attribution.verb == "called" and text.startswith("off ", attribution.clause_start)
    return is_off or (end is not None and _PASSIVE.match(text, end) is not None)


def _is_beside(attribution: Attribution, one: Grounds, piece: Piece) -> bool:
    """Tell whether a statement only tells what the source tells beside a claim, by itself.

    In “ten died, police said on Friday, as rescuers pulled out a boy”, police say that ten died.
    """
    text, end = one.article.text, attribution.claimant_end
    if end is None or not attribution.clause_start < end < attribution.clause_end:
        return False
    beside = _BESIDE_CLAIM.match(text, end, one.end)
    if beside is None:
        return False
    own = set(stems(text[beside.end() : attribution.clause_end]))
    claimed = set(stems(text[attribution.clause_start : end]))
    return piece.stems.isdisjoint(claimed - own) and len(own & piece.stems) >= _FEWEST_WORDS


def _covers(attribution: Attribution, best: Grounds, mine: frozenset[str]) -> bool:
    """Tell whether a clause that somebody claims is what the statement tells."""
    start = max(attribution.clause_start, best.start) - best.start
    end = max(start, min(attribution.clause_end, best.end) - best.start)
    clause = set(stems(best.text[start:end]))
    return bool(clause) and len(mine & clause) * 2 >= len(mine)


def _is_within(attribution: Attribution, one: Grounds, piece: Piece) -> bool:
    """Tell whether all that somebody claims in part of a sentence is told, in one place.

    “A bridge that Tarn says would stand on its soil” is no bridge that would stand there.
    """
    start = max(attribution.clause_start, one.start) - one.start
    end = max(start, min(attribution.clause_end, one.end) - one.start)
    clause = set(stems(one.text[start:end]))
    if attribution.verb not in _PLAIN or not attribution.claimant:
        return False
    if len(clause) < _FEWEST_CLAIMED or not clause <= piece.stems:
        return False
    places = [at for at, word in enumerate(piece.words) if not clause.isdisjoint(stems(word.text))]
    return places[-1] - places[0] <= _TOGETHER * len(clause)


def _names_any(piece: Piece, attributions: Sequence[Attribution]) -> bool:
    names = [word.key for word in _tellers(piece.words) if word.kind is Kind.NAME]
    told = {one for word in _tellers(piece.words) for one in stems(word.text)}
    return any(
        set(stems(a.claimant)) & told or any(is_same_name(n, key_of(a.claimant)) for n in names)
        for a in attributions
        if a.claimant
    )


def _tellers(words: Sequence[Word]) -> list[Word]:
    """Return the words that can be of whoever tells it: what clauses begin with, or has “by”."""
    found: list[Word] = []
    since = 0
    for word in words:
        if word.kind is Kind.BREAK or word.text in _JOINTS:
            since = 0
            continue
        since = 0 if word.text == "by" else since + 1
        # "Polls gave Ana Brel half": she tells nothing.
        since += _EDGE * (word.kind is Kind.PLAIN and is_past(word.text))
        if since <= _EDGE and not word.text.endswith(("'s", "’s")):
            found.append(word)
    return found


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
