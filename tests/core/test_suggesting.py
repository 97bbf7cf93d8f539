from datetime import timedelta

from bot.core.suggesting import Burst, bursting
from tests.builders import NOW, article, hours

BURST = Burst(publishers=2, within=timedelta(hours=6))


def test_who_tells_of_it_is_named_in_order_and_once() -> None:
    papers = ["Herald", "Courier", "Herald"]
    articles = [
        article(id=f"a{at}", publisher=name, published_at=NOW - hours(at))
        for at, name in enumerate(papers)
    ]

    assert bursting(articles, BURST, NOW) == ("Herald", "Courier")
    assert bursting(articles, BURST, NOW + hours(6)) == ()
    assert bursting(articles[:1], BURST, NOW) == ()
