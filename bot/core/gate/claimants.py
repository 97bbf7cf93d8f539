"""Whose words they are: whether the one who is said to say something says it in the source."""

import re
from collections.abc import Iterable, Sequence

from bot.core.evidence import Attribution, Quote
from bot.core.gate.alike import widened
from bot.core.gate.grounds import Grounds
from bot.core.gate.pieces import Piece, Sources
from bot.core.gate.sameness import is_people_of, is_same_name
from bot.core.gate.standing import without_asides
from bot.core.gate.wording import Kind, Word, plain
from bot.core.patterns import Pattern
from bot.core.reading.numerals.numbers import numbers_in
from bot.core.reading.people.roles import is_title, names_people
from bot.core.reading.speech.verbs import VERB
from bot.core.text.characters import fold
from bot.core.text.words import STOP_WORDS, stems

#: Verbs that stand before their subject ("said Brel").
_INVERTED = frozenset("said says added adds according per wrote asked told".split())
#: Whoever stands before one of these said it, and not who stands behind it.
_HAS_SUBJECT = frozenset("said says added adds wrote".split())
#: These are never deeds; "asked for boats" may be.
_PLAINLY = _INVERTED - {"asked"}
_ALSO_SAYING = frozenset(
    "according per statement expects expected expect estimates estimated estimate projects "
    "projected forecasts learned learnt asks report".split()
)
#: Deeds in the past, beside those in "-ed".
_DID = frozenset("heard saw found sought ask asks seek seeks".split())
_PAPERS = frozenset(
    "letter statement report document documents email memo recording video transcript filing "
    "complaint release message bulletin".split()
)
_NOUNS = ("ion", "al", "ment", "ance", "ence")
_DEEDS = ("ed", "ing", *_NOUNS)
#: Words that may stand between a number and whose it is: "police at around 35,000".
_PUT_AT = 4
#: Whom it was said to, and not what: "its head, Ana Brel, told reporters".
_AUDIENCE = Pattern(r",?\s(?:has |had )?told (?:a |the )?(?:news|press|report|journal|brief)")
_FIRM = frozenset("said says confirmed announced stated".split())
_LOOSE = frozenset("suggested suggests suspects suspected fears feared hopes hoped doubted".split())
#: What people report they did.
_SENSED = "hear heard see saw find found notice count measure record register witness"
#: A verb right behind its subject, and the word behind it.
_DEED = Pattern(r"[^.;:]{0,40}?\b([a-z]+ed)\b\s?(\w*)")
#: How far behind its subject a second verb stands, in characters.
_FAR = 120
#: How near to a verb of saying its subject stands, in words.
_BESIDE = 7
#: How far before a name its titles stand, in characters.
_TITLED = 60
_BESIDE_NAME = Pattern(r",\s((?:the|a|an|his|her|its)\s[^,.;:\"“]{3,60}|[a-z][^,.;:\"“]{3,60}),")
#: The name of somebody who was called by an office: "said its head, Ana Brel."
_NAMED = Pattern(r",\s((?:[A-Z][\w.'’-]*\s){1,3}[A-Z][\w'’-]+)(?=[,.;:]|$)")
#: Where one party's count ends and another's begins.
_PART = Pattern(r"(?:;|,? (?:while|whereas|but|although|though))\s")
#: The name behind a role: "said ministry spokeswoman Ana Brel".
_ROLE_BEHIND = Pattern(r"((?:\s[a-z]+){1,3}?)((?:\s[A-Z][\w.'’-]*){1,3})(?=[,.;:]|\s|$)")
#: How far before a description the name may stand that it describes, in characters.
_APPOSED = 90


def claimant_problem(claimant: str, sources: Sources, piece: Piece | None = None) -> str:
    """Say when a claimant of the statement says nothing in the source; empty otherwise."""
    named = _named(sources.grounds)
    if is_among(claimant, named | publishers(sources.grounds)) or _speaks(claimant, sources):
        return ""
    if piece is not None and _describes(claimant, named, piece):
        return ""
    if named:
        return f"is given to {claimant}; the source gives it to {', '.join(sorted(named))}"
    return f"is given to {claimant}; the source does not say so"


