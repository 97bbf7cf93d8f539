"""Numbered evidence for a model.

The model sees sentences, quotes and figures of what is new, under ids; it sees no addresses, no
names of channels or people who ask. Its ids become citations (`drafted`). What one article says
stands together and in its order, so that "it" follows its noun, and a denial what it denies.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.core.articles import ArticleId
from bot.core.briefs import Change
from bot.core.composing.keyfigures import key_figures
from bot.core.composing.material import Material, Told, difference, is_only_social
from bot.core.composing.outdated import countable, is_outdated
from bot.core.composing.statements import Said, choose, stated
from bot.core.composing.voices import choose_quotes
from bot.core.composing.weighing import weighed
from bot.core.evidence import Figure, Status
from bot.core.facts import FactKind, Topic
from bot.core.figures.wording import unsaid
from bot.core.models.second import Shown, head_of, lines_of
from bot.core.sentences.stating import Stated
from bot.core.text.words import stems

#: Sentences, quotes and figures of one call; a brief says a tenth of it.
MAX_SENTENCES = 40
MAX_QUOTES = 12
MAX_FIGURES = 16
#: Where there is little, also sentences that repeat words of others are shown, up to so many: the
#: other side's account has most of its words in the first one's.
FEW_SENTENCES = 26
#: With this share of its words in another one that is shown, a sentence is a copy.
_COPIED = 0.75


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """Evidence under the ids that a model may point at, in the order in which it is shown."""

    facts: Mapping[str, Told]
    #: Ids of sentences that give a count for which there is a later one.
    outdated: frozenset[str] = frozenset()

    @property
    def told(self) -> frozenset[str]:
        """The ids of what an update told already."""
        return frozenset(id for id, one in self.facts.items() if one.change is None)

    def shown(self, material: Material) -> Mapping[str, Shown]:
        """Write the evidence as the model sees it, by id."""
        return {
            id: _shown(material, id, told, is_outdated=id in self.outdated)
            for id, told in self.facts.items()
        }

    def text(self, material: Material) -> str:
        """Write all of it, one line each, under who published it and when."""
        return lines_of(self.shown(material).values())


def pack(material: Material, *, is_standing: bool) -> Pack:
    """Number what is new or was told by an update, or all that stands for a first brief."""
    everything = weighed(material, difference(material))
    compared = [
        told
        for told in everything
        if (is_standing or told.moved is not None) and not is_only_social(told.fact, material)
    ]
    counted = key_figures(material, compared)[:MAX_FIGURES]
    # A count may be new in a sentence that is none.
    happenings = [t for t in compared if t.fact.kind is FactKind.HAPPENING] + counted
    counts = countable(everything)
    old = {t.fact.key for t in happenings if is_outdated(material, t.fact, counts)}
    chosen = choose(material, happenings, Said(), limit=MAX_SENTENCES)
    chosen += _besides(material, chosen, [t for t in happenings if t.fact.key not in old])
    chosen.sort(key=lambda told: (told.fact.topic is not Topic.NEWS, -told.fact.weight))
    quotes = {fact.key for fact in choose_quotes(material, compared)}
    spoken = [t for t in compared if t.fact.key in quotes][:MAX_QUOTES]
    numbered: dict[str, Told] = {}
    for letter, facts in (("S", _in_order(chosen)), ("Q", spoken), ("F", counted)):
        numbered |= {f"{letter}{number}": told for number, told in enumerate(facts, 1)}
    return Pack(
        facts=_by_article(numbered),
        outdated=frozenset(id for id, t in numbered.items() if id[0] == "S" and t.fact.key in old),
    )


def _besides(
    material: Material, chosen: Sequence[Told], candidates: Sequence[Told]
) -> Sequence[Told]:
    """Return what else is worth showing where little was chosen, the weightiest first."""
    shown = [set(stems(made.text)) for told in chosen if (made := _stated(material, told))]
    known = {told.fact.sentence for told in chosen}
    more: list[Told] = []
    for told in sorted(candidates, key=lambda told: (-told.weight, told.fact.key)):
        if len(chosen) + len(more) >= FEW_SENTENCES:
            break
        if told.fact.sentence in known or (made := _stated(material, told)) is None:
            continue
        words = set(stems(made.text))
        if not any(len(words & other) >= _COPIED * len(words | other) for other in shown):
            more.append(told)
            shown.append(words)
            known.add(told.fact.sentence)
    return more


def _stated(material: Material, told: Told) -> Stated | None:
    return stated(material, told.fact.sentence)


def _in_order(chosen: Sequence[Told]) -> Sequence[Told]:
    """Put the sentences of one article together, where its first one stands."""
    places: dict[tuple[ArticleId, int], int] = {}
    for number, told in enumerate(chosen):
        places.setdefault((told.fact.sentence.article, told.fact.sentence.revision), number)

    def place(told: Told) -> tuple[int, int]:
        span = told.fact.sentence
        return places[span.article, span.revision], span.start

    return sorted(chosen, key=place)


def _by_article(numbered: Mapping[str, Told]) -> Mapping[str, Told]:
    """Put quotes and figures behind the sentences of their article."""
    places: dict[tuple[ArticleId, int], int] = {}
    for told in numbered.values():
        places.setdefault((told.fact.span.article, told.fact.span.revision), len(places))

    def place(id: str) -> int:
        span = numbered[id].fact.span
        return places[span.article, span.revision]

    return {id: numbered[id] for id in sorted(numbered, key=place)}


def _shown(material: Material, id: str, told: Told, *, is_outdated: bool) -> Shown:
    fact = told.fact
    made = stated(material, fact.sentence)
    sentence = made.text if made else fact.text
    item = sentence
    if id.startswith("F") and fact.figure is not None:
        item = _figure(fact.figure)
    if id.startswith("Q") and fact.quote is not None:
        item = f'{fact.quote.speaker}: "{fact.text}"'
    notes = [] if told.change is Change.NEW else [str(told.change or "told")]
    notes += ["older count"] if is_outdated else []
    note = f" ({', '.join(notes)})" if notes else ""
    return Shown(
        line=f"{id}{note}: {item}",
        sentence=sentence,
        article=fact.span.article,
        head=head_of(material.article(fact.span)),
    )


def _figure(figure: Figure) -> str:
    parts = [f"{figure.text}{unsaid(figure)}"]
    parts += [figure.place] if figure.place else []
    parts += [] if figure.status is Status.OBSERVED else [f"{figure.status}"]
    parts += [f"according to {figure.claimant}"] if figure.claimant else []
    parts += [figure.as_of] if figure.as_of else []
    return " | ".join(parts)
