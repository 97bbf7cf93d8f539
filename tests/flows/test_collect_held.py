"""Sources that are paused, held, or of this machine."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from bot.core.collecting.health import LOCAL_INTERVAL, resumed
from bot.errors import SourceUnavailable
from tests.builders import source
from tests.flows.collecting import A_DAY, Desk, FakeWeb, desk, reply
from tests.sources.feeds import LONG, item, rss
from tests.sources.replies import as_json

WARDS = "Elm Oak Ash Fir Yew Bay Fig Box Plum Pear Lime Rose Fern Moss Reed Sage".split()


def feed_of(*titles: str, host: str = "herald.example") -> str:
    return rss(
        *(
            item(
                title=title,
                link=f"https://{host}/{title.replace(' ', '-')}",
                guid=f"{host}/{title}",
                description=f"{title}. {LONG}",
            )
            for title in titles
        )
    )


OWN = feed_of(*(f"Levee {name} {name}ward floods {name}gate bridge" for name in WARDS))
SOLD = feed_of(*(f"Casino spins bonus number {n}" for n in range(8)), host="casino.example")


async def test_a_source_in_other_hands_is_held_and_nothing_of_it_is_stored() -> None:
    here = desk(reply(OWN), reply(SOLD, etag='"sold"'))
    await here.turn()
    before = len(await here.articles())

    done = await here.turn(A_DAY)

    assert "casino.example, not herald.example" in done.health.held
    assert len(await here.articles()) == before
    assert not (await here.turn(A_DAY)).was_asked


async def test_a_held_source_that_is_resumed_is_taken_as_it_is() -> None:
    here = desk(reply(OWN), reply(SOLD, etag='"sold"'))
    await here.turn()
    await here.turn(A_DAY)

    await here.store.save_health(resumed(await here.health()))
    done = await here.turn()

    assert len(done.received.new) == 8
    assert "If-None-Match" not in here.web.log[-1].headers
    assert (done.health.held, done.health.failures) == ("", 0)


async def test_a_source_that_moves_with_its_subject_is_itself() -> None:
    moved = OWN.replace("herald.example", "new.example").replace("floods", "is flooded")
    here = desk(reply(OWN), reply(moved))
    await here.turn()

    assert (await here.turn(A_DAY)).health.held == ""


async def test_a_paused_source_is_left_alone_even_if_it_was_paused_while_it_was_asked() -> None:
    here = desk(reply(OWN))

    class Pausing(FakeWeb):
        async def fetch(self, request):  # type: ignore[no-untyped-def]
            await here.store.save_health(replace(await here.health(), is_paused=True))
            return await super().fetch(request)

    here.web = Pausing({here.source.url: [reply(OWN)]})
    await here.turn()

    assert (await here.health()).is_paused
    assert not (await here.turn(A_DAY)).was_asked


async def test_a_folder_is_looked_at_again_within_a_minute_however_it_did(tmp_path: Path) -> None:
    url = f"file://{tmp_path}"
    files = reply(as_json([{"name": "a.txt", "base64": "V2F0ZXIgcm9zZS4="}]), etag='"1"')
    here = Desk(
        FakeWeb({url: [SourceUnavailable("not there")] * 9 + [files]}),
        source(kind="folder", url=url),
    )

    for _ in range(9):
        done = await here.turn(LOCAL_INTERVAL)
        assert done.health.next_fetch_at == here.clock.now() + timedelta(minutes=1)

    assert len((await here.turn(LOCAL_INTERVAL)).received.new) == 1


async def test_teasers_are_marked_and_completed_ones_are_from_their_page() -> None:
    titles = ("Levee breaks at Tarn", "Boats reach Tarn")
    short = [
        item(title=one, link=f"https://herald.example/{n}", description="In short.")
        for n, one in enumerate(titles)
    ]
    here = desk(reply(rss(*short)), pages={"https://herald.example/0": [reply(LONG)]})
    await here.turn()

    marks = {one.title: (one.is_teaser, one.is_from_page) for one in await here.articles()}
    assert marks == {titles[0]: (False, True), titles[1]: (True, False)}
