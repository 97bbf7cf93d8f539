"""Who says it, and how surely: quotations, attributions, hedges and denials."""

import re
from collections import Counter
from collections.abc import Sequence

from bot.core.briefs import Statement
from bot.core.characters import fold
from bot.core.evidence import Attribution, Reading
from bot.core.gate.about import best_ground, widened
from bot.core.gate.grounds import Grounds
from bot.core.words import stems

_QUOTED = re.compile(r"[\"“„«]([^\"“”„«»]{1,2000})[\"”“»]")

_AHEAD = re.compile(
    r"\b(?:will|would|could|may|might|plan(?:s|ned|ning)?|expect(?:s|ed)?|intend(?:s|ed)?|"
    r"project(?:s|ed|ion)?|forecast(?:s)?|likely|if|threaten(?:s|ed)?|propos(?:e|es|ed|al)|"
    r"scheduled|due to|set to|about to|potential|possible|aims?|hopes?|should)\b",
    re.IGNORECASE,
)
_UNSURE = re.compile(
    r"\b(?:reportedly|alleged(?:ly)?|allegations?|unclear|unconfirmed|unverified|apparently|"
    r"believed|suspected|suspects?|purported(?:ly)?|rumou?rs?|rumou?red|not known|unknown|"
    r"could not be (?:independently )?(?:verified|confirmed)|appears?|seems?|possibly|perhaps)\b",
    re.IGNORECASE,
)
_NEGATION = re.compile(
    r"\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|den(?:y|ies|ied|ying)|"
    r"reject(?:s|ed|ing)?|refus(?:e|es|ed|ing)|fail(?:s|ed)? to|unable|halt(?:s|ed)?|"
    r"rul(?:e|es|ed) out)\b|n['’]t\b",
    re.IGNORECASE,
)


def quoted_problem(text: str, own: Reading, grounds: Sequence[Grounds]) -> str:
    """Say which quoted words are not in a cited sentence, or are given to somebody else."""
    held = " ".join(_marks_off(one.folded) for one in grounds)
    for found in _QUOTED.finditer(text):
        words = _marks_off(fold(found[1])).strip(" ,.;:")
        if words and words not in held:
            return f'"{found[1]}" is not what the source says word for word'
    for quote in own.quotes:
        words = _marks_off(fold(quote.text)).strip(" ,.;:")
        spoken = [q for one in grounds for q in one.quotes if words in _marks_off(fold(q.text))]
        speakers = {q.speaker for q in spoken if q.speaker}
        if quote.speaker and speakers and not _is_among(quote.speaker, speakers):
            return f'"{quote.text}" is given to {quote.speaker}; the source has {spoken[0].speaker}'
    return ""


def voice_problem(said: Statement, own: Reading, grounds: Sequence[Grounds]) -> str:
    """Say when a claim is given to the wrong one, or told as a fact of our own."""
    theirs = [a for one in grounds for a in one.attributions]
    named = {a.claimant for a in theirs if a.claimant}
    named |= {q.speaker for one in grounds for q in one.quotes if q.speaker}
    named |= {f.claimant for one in grounds for f in one.figures if f.claimant}
    claimed_by = [a.claimant for a in own.attributions if a.claimant]
    if said.attribution:
        claimed_by.append(said.attribution)
    publishers = {one.article.publisher for one in grounds}
    for claimant in claimed_by:
        if named and not _is_among(claimant, named | publishers):
            return f"is given to {claimant}; the source gives it to {', '.join(sorted(named))}"
        if not named and not _is_in_text(claimant, grounds):
            return f"is given to {claimant}; the source does not say so"
    best = best_ground(said.text, grounds)
    covering = [a for a in best.attributions if _covers(a, best, said.text)]
    if covering and not claimed_by and not own.quotes and not _names_any(said.text, covering):
        return f"tells as a fact what the source gives to {covering[0].claimant or 'others'}"
    if any(a.is_denial for a in covering) and not _NEGATION.search(said.text):
        return "leaves out that the source reports a denial"
    return ""


def hedge_problem(said: Statement, grounds: Sequence[Grounds]) -> str:
    """Say when doubt, a plan or a "not" of the source is lost, or one is added."""
    best = best_ground(said.text, grounds)
    window = _window(said.text, best.text)
    if _AHEAD.search(window) and not _AHEAD.search(said.text):
        return "tells as done what the source says is planned, possible or expected"
    if _UNSURE.search(window) and not _UNSURE.search(said.text):
        return "leaves out the source's doubt"
    has_not, source_has_not = _NEGATION.search(said.text), _NEGATION.search(best.text)
    if has_not and not any(_NEGATION.search(one.text) for one in grounds):
        return 'says "not" where the source does not'
    if source_has_not and not has_not and _NEGATION.search(window):
        return 'leaves out the source\'s "not"'
    return ""


def _covers(attribution: Attribution, best: Grounds, text: str) -> bool:
    """Tell whether a clause that somebody claims is what the statement tells."""
    start = max(attribution.clause_start, best.start) - best.start
    end = max(start, min(attribution.clause_end, best.end) - best.start)
    clause = set(stems(best.text[start:end]))
    mine = set(stems(text))
    return bool(clause) and len(mine & clause) * 2 >= len(mine)


def _names_any(text: str, attributions: Sequence[Attribution]) -> bool:
    mine = set(stems(text))
    return any(set(stems(a.claimant)) & mine for a in attributions if a.claimant)


def _window(text: str, source: str) -> str:
    """The shortest part of the source that has every word it shares with the statement.

    Three words before it belong to it too: that is where "may" and "is expected to" stand.
    """
    wanted = set(stems(text))
    words = list(re.finditer(r"\S+", source))
    shared = [(at, set(stems(word[0])) & wanted) for at, word in enumerate(words)]
    shared = [(at, found) for at, found in shared if found]
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


def _is_among(claimant: str, named: set[str]) -> bool:
    mine = set(stems(claimant)) or {fold(claimant)}
    for other in named:
        theirs = set(stems(other)) or {other}
        if mine <= widened(theirs) or theirs <= widened(mine):
            return True
    return False


def _is_in_text(claimant: str, grounds: Sequence[Grounds]) -> bool:
    return any(fold(claimant) in one.folded for one in grounds)


def _marks_off(text: str) -> str:
    return " ".join(re.sub(r"[\"'“”‘’«»\[\]]", "", text).split())
