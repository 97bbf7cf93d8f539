"""Question -> Answer: from the articles that the asking channel may see, and nothing else."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property, partial

from pydantic import BaseModel

from bot.core.answering import (
    MAX_SOURCES,
    RECENT,
    Candidate,
    answer,
    asks_of_all,
    asks_of_happening,
    candidates,
    leading,
    nearest,
    other_words,
    overview,
    ranked_articles,
    understand,
)
from bot.core.answering.candidates import Key
from bot.core.answering.claiming import also_searched
from bot.core.answering.deciding.which import Judge, most_telling
from bot.core.answering.events import counts_fates, may_count
from bot.core.answering.meant import by_both, sentences_of, with_meant
from bot.core.answering.notices import notice_of
from bot.core.answering.pack import answer_pack, drafted_statement
from bot.core.answering.question.asked import Asked, stems_of_kind
from bot.core.answering.question.countries import of_country
from bot.core.answering.question.recased import recased
from bot.core.answering.question.respelt import respelt
from bot.core.answering.question.timing import anchor, day_of, since_of, until_of, without_until
from bot.core.answering.question.wants import Tone
from bot.core.articles import Article, ArticleId, Tier
from bot.core.briefs import Citation, Coverage, Statement
from bot.core.composing.citing import SourceBook
from bot.core.composing.material import Material
from bot.core.evidence import Reading
from bot.core.gate import Library, Reader, Ruling, check
from bot.core.models.drafting import AnswerDraft, DraftStatement
from bot.core.models.second import with_second
from bot.core.questions import Answer, Question, Searched, SentenceHit
from bot.core.searching.meaning import PassageHit
from bot.errors import ModelError
from bot.ports import Clock, Embedder, LanguageModel, Prompt, Store
from bot.second_try import AgainPrompt, signed, try_again

#: Sentences that a search may bring.
MAX_HITS = 300
#: Articles that count what is asked, of which it is looked up what event they are of.
_TOLD_APART = 40
#: Passages that a search by meaning may bring.
MAX_PASSAGES = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Answerer:
    """Who answers: a model with its prompt, or extraction alone when `model` is None."""

    read: Reader
    model: LanguageModel | None = None
    #: Makes the prompt for an answer: question and evidence in, prompt out.
    prompt: Callable[[str, str], Prompt] | None = None
    #: Makes the prompt for a second try at what the gate rejected; None: there is none.
    again: AgainPrompt | None = None
    #: Finds by meaning what is worded otherwise; None: by words alone.
    embedder: Embedder | None = None


#: Told of the statements that stand already, each time there is one more.
Standing = Callable[[tuple[Statement, ...]], None]


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
    searched, now, today = await _reach(question, store, clock)
    asked = understand(
        without_until(question.text, today), [without_until(one, today) for one in question.thread]
    )
    if asks_of_happening(asked):
        asked = understand(question.text, question.crises)  # "it" is what the crisis is called
    is_of_all = asks_of_all(asked)
    if is_of_all:
        found = await _leading(question, store, searched, now, today)
    else:
        asked, found = await found_for(asked, question, store, answerer, now)
        found = await _told_apart(asked, found, store)
    judge = Judge(asked, found)
    choose = overview if is_of_all else partial(answer, judge=judge)
    material = _material(found, question, now)
    book = SourceBook(material)
    firm = [one for one in found if one.article.tier is not Tier.SOCIAL]
    firm = firm if len(firm) < len(found) else found
    said = _verified(choose(asked, firm, book.cite), material.library, answerer.read)
    told, is_rumour, writer = firm, False, "built-in"
    if not said and len(firm) < len(found):
        said = _verified(choose(asked, found, book.cite), material.library, answerer.read)
        told, is_rumour = found, bool(said)
    looked = _Looked(question, asked, found, searched, material, answerer, judge, is_rumour)
    if answerer.model is not None and answerer.prompt is not None and told:
        more = None if begun is None else _into(begun, looked)
        by_model, name = await _by_model(
            asked, told, book, material.library, answerer, more, is_answered=bool(said)
        )
        if by_model:
            said, writer = by_model, name
    if said:
        return looked.answered(said, writer)
    # Somebody in danger is not helped by what comes near.
    ranked = looked.ranked if firm is found else _ranked(asked, firm, answerer, judge)
    near = (
        ()
        if asked.tone is Tone.DANGER
        else _verified(nearest(asked, ranked, book.cite), material.library, answerer.read)
    )
    return looked.refused(near)


async def _reach(
    question: Question, store: Store, clock: Clock
) -> tuple[Searched, datetime, datetime]:
    """Return what is looked in, until when, and what the question's days are counted from."""
    present = clock.now()
    covered = await store.coverage(question.crises, since=None, until=present)
    # "Tuesday" is one of the days that are told of, however long ago that was.
    today = anchor(question.asked_at, covered.newest)
    now = min(present, until_of(question.text, today) or present)
    if now < present:
        covered = await store.coverage(question.crises, since=None, until=now)
    until = covered.newest or (now if now < present else None)
    return Searched(articles=covered.articles, until=until), now, today


