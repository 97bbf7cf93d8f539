"""A question gets an answer from the articles its channel may see, and from nothing else."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.articles import Article, Tier
from bot.core.questions import Answer, Question
from bot.errors import ModelUnavailable
from bot.flows.answer import Answerer, respond
from bot.flows.embed import embed_lacking
from bot.llm.prompts import again_prompt, answer_prompt
from bot.store.memory import MemoryStore
from tests.builders import FLOOD, NOW, FixedClock, article, hours
from tests.concepts import DOWN, FakeEmbedder
from tests.flows.writing import LEVEE, Draft, FakeModel, id_of, read_text, store_with

IT = article(LEVEE, title="Levee collapses at Tarn", published_at=NOW - hours(24))


async def asked(
    text: str,
    *articles: Article,
    model: FakeModel | None = None,
    store: MemoryStore | None = None,
    crises: tuple[str, ...] = (FLOOD.name,),
    thread: tuple[str, ...] = (),
) -> Answer:
    store = store or await store_with(*(articles or (IT,)))
    answerer = Answerer(read=read_text, model=model, prompt=answer_prompt, again=again_prompt)
    question = Question(text=text, asked_at=NOW, crises=crises, thread=thread)
    return await respond(question, store=store, answerer=answerer, clock=FixedClock())


def drafted(*statements: tuple[str, str], is_answered: bool = True) -> Draft:
    return {
        "is_answered": is_answered,
        "statements": [{"text": text, "evidence": [id]} for text, id in statements],
    }


async def test_a_number_is_given_with_its_claimant_and_source() -> None:
    given = await asked("How many people were killed in Tarn?")

    assert given.is_answered
    assert given.statements[0].text.startswith("At least 12 people")
    assert given.sources[0].article == IT.id
    assert given.statements[0].citations[0].n == given.sources[0].n
    assert (given.searched.articles, given.writer) == (1, "built-in")


async def test_what_nobody_tells_is_refused_with_the_nearest_there_is() -> None:
    given = await asked("Who painted the old bridge at Tarn?")

    assert not given.is_answered
    assert given.statements == ()
    assert given.nearest
    assert given.searched.until == IT.published_at


async def test_what_the_sources_say_in_other_words_alone_is_looked_for_too() -> None:
    camps = article("The reception centre in Velk closes on Friday evening.", id="camps")

    given = await asked("Where are the shelters?", IT, camps)

    assert [one.text for one in given.statements] == [camps.text]


async def test_a_name_that_was_mistyped_is_looked_for_as_sources_spell_it() -> None:
    mayor = article("Mayor Oda Brellow opened the new bridge at Velk on Friday.", id="mayor")

    given = await asked("When did Oda Brelow open the bridge?", IT, mayor)

    assert [one.text for one in given.statements] == [mayor.text]
    assert given.notice == "No source here writes “Brelow”; this is about “Brellow”."


async def test_what_is_a_countrys_is_found_by_the_country() -> None:
    ships = article("The Indian navy captured 23 pirates in the gulf.", id="ships")

    given = await asked("How many pirates did India capture?", IT, ships)

    assert [one.text for one in given.statements] == [ships.text]


async def test_a_question_that_names_nothing_gets_the_news() -> None:
    given = await asked("What is the latest?")

    assert given.is_answered
    assert given.sources[0].article == IT.id


async def test_a_day_gets_that_days_news_and_no_other() -> None:
    old = article("The mayor of Tarn closed the bridge over the Sell at noon.", "old")
    old = replace(old, stored_at=NOW - hours(48), published_at=NOW - hours(48))
    new = article("The army opened a new bridge over the Sell at dawn.", "new")
    new = replace(new, stored_at=NOW - hours(2), published_at=NOW - hours(2))
    day = (NOW - hours(48)).strftime("%d %B %Y").lstrip("0")

    given = await asked(f"What happened on {day}?", old, new)

    assert [line.text for line in given.statements] == [old.text]


async def test_what_only_social_accounts_say_is_called_that_and_is_never_near() -> None:
    rumour = article("The whole dam at Varn has collapsed, my cousin says.", "r", tier=Tier.SOCIAL)
    firm = article("The dam at Varn has collapsed, the mayor of Tarn said on Monday.", "f")

    alone = await asked("Has the dam at Varn collapsed?", rumour)
    with_more = await asked("Has the dam at Varn collapsed?", rumour, firm)
    refused = await asked("How tall is the dam at Varn?", rumour)

    assert alone.notice == "Only social accounts say this; no other source confirms it."
    assert {one.citations[0].span.article for one in with_more.statements} == {firm.id}
    assert with_more.notice == ""
    assert (refused.is_answered, refused.nearest) == (False, ())


async def test_it_in_a_question_means_the_crisis() -> None:
    it = article("The flood of the Sell reached Tarn on Monday, the mayor said. It rained.", "f1")

    given = await asked("When did it happen?", it)

    assert "on Monday" in given.statements[0].text


async def test_a_name_that_no_source_has_is_said_to_be_unknown() -> None:
    given = await asked("Who painted Odrava?")

    assert not given.is_answered
    assert given.notice == "No source here names Odrava."


@pytest.mark.parametrize("question", ["Какое число погибших?", "¿Cuántos muertos hay?"])
async def test_the_first_word_of_another_language_is_no_name(question: str) -> None:
    assert "names" not in (await asked(question)).notice


async def test_somebody_in_danger_gets_help_and_nothing_else() -> None:
    given = await asked("Help me, I am trapped under the levee!")

    assert "emergency number" in given.notice
    assert given.nearest == ()


async def test_nothing_stored_is_an_honest_refusal() -> None:
    given = await asked("How many people were killed?", store=MemoryStore())

    assert (given.is_answered, given.sources, given.searched.articles) == (False, (), 0)


async def test_before_anything_came_nobody_is_said_to_be_unknown() -> None:
    given = await asked("Who painted Odrava?", store=MemoryStore())

    assert given.notice == ""
    assert given.searched.until is None


async def test_of_a_day_before_anything_came_it_is_told_until_when() -> None:
    late = article(LEVEE, id="late", published_at=None, stored_at=NOW - hours(1))

    given = await asked("As of yesterday, how many people were killed in Tarn?", late)

    assert given.searched.articles == 0
    assert given.searched.until is not None


async def test_articles_of_other_crises_are_never_used() -> None:
    given = await asked("How many people were killed in Tarn?", crises=("Other",))

    assert not given.is_answered
    assert given.sources == ()


async def test_sources_are_the_best_five_articles_best_first() -> None:
    texts = [f"The flood at Tarn reached street {n}0. The flood rose." for n in range(1, 8)]
    others = [article(text, id=f"b{n}", title="Flood") for n, text in enumerate(texts)]

    given = await asked("How many people were killed in the flood at Tarn?", IT, *others)

    assert given.sources[0].article == IT.id
    assert len(given.sources) == 5
    assert [line.n for line in given.sources] == [1, 2, 3, 4, 5]


async def test_a_follow_up_keeps_its_threads_subject() -> None:
    wounded = article(
        "In the flood at Tarn 40 people were injured, police said.", id="a2", title="Flood"
    )

    given = await asked(
        "and injured?", IT, wounded, thread=("How many people were killed in Tarn?",)
    )

    assert "40 people" in given.statements[0].text


async def test_a_look_back_sees_only_what_was_stored_then() -> None:
    late = article(
        "At least 19 people were killed in the flood at Tarn, police said.",
        id="late",
        stored_at=NOW - hours(1),
    )
    early = article(LEVEE, id="early", stored_at=NOW - timedelta(days=2))
    question = "As of yesterday, how many people were known to be killed in Tarn?"

    given = await asked(question, early, late)

    assert given.searched.articles == 1
    assert "12 people" in given.statements[0].text


async def test_a_day_to_look_back_to_may_stand_in_a_thread() -> None:
    article_of = {
        "early": ("Nine people were killed in the flood at Tarn, police said.", 2),
        "late": ("At least 19 people were killed in the flood at Tarn, police said.", 0),
    }
    told = [
        article(text, id=id, stored_at=NOW - timedelta(days=days), published_at=None)
        for id, (text, days) in article_of.items()
    ]
    thread = ("How many people were killed in Tarn?",)

    before = await asked("and as of yesterday?", *told, thread=thread)
    now = await asked("and now?", *told, thread=(*thread, "and as of yesterday?"))

    assert "Nine" in before.statements[0].text
    assert "19" in now.statements[0].text


async def test_an_older_and_larger_count_passes_the_gate_as_one_of_before() -> None:
    rebels = article(
        "At least 40 people were killed in the flood at Tarn, the rebel council said.",
        id="a1",
        published_at=NOW - hours(80),
    )
    ministry = article(
        "The flood at Tarn killed 12 people, the health ministry said on Thursday.",
        id="a2",
        published_at=NOW - hours(1),
    )

    given = await asked("How many people were killed at Tarn?", rebels, ministry)

    assert [said.text[:12] for said in given.statements] == ["The flood at", "Before that:"]


async def test_somebody_in_danger_is_told_where_help_is() -> None:
    given = await asked("I am trapped in Tarn, help me!")

    assert given.notice.startswith("If anybody is in danger")


async def test_a_model_words_the_answer_and_is_named() -> None:
    told = "Police said at least 12 people were killed in the flood at Tarn."
    model = FakeModel(lambda user: drafted((told, id_of(user, "12 people"))))

    given = await asked("How many people were killed in Tarn?", model=model)

    assert [said.text for said in given.statements] == [told]
    assert given.writer.startswith("fake-1 · answer@")
    assert given.writer.endswith("$0.0012")


@pytest.mark.parametrize(
    "reply",
    [
        pytest.param(drafted(("At least 13 people were killed.", "S1")), id="a lie"),
        pytest.param(drafted(("At least 12 people were killed.", "S99")), id="a strange id"),
        pytest.param(drafted(is_answered=False), id="no answer"),
        pytest.param(drafted(), id="nothing said"),
        pytest.param(ModelUnavailable("down"), id="a model that is down"),
    ],
)
async def test_what_a_model_cannot_prove_is_left_to_extraction(
    reply: Draft | Exception,
) -> None:
    given = await asked(
        "How many people were killed in Tarn?", model=FakeModel(lambda user: reply, cost=None)
    )

    assert given.is_answered
    assert given.writer == "built-in"
    assert given.statements[0].text.startswith("At least 12 people")


async def test_a_model_is_not_asked_when_nothing_was_found() -> None:
    model = FakeModel(lambda user: drafted())

    await asked("Where are the penguins?", article("It is quiet.", title=""), model=model)

    assert model.prompts == []


async def test_a_question_of_no_words_is_refused() -> None:
    given = await asked("???")

    assert not given.is_answered


async def test_what_is_worded_otherwise_is_found_by_its_meaning() -> None:
    near = article(
        "The strike began. The town has no bread.", "m1", title="Flood", published_at=NOW
    )
    others = [article(f"Singers {n} at a festival.", f"f{n}", title="Flood") for n in range(30)]
    store, embedder = await store_with(near, *others), FakeEmbedder()
    question = Question(text="Was there a walkout?", asked_at=NOW, crises=(FLOOD.name,))

    async def nearest(embedder: FakeEmbedder | None) -> list[str]:
        answerer = Answerer(read=read_text, embedder=embedder)
        given = await respond(question, store=store, answerer=answerer, clock=FixedClock())
        return [one.text for one in (*given.statements, *given.nearest)]

    while await embed_lacking(store=store, embedder=embedder):
        pass

    assert await nearest(None) == []
    assert await nearest(embedder) == ["The strike began."]
    assert await nearest(FakeEmbedder(failure=DOWN)) == []
