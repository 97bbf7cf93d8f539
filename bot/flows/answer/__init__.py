"""Question -> Answer: from the articles that the asking channel may see, and nothing else.

`finding` finds the sentences that may answer; the core chooses from them; a model may word the
answer anew (`modelled`); `sourcing` numbers what it cites.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial

from bot.core.answering import (
    Candidate,
    answer,
    asks_of_all,
    nearest,
    overview,
    ranked_articles,
    readings_of,
)
from bot.core.answering.deciding.which import Judge, most_telling
from bot.core.answering.notices import notice_of
from bot.core.answering.question.asked import Asked
from bot.core.answering.question.wants import Tone
from bot.core.articles import Tier
from bot.core.briefs import Coverage, Statement
from bot.core.composing.citing import SourceBook
from bot.core.composing.material import Material
from bot.core.gate import Ruling, check
from bot.core.questions import Answer, Question
from bot.flows.answer.answerer import Answerer
from bot.flows.answer.finding import Reach, found_for, reach_of, told_of
from bot.flows.answer.modelled import in_model_words
from bot.flows.answer.sourcing import with_sources
from bot.ports import Clock, Store

__all__ = ["Answerer", "found_for", "respond"]


async def respond(
    question: Question,
    *,
    store: Store,
    answerer: Answerer,
    clock: Clock,
    begun: Callable[[Answer], None] | None = None,
) -> Answer:
    """Answer a question out of its crises' articles, or say what was searched.

    Args:
        question: What is asked, and of what.
        store: Where articles are.
        answerer: Who words the answer.
        clock: Says when it is.
        begun: Told of the answer's beginning while a model writes it, a statement more each time;
            each has passed the gate. The answer may turn out to be another one all the same.
    """
    is_extracted = answerer.model is None and answerer.embedder is None
    if answerer.elsewhere is not None and is_extracted:
        return await answerer.elsewhere(question, clock.now())
    reach = await reach_of(question, store, clock)

    unanswered: list[_Looked] = []
    for reading in readings_of(question, reach.today):
        asked, found = await told_of(reading, question, reach, store, answerer)
        looked = _Looked(
            question=question, asked=asked, found=found, reach=reach, answerer=answerer
        )
        said = await _worded(looked, looked.extracted(), begun)
        if said.statements:
            return looked.answered(said)
        unanswered.append(looked)
    return unanswered[0].refused()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """Statements that answer; none where nothing does."""

    statements: tuple[Statement, ...]
    #: The sentences that they were chosen from, best first.
    out_of: Sequence[Candidate]
    #: Only accounts of social media say so.
    is_rumour: bool = False
    writer: str = "built-in"


async def _worded(looked: "_Looked", said: _Said, begun: Callable[[Answer], None] | None) -> _Said:
    """Let the model word the answer anew, if there is one; else it stays as it is."""
    if not said.out_of:
        return said

    def more(statements: tuple[Statement, ...]) -> None:
        if begun is not None:
            begun(looked.answered(replace(said, statements=statements, writer="")))

    statements, writer = await in_model_words(
        looked.asked.text,
        said.out_of,
        looked.book.cite,
        looked.answerer,
        looked.rule,
        None if begun is None else more,
        is_answered=bool(said.statements),
    )
    return replace(said, statements=statements, writer=writer) if statements else said


@dataclass(frozen=True, kw_only=True)
class _Looked:
    """What was found, to make an answer or a refusal of."""

    question: Question
    asked: Asked
    found: Sequence[Candidate]
    reach: Reach
    answerer: Answerer

    @cached_property
    def judge(self) -> Judge:
        """Whoever judges a sentence, once for all who ask."""
        return Judge(self.asked, self.found)

    @cached_property
    def material(self) -> Material:
        """The articles that may be cited."""
        return Material(
            crisis=", ".join(self.question.crises),
            facts=(),
            articles={
                (one.article.id, one.article.revision): (one.article, one.reading)
                for one in self.found
            },
            coverage=Coverage(articles=0, publishers=0),
            as_of=self.reach.until,
        )

    @cached_property
    def book(self) -> SourceBook:
        """Numbers sources as they come to be cited."""
        return SourceBook(self.material)

    @cached_property
    def firm(self) -> Sequence[Candidate]:
        """What others than accounts of social media say."""
        firm = [one for one in self.found if one.article.tier is not Tier.SOCIAL]
        return firm if len(firm) < len(self.found) else self.found

    @cached_property
    def ranked(self) -> list[Candidate]:
        """The best sentence of each article, best article first; it is asked for several times."""
        return self._ranked(self.found)

    def verified(self, statements: Sequence[Statement]) -> tuple[Statement, ...]:
        """Leave out the statements that the gate does not pass."""
        return tuple(said for said in statements if self.rule(said).is_verified)

    def rule(self, said: Statement) -> Ruling:
        """Say what the gate says of a statement."""
        return check(said, self.material.library, self.answerer.read)

    def extracted(self) -> _Said:
        """Choose sentences that answer; only where no others do, those of social accounts."""
        said = self._chosen(self.firm)
        if said or self.firm is self.found:
            return _Said(statements=said, out_of=self.firm)
        said = self._chosen(self.found)
        return _Said(statements=said, out_of=self.found, is_rumour=bool(said))

    def answered(self, said: _Said) -> Answer:
        """Make the answer of what is said."""
        given = Answer(
            question=self.question.text,
            is_answered=True,
            statements=said.statements,
            searched=self.reach.searched,
            notice=self._notice(is_answered=True, is_rumour=said.is_rumour),
            writer=said.writer,
        )
        return with_sources(given, self.ranked, self.material)

    def refused(self) -> Answer:
        """Say what was searched, and what comes nearest."""
        given = Answer(
            question=self.question.text,
            is_answered=False,
            nearest=self._nearest(),
            searched=self.reach.searched,
            notice=self._notice(is_answered=False),
        )
        return with_sources(given, self.ranked, self.material)

    def _chosen(self, found: Sequence[Candidate]) -> tuple[Statement, ...]:
        choose = overview if asks_of_all(self.asked) else partial(answer, judge=self.judge)
        return self.verified(choose(self.asked, found, self.book.cite))

    def _nearest(self) -> tuple[Statement, ...]:
        # Somebody in danger is not helped by what comes near.
        if self.asked.tone is Tone.DANGER:
            return ()
        ranked = self.ranked if self.firm is self.found else self._ranked(self.firm)
        return self.verified(nearest(self.asked, ranked, self.book.cite))

    def _notice(self, *, is_answered: bool, is_rumour: bool = False) -> str:
        # That no source names somebody says nothing where there is no source.
        if not self.reach.searched.articles and self.asked.tone is Tone.NONE:
            return ""
        return notice_of(self.asked, self.found, is_answered=is_answered, is_rumour=is_rumour)

    def _ranked(self, found: Sequence[Candidate]) -> list[Candidate]:
        # Found by meaning as well, or told as a whole, they stand in a better order already.
        is_plain = self.answerer.embedder is None and not asks_of_all(self.asked)
        return most_telling(self.asked, found, self.judge) if is_plain else ranked_articles(found)