def is_paper(claimant: str, sources: Sources) -> bool:
    """Tell whether it is only a text of the source that says it: "according to a letter from Brel".

    Who wrote it is compared by name.
    """
    return claimant in _PAPERS and any(claimant in one.folded for one in sources.grounds)


def other_claim_problem(claim: Attribution, piece: Piece, sources: Sources) -> str:
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
        not piece.stems.isdisjoint(stems(who)) for who in best
    )
    if share >= 3 and share >= own + 2 and not is_told_too:
        return f"is given to {claim.claimant}; the source gives it to {', '.join(sorted(best))}"
    is_whole = told and share == len(told) and own < share
    if is_whole and not is_told_too and not _counts_it(claim, piece, sources):
        return f"is given to {claim.claimant}; the source gives it to {', '.join(sorted(best))}"
    if _is_stronger(claim, told, sources):
        return f'says "{claim.verb}" where the source does not go so far'
    is_theirs = own * 3 >= len(told) or _speaks(claim.claimant, sources)
    is_theirs = is_theirs or _counts_it(claim, piece, sources)
    if theirs and told and not is_theirs:
        return f"is given to {claim.claimant}, who says another thing in the source"
    return ""


def _is_stronger(claim: Attribution, told: set[str], sources: Sources) -> bool:
    """Tell whether what somebody only suggested is told as what they said."""
    if claim.verb not in _FIRM:
        return False
    theirs = [
        (len(clause), a.verb)
        for one in sources.grounds
        for a in one.attributions
        if told <= (clause := set(stems(one.article.text[a.clause_start : a.clause_end])))
    ]
    return bool(told and theirs) and min(theirs)[1] in _LOOSE


def _counts_it(claim: Attribution, piece: Piece, sources: Sources) -> bool:
    """Tell whether a number stands right behind the one who gives it: "police at 35,000"."""
    told = numbers_in(piece.text[claim.clause_start : claim.clause_end])
    mine = set(stems(claim.claimant))
    for words in sources.words:
        for at, word in enumerate(words):
            if word.kind is not Kind.NUMBER or float(word.key[0]) not in told:
                continue
            before = [w for w in words[max(0, at - _PUT_AT) : at] if w.is_content]
            if mine and before and mine <= set(stems(before[-1].text)):
                return True
    return False


def is_deed(claim: Attribution, text: str, sources: Sources) -> bool:
    """Tell whether what may be a verb of saying is a deed of the source: "responded to calls"."""
    end = claim.claimant_end
    if end is None:
        return False
    verb = _DEED.match(text, end)
    if verb is not None and VERB.fullmatch(verb[1]) is None:
        verb = _DEED.match(text, _before(claim.verb, text, end))  # "dropped it and asked for"
    if verb is None or verb[1] in _PLAINLY or VERB.fullmatch(verb[1]) is None:
        return False
    if verb[2] in ("with", "to"):
        return True
    stem = widened(stems(f"{verb[1]} {_SENSED if verb[1] == 'reported' else ''}"))
    return any(
        (set(word.key) & stem or _is_noun_of(word, verb[1]))
        and (word.text.endswith(_DEEDS) or word.text in _DID)
        and (_holds(words[:at], claim.claimant) or _holds(_agent(words, at), claim.claimant))
        for words in sources.words
        for at, word in enumerate(words)
    )


def _before(verb: str, text: str, start: int) -> int:
    """Return where the verb of a claim stands behind its subject; where it does not, the start."""
    at = text.find(f" {verb}", start, start + _FAR)
    return max(at, start)


def _is_noun_of(word: Word, verb: str) -> bool:
    """Tell whether a word is a verb's noun: "condemnation", of "condemned"."""
    root = verb.removesuffix("ed")
    return word.text.startswith(root) and word.text.endswith(_NOUNS)


