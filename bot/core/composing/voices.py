"""Whose words a brief carries: one quote per speaker, the parties to a dispute first."""

from collections.abc import Mapping, Sequence

from bot.core.articles import Article
from bot.core.briefs import BriefQuote, Position
from bot.core.composing.citing import SourceBook
from bot.core.composing.material import Material, Told
from bot.core.evidence import Reading
from bot.core.facts import Fact, FactKind
from bot.core.sentences.portraying import paints_picture
from bot.core.sentences.topics import is_disputed
from bot.core.text.characters import fold
from bot.core.text.words import stem_set

#: Quotes in a brief, those that go to the thread included.
MAX_QUOTES = 8
#: A brief's line holds no more; longer words go to the thread.
MAX_CHARS = 450
MAX_POSITIONS = 8
#: What people are called who speak for others, or decide.
_OFFICES = stem_set(
    "minister president premier chancellor mayor governor senator ambassador envoy secretary chief "
    "commander general director commissioner coordinator chairman chairwoman spokesman spokeswoman "
    "spokesperson leader king queen prince judge prosecutor bishop pope head"
)
#: The share in common from which two quotes are one, printed by two papers.
_SAME = 0.8
#: Fewer words than these say too little to stand in a brief.
_LEAST_WORDS = 4
#: Sentences after a dispute in which who speaks is likely a party to it.
_PARTY_REACH = 2


def quote_of(material: Material, fact: Fact, book: SourceBook) -> BriefQuote | None:
    """Write a quote fact as it stands."""
    citations = book.cite([fact.span])
    if fact.quote is None or not citations:
        return None
    published_at = material.article(fact.span).published_at
    return BriefQuote(
        quote=fact.quote, citation=citations[0], published_at=published_at, fact=fact.key
    )


def choose_quotes(
    material: Material, compared: Sequence[Told], sides: Sequence[Told] = ()
) -> list[Fact]:
    """Choose new quotes, one per speaker in turn, so that every side is heard before one is again.

    Args:
        material: What there is.
        compared: Facts to choose from.
        sides: Opposed accounts that the brief tells: who speaks for them comes first.
    """
    opposing = {told.fact.sentence.article for told in sides}
    fresh = [
        told.fact
        for told in compared
        if told.fact.kind is FactKind.QUOTE
        and told.change is not None
        and told.fact.state != "withdrawn"
        and told.fact.quote is not None
        and len(told.fact.text) <= MAX_CHARS
        and _says_something(told.fact.text)
        and not _is_in_picture(material, told.fact)
    ]
    weights = {
        fact.key: _weight(material, fact) + 0.3 * (fact.span.article in opposing) for fact in fresh
    }
    fresh = _each_once(fresh, weights)
    by_speaker: dict[str, list[Fact]] = {}
    for fact in sorted(fresh, key=lambda fact: (-weights[fact.key], fact.span)):
        by_speaker.setdefault(fold(fact.quote.speaker if fact.quote else ""), []).append(fact)
    chosen: list[Fact] = []
    turn = 0
    while len(chosen) < MAX_QUOTES and any(len(facts) > turn for facts in by_speaker.values()):
        turn_facts = [facts[turn] for facts in by_speaker.values() if len(facts) > turn]
        chosen += sorted(turn_facts, key=lambda fact: (-weights[fact.key], fact.span))
        turn += 1
    return chosen[:MAX_QUOTES]


def heard_once(chosen: Sequence[Fact]) -> list[Fact]:
    """Leave out what a witness says again; who holds an office is heard while there is room."""
    heard: set[str] = set()
    kept: list[Fact] = []
    for fact in chosen:
        speaker = fold(fact.quote.speaker if fact.quote else "")
        if speaker not in heard or _answers_for(fact):
            kept.append(fact)
        heard.add(speaker)
    return kept


