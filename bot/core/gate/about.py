"""Is the statement about what its sentences are about, and who does what to whom in them?"""

from collections.abc import Collection, Iterable, Sequence

from bot.core.gate.alignment import SLOT_KINDS, repeats
from bot.core.gate.alike import widened
from bot.core.gate.clauses import settled
from bot.core.gate.contraries import are_apart
from bot.core.gate.grounds import Grounds
from bot.core.gate.linked import are_linked
from bot.core.gate.opposites import opposite_problem, small_opposite_problem
from bot.core.gate.pieces import Piece, Sources
from bot.core.gate.shares import paired
from bot.core.gate.standing import misplaced, turned
from bot.core.gate.unitwords import UNIT_OF
from bot.core.gate.wording import Kind, Word
from bot.core.reading.people.roles import names_people
from bot.core.text.words import stem, stems

#: Share of a statement's content words that no cited sentence needs to hold.
FREE_SHARE = 0.2
#: A statement of fewer content words has none free.
_SHORT = 4

_MOST_SHOWN = 6
#: Letters that words of one root have in common, and their share of the shorter one.
_ROOT, _DERIVED = 5, 0.75
#: A clause with so many words in no source, and no more that are, is from elsewhere.
_FREE_CLAUSE = 2

#: Words of the telling and not of the told: they need no grounds.
_GLUE = frozenset(
    stems(
        "say tell report state add claim announce confirm according accord also new latest "
        "meanwhile amid following after before while including separately both side account "
        "source people person country government authority official statement ongoing continue "
        "remain projection projected planned unclear yet further least total number amount "
        "happen occur take place become make go come get give one resident inhabitant "
        # Before numbers; what they do to these is compared.
        "around roughly approximately almost nearly "
        # What is to come, and what is known; whether it is so is compared.
        "due scheduled expected believe think thought reported "
        # Words that hold a sentence together.
        "still another among despite although though unless whether until upon within along "
        "across toward towards beside besides except regarding plus whereas however now "
        "therefore thus later earlier ago involve express receive cause lead "
        "other others adding citing mostly actually "
        "far moreover furthermore currently previously so something somebody someone "
        "anyone nobody"
    )
)
#: Offices that somebody holds, or does not.
_OFFICES = frozenset(
    "president chairman chairwoman chairperson governor mayor minister premier chancellor king "
    "queen prince general colonel major captain judge justice senator congressman congresswoman "
    "secretary ambassador director commissioner sheriff bishop pope archbishop".split()
)
_NOT = frozenset("not never no nor cannot".split())
#: Verbs that nobody may add to a source. ("Die" is an article in German: no stop words here.)
_HARM = frozenset(
    map(
        stem,
        "kill die wound injure attack invade bomb shell execute torture massacre rape behead "
        "arrest detain surrender capture collapse explode resign lie confess admit apologise "
        "apologize withdraw retreat win lose defeat nuclear chemical genocide terrorist fire "
        "sack murder assassinate poison hack steal destroy sink crash hijack kidnap abduct "
        "find obtain accept complete".split(),
    )
)


def about_problem(piece: Piece, grounds: Sequence[Grounds]) -> str:
    """Say when a statement says more than its sentences do; empty when it does not."""
    held = held_stems(grounds)
    free = unheld(piece.words, held)
    own = set(stems(piece.text)) - _GLUE
    kinds = {word.kind for word in piece.words} - {Kind.BREAK}
    if kinds and held.isdisjoint(own) and kinds.isdisjoint(SLOT_KINDS):
        return f"says more than its source: {piece.text.strip(' .')}"
    strange = _strange_opening(piece.words, set(free))
    if strange:
        return f"{strange} is not in what it cites"
    size = len(set(stems(piece.text)))
    allowed = max(1, int(FREE_SHARE * size)) if size > _SHORT else 0
    is_clause_told = len(free) < _FREE_CLAUSE or not _has_free_clause(piece.words, held)
    office = next((word.text for word in piece.words if _is_office(word, held)), "")
    if office:
        return f"{office} is not in what it cites"
    if len(free) <= allowed and not _is_heavy(piece.words, free) and is_clause_told:
        return ""
    return f"says more than its source: {shown(piece.words, free)}"


def _is_office(word: Word, held: Collection[str]) -> bool:
    return word.text in _OFFICES and word.kind is not Kind.NAME and word.key[0] not in held


def _has_free_clause(words: Sequence[Word], held: Collection[str]) -> bool:
    """Tell whether most of a clause is in no source, as where half of another sentence was put."""
    clause: list[Word] = []
    for word in [*words, None]:
        if word is not None and word.kind is not Kind.BREAK:
            clause.append(word)
            continue
        size = sum(one.is_content for one in clause)
        free = len(unheld(clause, held))
        if free >= _FREE_CLAUSE and 2 * free >= size:
            return True
        clause = []
    return False


