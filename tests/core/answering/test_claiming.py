"""Whose words answer who asks for blame, or for leave to go back."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.answering import answer, understand
from bot.core.answering.context import understand_in_thread
from bot.core.articles import Article
from tests.builders import NOW, article
from tests.core.answering.asking import cite, found

ACCUSED = "Ana Brel accused the operator of opening the gates too late."
ORDER = "The army lifted the evacuation order for Tarn; the order for Velk stays in force."


def answered(question: str, *texts: str | Article) -> list[str]:
    asked = understand(question)
    return [said.text for said in answer(asked, found(asked, *texts), cite)]


@pytest.mark.parametrize(
    ("question", "text", "is_told"),
    [
        ("Who is to blame?", ACCUSED, True),
        ("Whose fault is it?", ACCUSED, True),
        ("Who is to blame for the gates?", ACCUSED, True),
        ("Who is to blame for the fire in Orlo?", ACCUSED, False),
        ("Who is to blame?", "The mayor blamed the rain for the flood.", True),
        ("Who is to blame?", "The mayor opened the gates.", False),
        ("Who is to blame?", "Soldiers carried the miller out of the mill.", False),
    ],
)
def test_who_asks_for_blame_gets_the_accusations(question: str, text: str, is_told: bool) -> None:
    assert answered(question, text) == ([text] if is_told else [])


@pytest.mark.parametrize(
    ("question", "text", "is_told"),
    [
        ("can I go back to Velk?", ORDER, True),
        ("Can we return home to Velk?", ORDER, True),
        ("Are residents allowed to return to Velk?", ORDER, True),
        ("Is it safe to stay in Velk?", "Police asked families in Velk to stay inside.", True),
        ("Should residents of Velk leave?", "The agency told residents of Velk to leave.", True),
        ("Can I go back to Orlo?", ORDER, False),
        ("Can I go back to Velk?", "The mayor of Velk opened a mill.", False),
        ("Can we drink the water in Velk?", ORDER, False),
    ],
)
def test_who_asks_for_leave_to_go_gets_the_orders(question: str, text: str, is_told: bool) -> None:
    assert answered(question, text) == ([text] if is_told else [])


CENTRE = "A reception centre is open at the sports hall in Velk."


@pytest.mark.parametrize(
    ("question", "text", "is_told"),
    [
        ("Where can people sleep tonight?", CENTRE, True),
        ("where can we stay", CENTRE, True),
        ("Where should evacuees go?", CENTRE, True),
        ("Where can people from Velk sleep?", CENTRE, True),
        ("Where can people sleep tonight?", "The shelter in Velk closes on Friday.", True),
        ("Where can people sleep tonight?", "Ana Brel said she will sleep at home.", False),
        ("Where can people sleep in Orlo?", CENTRE, False),
        ("Where does the mayor sleep?", CENTRE, False),
        ("Where can we buy bread?", CENTRE, False),
    ],
)
def test_who_asks_where_to_sleep_gets_the_shelters(question: str, text: str, is_told: bool) -> None:
    assert answered(question, text) == ([text] if is_told else [])


@pytest.mark.parametrize("before", ["Who runs the mill?", "Who is Edda Fross?"])
def test_where_to_sleep_is_asked_whatever_the_thread_was_about(before: str) -> None:
    asked = understand_in_thread("Where can people sleep tonight?", [before])

    assert [said.text for said in answer(asked, found(asked, CENTRE), cite)] == [CENTRE]


def test_the_newest_order_comes_first_and_an_older_one_behind_it() -> None:
    old = article("The army ordered residents of Velk to leave.", "old", title="")
    old = replace(old, published_at=NOW - timedelta(days=3))
    new = article("The army lifted the order for Velk.", "new", title="")

    assert answered("Can I go back to Velk?", old, new) == [new.text, old.text]


def test_what_two_papers_copy_is_told_once() -> None:
    assert answered("Who is to blame?", ACCUSED, ACCUSED) == [ACCUSED]