def _into(begun: Callable[[Answer], None], looked: "_Looked") -> Standing:
    """Tell of statements as the answer that they are the beginning of."""
    return lambda said: begun(looked.answered(said, ""))


@dataclass(frozen=True)
class _Looked:
    """What was found, to make an answer of what is said of it."""

    question: Question
    asked: Asked
    found: Sequence[Candidate]
    searched: Searched
    material: Material
    answerer: Answerer
    judge: Judge
    is_rumour: bool

    @cached_property
    def ranked(self) -> list[Candidate]:
        """The best sentence of each article, best article first; it is asked for several times."""
        return _ranked(self.asked, self.found, self.answerer, self.judge)

    def answered(self, said: tuple[Statement, ...], writer: str) -> Answer:
        return self._given(is_answered=True, statements=said, writer=writer)

    def refused(self, near: tuple[Statement, ...]) -> Answer:
        return self._given(is_answered=False, nearest=near)

    def _given(
        self,
        *,
        is_answered: bool,
        statements: tuple[Statement, ...] = (),
        nearest: tuple[Statement, ...] = (),
        writer: str = "built-in",
    ) -> Answer:
        # That no source names somebody says nothing where there is no source.
        notice = ""
        if self.searched.articles or self.asked.tone is not Tone.NONE:
            notice = notice_of(
                self.asked, self.found, is_answered=is_answered, is_rumour=self.is_rumour
            )
        given = Answer(
            question=self.question.text,
            is_answered=is_answered,
            statements=statements,
            nearest=nearest,
            searched=self.searched,
            notice=notice,
            writer=writer,
        )
        return _with_sources(given, self.ranked, self.material)


async def found_for(
    asked: Asked, question: Question, store: Store, answerer: Answerer, now: datetime
) -> tuple[Asked, list[Candidate]]:
    """Find the sentences that may answer, by their words and, where a model is, by meaning.

    Returns:
        The question, with its names as they are written in what was found; the sentences, best
        first.
    """
    passages = await _meant(question, store, answerer, now)
    by_words = await _by_words(asked, question, store, now)
    asked = recased(respelt(asked, by_words.articles), by_words.articles)
    if asked.respelt:
        by_words = await _by_words(asked, question, store, now)
        asked = recased(asked, by_words.articles)
    missing = {(one.article, one.revision) for one in passages} - by_words.pairs.keys()
    more = await store.with_readings(missing) if missing else []
    pairs = by_words.pairs | {(pair[0].id, pair[0].revision): pair for pair in more}
    meant = sentences_of(passages, pairs)
    found = candidates(asked, with_meant(by_words.hits, meant), pairs)
    return asked, by_both(found, meant, passages)


@dataclass(frozen=True, slots=True)
class _ByWords:
    """What a search by words found."""

    hits: Sequence[SentenceHit]
    pairs: dict[Key, tuple[Article, Reading]]

    @property
    def articles(self) -> list[tuple[Article, Reading]]:
        """The articles in the order of their best sentences."""
        in_order = dict.fromkeys((one.article, one.revision) for one in self.hits)
        return [self.pairs[key] for key in in_order if key in self.pairs]


async def _by_words(asked: Asked, question: Question, store: Store, now: datetime) -> _ByWords:
    others = _kind_stems(asked).union(also_searched(asked), *map(of_country, asked.stems))
    words = [*asked.stems, *sorted(others - set(asked.stems))]
    hits = await store.search(question.crises, words, until=now, limit=MAX_HITS)
    if not hits and (unlike := other_words(asked)):
        # The sources have none of its words, but may tell it in others.
        hits = await store.search(question.crises, unlike, until=now, limit=MAX_HITS)
    read = await store.with_readings({(one.article, one.revision) for one in hits})
    return _ByWords(hits, {(pair[0].id, pair[0].revision): pair for pair in read})


async def _meant(
    question: Question, store: Store, answerer: Answerer, now: datetime
) -> Sequence[PassageHit]:
    """Return the passages that mean something like the question; none without a model for it."""
    if answerer.embedder is None:
        return []
    try:
        (asked,) = await answerer.embedder.embed([question.text])
    except ModelError:
        return []
    return await store.vectors.passages(question.crises, asked, until=now, limit=MAX_PASSAGES)


async def _leading(
    question: Question, store: Store, searched: Searched, now: datetime, today: datetime
) -> list[Candidate]:
    """Return what the newest articles say first, or those since when it asks."""
    since = since_of(question.text, today) or (searched.until or now) - RECENT
    since, end = day_of(question.text, today) or (since, now)
    articles = await store.in_crises(question.crises, since=since, until=min(end, now))
    return leading(await store.with_readings({(one.id, one.revision) for one in articles}))