def place_problem(piece: Piece, sources: Sources) -> str:
    """Say when a name, number, day or actor stands in the place of another; empty when none."""
    sure = agreed(piece, sources)
    placed = settled(piece, sources) | paired(piece, sources)
    # In other words and another order, actors that are no names stand where they like.
    is_repeated = repeats(piece.undated, sources.undated)
    mine = [
        one
        for one in piece.stands
        if (is_repeated or one.word.kind is not Kind.ACTOR)
        and one.word.key[0] not in sure
        and one.word.key not in placed
    ]
    found = misplaced(mine, sources.stands, lambda a, b: are_linked(a, b, piece, sources))
    if found is None:
        return ""
    put, theirs = found
    return f'puts "{put.text}" where the source has "{theirs.text}"'


def agreed(piece: Piece, sources: Sources) -> set[str]:
    """Return numbers that count the same ("killed") in the statement and in its source."""
    theirs = {(f.value, f.kind) for one in sources.grounds for f in one.figures}
    return {
        f"{f.value:g}"
        for f in piece.reading.figures
        if f.kind != "other" and (f.value, f.kind) in theirs
    }


def contrary_problem(piece: Piece, sources: Sources) -> str:
    """Say which word is the opposite of the source's; empty when none is."""
    problem = opposite_problem(piece.words, sources.all_words)
    problem = problem or small_opposite_problem(piece.words, sources.all_words)
    found = None if problem else turned(piece.stands, sources.stands)
    if found is None and not problem:
        found = turned(piece.stands, sources.stands, are_apart)
    if found is None or _is_denied_in_both(found[0], piece, sources):
        return problem
    return f'says "{found[0].text}" where the source says "{found[1].text}"'


def _is_denied_in_both(told: Word, piece: Piece, sources: Sources) -> bool:
    """Tell whether a word has a "not" here as in its source: "have not been repaired"."""
    return _has_not(piece.words, told) and any(_has_not(words, told) for words in sources.words)


def _has_not(words: Sequence[Word], told: Word) -> bool:
    return any(
        word.key == told.key and not _NOT.isdisjoint(w.text for w in words[max(0, at - 3) : at])
        for at, word in enumerate(words)
    )


def shown(words: Iterable[Word], found: Sequence[str]) -> str:
    """Show stems as the words that a statement has for them, at most six."""
    texts = [word.text for word in words]
    written = (next((t for t in texts if one in stems(t)), one) for one in found[:_MOST_SHOWN])
    return ", ".join(dict.fromkeys(written))


def unheld(words: Iterable[Word], held: Collection[str]) -> list[str]:
    """Return the stems of a statement's plain words that its sources neither hold nor imply."""
    mine = [
        stem
        for word in words
        if word.kind in (Kind.PLAIN, Kind.ACTOR)
        for stem in stems(word.text)
        if not stem.replace(".", "").isdigit()
    ]
    new = [stem for stem in dict.fromkeys(mine) if stem not in held and stem not in _GLUE]
    roots = {one[:_ROOT] for one in held} if new else set()
    return [one for one in new if one[:_ROOT] not in roots or not _is_derived(one, held)]


def _is_derived(one: str, held: Iterable[str]) -> bool:
    """Tell whether a stem is derived from one of the source: "suspension" from "suspended"."""
    for other in held:
        shared = next((k for k, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
        common = min(len(one), len(other)) if shared is None else shared
        if common >= max(_ROOT, _DERIVED * min(len(one), len(other))):
            return True
    return False


def held_stems(grounds: Sequence[Grounds]) -> set[str]:
    """Return the stems that cited sentences hold, with those that say the same."""
    held = {stem for one in grounds for stem in stems(one.text)}
    for one in grounds:
        held |= {part for one_word in one.text.split("-") for part in stems(one_word)}
        held |= {stem for quote in one.quotes for stem in stems(f"{quote.speaker} {quote.role}")}
        held |= {stem for a in one.attributions for stem in stems(a.claimant)}
        held |= set(stems(one.article.publisher))
        # "Claimed 83 lives": what reading found to be counted may be told in its word.
        held |= {stem(figure.kind) for figure in one.figures if figure.kind}
        if "%" in one.text:
            held.add("percent")
    return widened(held)


def _strange_opening(words: Sequence[Word], free: set[str]) -> str:
    """Return a first word that is in no source and may be a name; empty when it is none.

    At the beginning of a sentence the capital tells nothing, so only words that people can be
    called by, or that end like no name, are let through.
    """
    first = next((word for word in words if word.kind is not Kind.BREAK), None)
    if first is None or first.kind is not Kind.PLAIN or first.key[0] not in free:
        return ""
    if names_people(first.text) or first.text.endswith(("ly", "ing", "tion", "ment")):
        return ""
    return first.text


def _is_heavy(words: Iterable[Word], free: Collection[str]) -> bool:
    """Tell whether a word that no source has is a grave deed or a unit of measure."""
    units = {stem(word.text) for word in words if word.text in UNIT_OF}
    return any(one in _HARM or one in units for one in free)