def _holds(words: Sequence[Word], claimant: str) -> bool:
    held = {part for word in words for part in _stems_in(word)}
    return set(stems(claimant)) <= held or any(
        is_same_name(word.key, key_of(claimant)) for word in words if word.kind is Kind.NAME
    )


def _agent(words: Sequence[Word], at: int) -> Sequence[Word]:
    """Return what stands behind a verb's "by": who did it."""
    by = next((k for k in range(at + 1, min(len(words), at + 3)) if words[k].text == "by"), None)
    return words[by + 1 : by + 1 + _BESIDE] if by is not None else ()


def is_among(claimant: str, named: Iterable[str]) -> bool:
    """Tell whether one of several names or roles is a claimant's, shortened or not."""
    mine = _stems_of(claimant)
    for other in named:
        theirs = _stems_of(other)
        if _is_part_of(claimant, other):
            continue
        if mine <= widened(theirs) or theirs <= widened(mine):
            return True
        if all(one in theirs or any(is_people_of(its, one) for its in theirs) for one in mine):
            return True  # "Tarnian mediators", of "mediators from Tarn"
        if is_same_name(key_of(claimant), key_of(other)):
            return True
    return False


def _is_part_of(claimant: str, other: str) -> bool:
    """Tell whether a name only tells the speaker's group: Orlin in "the Orlin campaign"."""
    if not claimant[:1].isupper():
        return False
    found = re.search(rf"(?<![\w-]){re.escape(claimant)} ([a-z]+)", other)
    if found is None or found[1] in STOP_WORDS or found[1] in _ALSO_SAYING:
        return False
    return VERB.fullmatch(found[1]) is None and not found[1].endswith(("ed", "day", "ly"))


def _stems_of(who: str) -> set[str]:
    found = {stem for stem in stems(who) if not numbers_in(stem)}
    return found or {fold(who)}


def key_of(who: str) -> tuple[str, ...]:
    """Return a name's words as names are compared by."""
    return tuple(plain(word) for word in who.split())


def speakers(quote: Quote, one: Grounds) -> set[str]:
    """All that a quote's speaker is called in a sentence."""
    shown = _written(one.article.text, quote.speaker_start, quote.speaker_end)
    return {quote.speaker, quote.role, shown} - {""}


