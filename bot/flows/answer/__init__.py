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
from bot.flows.answer.finding import Reach, candidates_for, reach_of
from bot.flows.answer.modelled import in_model_words
from bot.flows.answer.sourcing import with_sources
from bot.ports import Clock, Store

__all__ = ["Answerer", "respond"]


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

    attempts: list[_Attempt] = []
    for reading in readings_of(question, reach.today):
        asked, found = await candidates_for(reading, question, reach, store, answerer)
        attempt = _Attempt(
            question=question, asked=asked, found=found, reach=reach, answerer=answerer
        )
        said = await _in_model_words(attempt, attempt.extract(), begun)
        if said.statements:
            return attempt.to_answer(said)
        attempts.append(attempt)
    return attempts[0].to_refusal()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Chosen:
    """The statements chosen as the answer; none if no sentence answers."""

    statements: tuple[Statement, ...]
    #: The sentences that they were chosen from, best first.
    out_of: Sequence[Candidate]
    #: Only accounts of social media say so.
    is_rumour: bool = False
    writer: str = "built-in"


async def _in_model_words(
    attempt: "_Attempt", said: _Chosen, begun: Callable[[Answer], None] | None
) -> _Chosen:
    """Have the model word the answer; without one, or if it fails, the answer stays as it is."""
    if not said.out_of:
        return said

    def more(statements: tuple[Statement, ...]) -> None:
        if begun is not None:
            begun(attempt.to_answer(replace(said, statements=statements, writer="")))

    statements, writer = await in_model_words(
        attempt.asked.text,
        said.out_of,
        attempt.book.cite,
        attempt.answerer,
        attempt.ruling_on,
        None if begun is None else more,
        is_answered=bool(said.statements),
    )
    return replace(said, statements=statements, writer=writer) if statements else said


@dataclass(frozen=True, kw_only=True)
class _Attempt:
    """One reading of the question, with the sentences found for it: an answer or a refusal."""

    question: Question
    asked: Asked
    found: Sequence[Candidate]
    reach: Reach
    answerer: Answerer

    @cached_property
    def judge(self) -> Judge:
        """Judges how well each sentence answers; made once, since judging is slow."""
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
        """Numbers the sources in the order in which they are cited."""
        return SourceBook(self.material)

    @cached_property
    def without_social(self) -> Sequence[Candidate]:
        """The sentences from no account on social media; `found` itself if that is all."""
        firm = [one for one in self.found if one.article.tier is not Tier.SOCIAL]
        return firm if len(firm) < len(self.found) else self.found

    @cached_property
    def ranked(self) -> list[Candidate]:
        """The best sentence of each article, best article first."""
        return self._ranked(self.found)

    def verified(self, statements: Sequence[Statement]) -> tuple[Statement, ...]:
        """Leave out the statements that the gate does not pass."""
        return tuple(said for said in statements if self.ruling_on(said).is_verified)

    def ruling_on(self, said: Statement) -> Ruling:
        """Return the gate's ruling on a statement."""
        return check(said, self.material.library, self.answerer.read)

    def extract(self) -> _Chosen:
        """Choose the sentences that answer; those of social accounts only if no others do."""
        said = self._chosen(self.without_social)
        if said or self.without_social is self.found:
            return _Chosen(statements=said, out_of=self.without_social)
        said = self._chosen(self.found)
        return _Chosen(statements=said, out_of=self.found, is_rumour=bool(said))

    def to_answer(self, said: _Chosen) -> Answer:
        """Return the answer that consists of the chosen statements."""
        given = Answer(
            question=self.question.text,
            is_answered=True,
            statements=said.statements,
            searched=self.reach.searched,
            notice=self._notice(is_answered=True, is_rumour=said.is_rumour),
            writer=said.writer,
        )
        return with_sources(given, self.ranked, self.material)

    def to_refusal(self) -> Answer:
        """Return the refusal: what was searched, and which sentences come nearest."""
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
        # Whoever is in danger must not be given sentences that are only similar.
        if self.asked.tone is Tone.DANGER:
            return ()
        is_all = self.without_social is self.found
        ranked = self.ranked if is_all else self._ranked(self.without_social)
        return self.verified(nearest(self.asked, ranked, self.book.cite))

    def _notice(self, *, is_answered: bool, is_rumour: bool = False) -> str:
        # If there are no sources at all, that none of them names somebody means nothing.
        if not self.reach.searched.articles and self.asked.tone is Tone.NONE:
            return ""
        return notice_of(self.asked, self.found, is_answered=is_answered, is_rumour=is_rumour)

    def _ranked(self, found: Sequence[Candidate]) -> list[Candidate]:
        # A search by meaning, and an overview, have put them in a better order already.
        is_plain = self.answerer.embedder is None and not asks_of_all(self.asked)
        return most_telling(self.asked, found, self.judge) if is_plain else ranked_articles(found)
