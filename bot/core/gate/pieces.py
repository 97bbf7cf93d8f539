"""One sentence of a statement, and the cited sentences, ready to be compared."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from bot.core.evidence import Reading
from bot.core.gate.grounds import Grounds, without_outlets
from bot.core.gate.operators import OperatorWord, operators_in
from bot.core.gate.standing import Stand, all_stands, stands
from bot.core.gate.wording import Word, name_words, words_of, words_of_ground
from bot.core.reading.tongues.figures import is_foreign
from bot.core.text.words import stems


@dataclass(frozen=True, kw_only=True)
class Piece:
    """What is told."""

    #: With the outlets' names masked.
    text: str
    reading: Reading
    words: Sequence[Word]
    #: The same with the parts of dates apart, so that their numbers are numbers.
    undated: Sequence[Word]

    @cached_property
    def stands(self) -> Sequence[Stand]:
        """Its words with their surroundings."""
        return stands(self.words)

    @cached_property
    def operators(self) -> Sequence[OperatorWord]:
        """Its operators, in order."""
        return operators_in(self.words)

    @cached_property
    def stems(self) -> frozenset[str]:
        """Stems of its content words."""
        return frozenset(stems(self.text))


@dataclass(frozen=True, kw_only=True)
class Sources:
    """What it is told from."""

    grounds: Sequence[Grounds]
    #: The words of each cited sentence.
    words: Sequence[Sequence[Word]]
    #: The same with the parts of dates apart.
    undated: Sequence[Sequence[Word]]

    @cached_property
    def are_foreign(self) -> bool:
        """Tell whether all of it is in languages in which “no” or “will” mean something else."""
        return all(is_foreign(one.article.language) for one in self.grounds)

    @cached_property
    def stands(self) -> Sequence[Stand]:
        """The words of all with their surroundings."""
        return [stand for words in self.words for stand in all_stands(words)]

    @cached_property
    def operators(self) -> Sequence[OperatorWord]:
        """The operators of all, one after another."""
        return [one for words in self.words for one in operators_in(words)]

    @cached_property
    def all_words(self) -> Sequence[Word]:
        """The words of all, one after another."""
        return [word for words in self.words for word in words]

    @cached_property
    def stems(self) -> frozenset[str]:
        """Stems of the content words of all."""
        return frozenset(stem for word in self.all_words for stem in stems(word.text))


def piece_of(text: str, reading: Reading, sources: Sources) -> Piece:
    """Take one sentence of a statement apart."""
    names = name_words(sources.grounds)
    return Piece(
        text=text,
        reading=reading,
        words=words_of(text, reading, names),
        undated=words_of(text, replace(reading, dates=()), names),
    )


def sources_of(grounds: Sequence[Grounds]) -> Sources:
    """Take the cited sentences apart."""
    names = name_words(grounds)
    masked = [(one, without_outlets(one.text, grounds)) for one in grounds]
    return Sources(
        grounds=grounds,
        words=[words_of_ground(one, text, names) for one, text in masked],
        undated=[words_of_ground(replace(one, dates=()), text, names) for one, text in masked],
    )
