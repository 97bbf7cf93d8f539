import json
from base64 import b64encode
from pathlib import Path

import pytest

from bot.core.articles import SourceHealth, SourceId
from bot.errors import SourceMalformed
from bot.files import LocalFiles
from bot.ports import HttpResponse
from bot.sources import folder
from tests.builders import source

DESK = source("desk", kind="folder", url="/srv/the desk")


def answer(*files: tuple[str, str]) -> HttpResponse:
    body = json.dumps(
        [{"name": name, "base64": b64encode(text.encode()).decode()} for name, text in files]
    )
    return HttpResponse(url="file:///srv", status=200, headers={}, body=body.encode())


@pytest.mark.parametrize("url", ["/srv/the desk", "file:///srv/the%20desk"])
def test_a_folder_is_asked_for_by_its_address(url: str) -> None:
    health = SourceHealth(source=SourceId("desk"), etag='"1"')

    request = folder.request(source("desk", kind="folder", url=url), health)

    assert request.url == "file:///srv/the%20desk"
    assert request.headers["If-None-Match"] == '"1"'


@pytest.mark.parametrize("path", ["in", "./in", "in/the desk"])
async def test_a_relative_folder_lies_in_this_one(
    path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / path).mkdir(parents=True)
    (tmp_path / path / "a.txt").write_text("The levee broke.", "utf-8")
    here = source("desk", kind="folder", url=path)

    asked = folder.request(here, SourceHealth(source=SourceId("desk")))
    (draft,) = folder.parse(here, await LocalFiles([path]).fetch(asked))

    assert draft.text == "The levee broke."


def test_files_are_known_by_their_names() -> None:
    lines = '{"text": "One."}\n{"text": "Two."}\n{"id": "x", "text": "Three."}'

    drafts = folder.parse(DESK, answer(("a.txt", "Zero."), ("b.jsonl", lines)))

    assert [draft.guid for draft in drafts] == ["a.txt", "b.jsonl", "b.jsonl#1", "x"]


def test_a_file_that_cannot_be_read_holds_up_no_other() -> None:
    drafts = folder.parse(DESK, answer(("a.json", "{"), ("b.txt", "Water.")))

    assert [draft.text for draft in drafts] == ["Water."]


def test_a_folder_of_which_nothing_can_be_read_says_why() -> None:
    with pytest.raises(SourceMalformed, match=r"a\.json: not JSON"):
        folder.parse(DESK, answer(("a.json", "{")))


def test_an_empty_folder_gives_nothing() -> None:
    assert list(folder.parse(DESK, answer())) == []


def test_another_reply_is_no_folder() -> None:
    reply = HttpResponse(url="file:///srv", status=200, headers={}, body=b"{}x")

    with pytest.raises(SourceMalformed, match="no list of files"):
        folder.parse(DESK, reply)