def publishers(grounds: Sequence[Grounds]) -> set[str]:
    """Return the publishers of cited sentences."""
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

    "Mayor Ana Brel, head of the relief staff," is the mayor, Brel and the head of the staff; "the
    head of the staff, Ana Brel." is both as well.
    """
    if start is None or end is None:
        return ""
    before = text[max(0, start - _TITLED) : start].split()
    titles: list[str] = []
    while before and (is_title(word := before[-1].strip(",")) or names_people(word)):
        titles.insert(0, word)  # "the state governor, Musa Idran"
        before.pop()
    beside = _BESIDE_NAME.match(text, end)
    mention = text[start:end]
    if beside is None and mention[:1].islower() and names_people(mention.split()[-1]):
        beside = _NAMED.match(text, end)
    role = None if beside else _ROLE_BEHIND.match(text, end)
    if role is not None and names_people(role[1].split()[-1]):
        return " ".join([*titles, mention, *role[0].split()])
    return " ".join([*titles, mention, beside[1] if beside else ""]).strip()


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
                if is_saying(word) and any(mine <= side for side in _beside(variant, at)):
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
    first = max(0, at - _BESIDE)
    last = at
    if at and words[at - 1].text == "," and (name := _set_beside(words[first : at - 1])):
        # "A spokesman, Jon Verre, cautioned": he is both.
        before |= name
        last = next(k for k in range(at - 2, -1, -1) if words[k].text == ",")
    for word in reversed(words[max(0, last - _BESIDE) : last]):
        if word.kind is Kind.BREAK or word.text in ("with", "on", "to", "and", "by", "of", "from"):
            break
        before |= _stems_in(word)
    after: set[str] = set()
    is_subject_first = bool(before) and words[at].text in _HAS_SUBJECT
    if words[at].text not in _INVERTED or is_subject_first:
        return [before]  # "the union said management had made no offer"
    for word in words[at + 1 : at + 1 + _BESIDE]:
        if word.kind is Kind.BREAK or (word.kind is Kind.SMALL and after):
            break
        after |= _stems_in(word)
    return [before, after, _in_brackets(words[at + 1 : at + 1 + 2 * _BESIDE])]


def _in_brackets(words: Sequence[Word]) -> set[str]:
    """Return what a speaker is shortened to: "according to the Tide Institute (TI)"."""
    texts = [word.text for word in words]
    first = next((k for k, word in enumerate(words) if word.kind is Kind.BREAK), len(words))
    if texts[first : first + 1] != ["("] or texts[first + 2 : first + 3] != [")"]:
        return set()
    return _stems_in(words[first + 1])


def _set_beside(words: Sequence[Word]) -> set[str]:
    """Return the stems of a name or a role that stands behind the last comma, and of no more."""
    comma = next((k for k in range(len(words) - 1, -1, -1) if words[k].text == ","), len(words))
    aside = words[comma + 1 :]
    if not any(word.kind in (Kind.NAME, Kind.ACTOR) for word in aside):
        return set()
    if any(word.kind is Kind.BREAK or is_saying(word) for word in aside):
        return set()
    return {one for word in aside for one in _stems_in(word)}


def _stems_in(word: Word) -> set[str]:
    return {*stems(" ".join(word.key)), *stems(word.text)}


def is_saying(word: Word) -> bool:
    """Tell whether a word attributes what is told."""
    if word.kind not in (Kind.PLAIN, Kind.SMALL, Kind.ACTOR):
        return False
    return word.text in _ALSO_SAYING or VERB.fullmatch(word.text) is not None


def says_plainly(word: Word) -> bool:
    """Tell whether a word does nothing but say."""
    return word.kind is Kind.PLAIN and word.text in ("said", "says", "told", "according", "stated")


def _clauses(one: Grounds) -> list[tuple[set[str], str]]:
    """Return who says what in a cited sentence: the speaker's names, and the words."""
    text = one.article.text
    found = []
    for a in one.attributions:
        who = {a.claimant, _written(text, a.claimant_start, a.claimant_end)} - {""}
        clause = _own_parts(one, a.claimant, a.clause_start, a.clause_end)
        if a.claimant_end is not None and _AUDIENCE.match(text, a.claimant_end):
            clause = f"{text[one.start : a.claimant_start]} {clause}"
        found.append((who, clause))
    found += [(speakers(q, one), q.text) for q in one.quotes]
    for f in one.figures:
        who = {f.claimant, _written(text, f.claimant_start, f.claimant_end)} - {""}
        found.append((who, _own_parts(one, f.claimant, one.start, one.start + len(one.text))))
    return found


def _own_parts(one: Grounds, claimant: str, start: int, end: int) -> str:
    """Return a stretch of a sentence without the parts in which somebody else tells something.

    In "the ministry said two died, while witnesses spoke of ten", neither says what the other does.
    """
    text = one.article.text[start:end]
    joints = [(start + found.start(), start + found.end()) for found in _PART.finditer(text)]
    if not joints:
        return text
    tellers = [(a.claimant, a.claimant_start) for a in one.attributions]
    tellers += [(f.claimant, f.claimant_start) for f in one.figures]
    opened = [start, *(last for _, last in joints)]
    closed = [*(first for first, _ in joints), end]
    kept = [
        one.article.text[first:last]
        for first, last in zip(opened, closed, strict=True)
        if not (told := {who for who, at in tellers if at is not None and first <= at < last})
        or claimant in told
    ]
    return " ".join(kept) or text
