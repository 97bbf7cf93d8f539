"""Counts of several events in one channel are told apart."""

from bot.core.questions import Question
from bot.flows.answer import Answerer, respond
from tests.builders import FLOOD, NOW, FixedClock, article, hours
from tests.flows.writing import LEVEE, read_text, store_with


async def test_of_two_events_each_count_says_of_which_it_is() -> None:
    crash = article(
        "Six people died when it fell on a train on Friday, Commissioner Oda Brel said. The crane "
        "of the firm Orlo Lifts was loading a flood gate on the quay of Velk harbour. Its driver, "
        "Jan Marr, was questioned for hours. Passengers walked along the rails to Velk. The "
        "railway Velkan Express stopped all trains to Pell until Sunday. Orlo Lifts was fined last "
        "year because a hook had broken.",
        id="crane",
        title="Crane falls on express train",
        published_at=NOW - hours(2),
    )

    levee = article(LEVEE, title="Levee collapses at Tarn", published_at=NOW - hours(24))
    question = Question(text="how many died", asked_at=NOW, crises=(FLOOD.name,))

    given = await respond(
        question,
        store=await store_with(levee, crash),
        answerer=Answerer(read=read_text),
        clock=FixedClock(),
    )

    assert [one.text for one in given.statements] == [
        "[Crane falls on express train] Six people died when it fell on a train on Friday, "
        "Commissioner Oda Brel said.",
        "At least 12 people were killed in the flood at Tarn, police said.",
    ]