async def _told_apart(asked: Asked, found: list[Candidate], store: Store) -> list[Candidate]:
    """Say of which story sentences are that count what befell people; there may be several."""
    if not counts_fates(asked):
        return found
    counting = dict.fromkeys(one.article.id for one in found if may_count(asked, one))
    stories = {id: await _story_of(id, store) for id in list(counting)[:_TOLD_APART]}
    return [
        replace(one, story=stories[one.article.id]) if stories.get(one.article.id) else one
        for one in found
    ]


async def _story_of(article: ArticleId, store: Store) -> str:
    placed = await store.placement(article)
    story = await store.story(placed.story) if placed else None
    while story is not None and story.merged_into is not None:
        story = await store.story(story.merged_into)
    return story.id if story else ""


def _kind_stems(asked: Asked) -> set[str]:
    return {stem for kind in asked.kinds for stem in stems_of_kind(kind)}


async def _by_model(
    asked: Asked,
    found: Sequence[Candidate],
    book: SourceBook,
    library: Library,
    answerer: Answerer,
    more: Standing | None,
    *,
    is_answered: bool,
) -> tuple[tuple[Statement, ...], str]:
    """Let the model word the answer; only what is verified is used of it.

    It gets a second try where the gate leaves nothing of its answer and, `is_answered` being
    false, there is no other. Elsewhere nobody is kept waiting for better words.
    """
    if answerer.model is None or answerer.prompt is None:
        return (), ""
    packed = answer_pack(found)
    prompt = answerer.prompt(asked.text, packed.text)
    standing: tuple[Statement, ...] = ()

    def judge(said: DraftStatement) -> Ruling:
        return check(drafted_statement(said, packed, book.cite), library, answerer.read)

    def verified(value: BaseModel) -> tuple[Statement, ...]:
        if not isinstance(value, AnswerDraft) or not value.is_answered:
            return ()
        made = [drafted_statement(one, packed, book.cite) for one in value.statements]
        return _verified(made, library, answerer.read)

    def heard(value: BaseModel) -> None:
        nonlocal standing
        said = verified(value)
        # What was told stays the beginning, also when the model is asked once more.
        if more is not None and len(said) > len(standing) == _shared(said, standing):
            standing = said
            more(said)

    try:
        reply = await answerer.model.complete(prompt, AnswerDraft, heard=more and heard)
    except ModelError:
        return (), ""
    draft, said = reply.value, verified(reply.value)
    if said or is_answered or not isinstance(draft, AnswerDraft) or not draft.is_answered:
        return said, signed(reply, prompt)
    second = await try_again(
        draft.statements,
        judge,
        evidence=packed.shown,
        first=reply,
        model=answerer.model,
        prompt=answerer.again,
    )
    return verified(with_second(draft, second.instead)), signed(reply, prompt, second)


def _shared(one: Sequence[Statement], other: Sequence[Statement]) -> int:
    """Count the statements that both begin with."""
    return next(
        (number for number, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]),
        min(len(one), len(other)),
    )


def _verified(
    statements: Sequence[Statement], library: Library, read: Reader
) -> tuple[Statement, ...]:
    return tuple(said for said in statements if check(said, library, read).is_verified)


def _material(found: Sequence[Candidate], question: Question, now: datetime) -> Material:
    return Material(
        crisis=", ".join(question.crises),
        facts=(),
        articles={
            (one.article.id, one.article.revision): (one.article, one.reading) for one in found
        },
        coverage=Coverage(articles=0, publishers=0),
        as_of=now,
    )


def _ranked(
    asked: Asked, found: Sequence[Candidate], answerer: Answerer, judge: Judge
) -> list[Candidate]:
    """Return the best sentence of each article, best article first."""
    # Found by meaning as well, or told as a whole, they stand in a better order already.
    is_plain = answerer.embedder is None and not asks_of_all(asked)
    return most_telling(asked, found, judge) if is_plain else ranked_articles(found)


def _with_sources(given: Answer, by_article: Sequence[Candidate], material: Material) -> Answer:
    """Number the sources anew, best article first: all that are cited, and the best others."""
    cited = {
        (citation.span.article, citation.span.revision)
        for said in (*given.statements, *given.nearest)
        for citation in said.citations
    }
    ranked = [one.span for one in by_article]
    others = [span for span in ranked if (span.article, span.revision) not in cited]
    spare = set(others[: max(0, MAX_SOURCES - len(cited))])
    book = SourceBook(material)
    book.cite(span for span in ranked if span in spare or (span.article, span.revision) in cited)

    def again(statements: Sequence[Statement]) -> tuple[Statement, ...]:
        return tuple(
            replace(said, citations=_cited_again(said.citations, book)) for said in statements
        )

    statements, near = again(given.statements), again(given.nearest)
    return replace(given, statements=statements, nearest=near, sources=book.sources())


def _cited_again(citations: Sequence[Citation], book: SourceBook) -> tuple[Citation, ...]:
    return book.cite(citation.span for citation in citations)
