"""Loose files: what is given twice under one id is one article, revised."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.app.reading import read_article
from bot.app.tools.loose import articles_at, open_desk
from bot.core.articles import Article
from bot.core.evidence import Reading
from bot.core.facts import FactState
from tests.builders import NOW

FIRST = {
    "id": "r-1",
    "publisher": "Radio Tarn",
    "title": "Police hold two men",
    "text": "Police have arrested two men over the broken levee at Tarn, the radio has learned.",
    "published_at": "2026-03-01T10:00:00Z",
}
LATER = {**FIRST, "text": "Police have arrested nobody over the broken levee at Tarn."}


def written(folder: Path, *rows: dict[str, object], name: str = "a.jsonl") -> str:
    path = folder / name
    path.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    return str(path)


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        pytest.param(LATER, [("r-1", 1), ("r-1", 2)], id="rewritten"),
        pytest.param(FIRST, [("r-1", 1)], id="the same again"),
        pytest.param({**LATER, "publisher": "Sell Post"}, [("r-1", 1), ("r-1-2", 1)], id="another"),
        pytest.param({**LATER, "id": "r-2"}, [("r-1", 1), ("r-2", 1)], id="another id"),
    ],
)
async def test_one_publisher_and_one_id_are_one_article(
    second: dict[str, object], expected: list[tuple[str, int]], tmp_path: Path
) -> None:
    found = await articles_at([written(tmp_path, FIRST, second)], NOW)

    assert [(one.id, one.revision) for one in found] == expected


async def test_when_it_was_changed_is_kept_though_it_counts_as_come_before(tmp_path: Path) -> None:
    rows = [
        {**FIRST, "modified_at": "2026-03-01T12:30:00Z"},
        {**FIRST, "id": "r-2", "modified_at": "2999-01-01T00:00:00Z"},
    ]

    first, second = await articles_at([written(tmp_path, *rows)], NOW)

    assert first.stored_at == first.published_at
    assert (first.modified_at, second.modified_at) == (
        datetime(2026, 3, 1, 12, 30, tzinfo=UTC),
        None,
    )


async def test_two_addresses_are_two_articles_whatever_their_id(tmp_path: Path) -> None:
    rows = [{**FIRST, "url": f"https://radio.example/{n}"} for n in (1, 2)]

    assert len(await articles_at([written(tmp_path, *rows)], NOW)) == 2


async def test_a_revision_may_stand_in_another_file(tmp_path: Path) -> None:
    places = [written(tmp_path, FIRST), written(tmp_path, LATER, name="b.jsonl")]

    assert [one.revision for one in await articles_at(places, NOW)] == [1, 2]


async def test_what_was_withdrawn_stands_no_more(tmp_path: Path) -> None:
    head = "---\nguid: r-1\npublisher: Radio Tarn\npublished: 2026-03-01T10:00Z\n"
    for name, more in (("1", ""), ("2", "withdrawn: yes\n"), ("3", "withdrawn: yes\n")):
        text = FIRST["text"] if not more else "Radio Tarn has withdrawn this report."
        (tmp_path / f"{name}.txt").write_text(f"{head}{more}---\n{text}\n", "utf-8")

    desk = await open_desk([str(tmp_path)])

    assert [(one.article.revision, one.article.is_withdrawn) for one in desk.arrived] == [
        (1, False),
        (2, True),
    ]
    facts = await desk.store.facts(desk.crisis.name)
    assert {fact.state for fact in facts} == {FactState.WITHDRAWN}


async def test_an_article_came_when_it_was_published_but_never_after_now(tmp_path: Path) -> None:
    rows = [FIRST, {**FIRST, "id": "r-2", "published_at": "2999-01-01T00:00:00Z"}]

    found = await articles_at([written(tmp_path, *rows)], NOW)

    assert [one.stored_at for one in found] == [found[0].published_at, NOW]


async def test_what_cannot_be_read_is_named_and_the_rest_is_done(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def poisoned(one: Article) -> Reading:
        if one.id == "r-1":
            raise LookupError(one.text)
        return read_article(one)

    place = written(tmp_path, FIRST, {**LATER, "id": "r-2"})

    desk = await open_desk([place], reader=poisoned)

    assert [one.article.id for one in desk.arrived] == ["r-2"]
    told = capsys.readouterr().err
    assert "r-1 (Police hold two men) cannot be read and is left out: LookupError at " in told
    assert FIRST["text"] not in told