def positions(material: Material, compared: Sequence[Told], book: SourceBook) -> list[Position]:
    """Return one line for every named actor: the newest exact words."""
    newest: dict[str, tuple[float, list[Fact]]] = {}
    for told in compared:
        fact = told.fact
        if fact.kind is not FactKind.QUOTE or fact.quote is None or fact.state == "withdrawn":
            continue
        if not _says_something(fact.text):
            continue
        actor, at = fold(fact.quote.speaker), _last_printed(fact)
        latest, known = newest.get(actor, (0.0, []))
        if at > latest or not known:
            newest[actor] = at, [fact]
        elif at == latest:
            known.append(fact)
    # Weighing looks through whole articles: of most actors it is known by now who comes later.
    enough = sorted((at for at, _ in newest.values()), reverse=True)[:MAX_POSITIONS][-1:]
    last = [(at, facts) for at, facts in newest.values() if at >= enough[0]]
    weights = {fact.key: _weight(material, fact) for _, facts in last for fact in facts}
    chosen = [(at, max(facts, key=lambda fact: weights[fact.key])) for at, facts in last]
    chosen.sort(key=lambda one: (one[0], weights[one[1].key]), reverse=True)
    lines: list[Position] = []
    for _, fact in chosen[:MAX_POSITIONS]:
        quote = quote_of(material, fact, book)
        if quote is not None:
            lines.append(Position(actor=quote.quote.speaker, quote=quote))
    return lines


def _is_in_picture(material: Material, fact: Fact) -> bool:
    """Tell whether somebody speaks in a feature: of a day that was, and not of what happened."""
    found = material.library(fact.span)
    return found is not None and paints_picture(*found)


def _last_printed(fact: Fact) -> float:
    return max((sighting.at.timestamp() for sighting in fact.sightings), default=0.0)


def _each_once(fresh: Sequence[Fact], weights: Mapping[str, float]) -> list[Fact]:
    """Leave out what another paper printed of the same words, give or take a comma."""
    kept: list[tuple[frozenset[str], Fact]] = []
    for fact in sorted(fresh, key=lambda fact: (-weights[fact.key], fact.span)):
        words = stem_set(fact.text)
        if not any(len(words & other) > _SAME * min(len(words), len(other)) for other, _ in kept):
            kept.append((words, fact))
    return [fact for _, fact in kept]


def _says_something(text: str) -> bool:
    """Tell a statement from a cry or a caption, where a script has spaces to count words by."""
    return len(text.split()) >= _LEAST_WORDS or not text.isascii()


def _weight(material: Material, fact: Fact) -> float:
    """Weigh a quote: parties over witnesses, named people over "officials", whole sentences."""
    quote, found = fact.quote, material.library(fact.span)
    if quote is None or found is None:
        return 0.0
    is_named = bool(quote.speaker) and quote.speaker.split()[-1][:1].isupper()
    is_whole = quote.text.rstrip()[-1:] in ".!?,…" and quote.text[:1].isupper()
    # A role counts for a quote's weight; a baker's or a neighbour's does not here.
    is_witness = bool(quote.role) and not _holds_office(f"{quote.role} {quote.speaker}")
    own = fact.weight + 0.3 * is_named + 0.2 * is_whole
    own -= 0.4 * quote.text.rstrip().endswith("?")  # who asks has nothing to tell yet
    return own + 0.3 * _is_party(fact, *found) - 0.3 * is_witness


def _answers_for(fact: Fact) -> bool:
    quote = fact.quote
    return quote is not None and _holds_office(f"{quote.role} {quote.speaker}")


def _holds_office(called: str) -> bool:
    """Tell whether somebody is called by an office, for which they answer."""
    return not _OFFICES.isdisjoint(stem_set(called))


def _is_party(fact: Fact, article: Article, reading: Reading) -> bool:
    """Tell whether the speaker accuses, denies or claims, or speaks for somebody who does."""
    speaker = fact.quote.speaker.split() if fact.quote else []
    prose = [one for one in reading.sentences if not one.is_heading]
    for number, sentence in enumerate(prose):
        text = article.text[sentence.start : sentence.end]
        last = prose[min(number + _PARTY_REACH, len(prose) - 1)]
        is_near = sentence.start <= fact.span.start < last.end
        if (is_near or (speaker and speaker[-1] in text)) and is_disputed(text):
            return True
    return False
