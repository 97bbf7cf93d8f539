import json
import os
from base64 import b64decode
from pathlib import Path

import pytest

from bot.errors import AddressForbidden, SourceUnavailable
from bot.files import LocalFiles, Reach
from bot.ports import HttpRequest, HttpResponse
from bot.sources.folder import CONTENT_TYPE
from tests.flows.collecting import FakeWeb, reply


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    folder = tmp_path / "desk"
    (folder / "deeper").mkdir(parents=True)
    (folder / "a.txt").write_text("The levee broke.", "utf-8")
    (folder / "deeper" / "b.md").write_text("# Bridge\n\nIt is closed.", "utf-8")
    (folder / "photo.jpg").write_bytes(b"\xff\xd8")
    (folder / ".hidden.txt").write_text("Not for us.", "utf-8")
    (tmp_path / "secret.txt").write_text("A secret.", "utf-8")
    return folder


async def ask(root: Path, path: str | Path, etag: str = "") -> HttpResponse:
    headers = {"If-None-Match": etag} if etag else {}
    url = path if isinstance(path, str) else path.as_uri()
    return await LocalFiles([root]).fetch(HttpRequest(url=url, headers=headers))


def named(response: HttpResponse) -> dict[str, bytes]:
    return {one["name"]: b64decode(one["base64"]) for one in json.loads(response.body)}


async def test_a_folder_gives_its_texts_and_those_below_it(desk: Path) -> None:
    response = await ask(desk, desk)

    assert response.headers["content-type"] == CONTENT_TYPE
    assert set(named(response)) == {"a.txt", "deeper/b.md"}


async def test_a_single_file_is_a_folder_of_one(desk: Path) -> None:
    assert named(await ask(desk, desk / "a.txt")) == {"a.txt": b"The levee broke."}


async def test_nothing_is_read_when_nothing_changed(desk: Path) -> None:
    etag = (await ask(desk, desk)).headers["etag"]

    response = await ask(desk, desk, etag)

    assert (response.status, response.body) == (304, b"")


async def test_only_files_that_changed_are_read_again(desk: Path) -> None:
    files = LocalFiles([desk])

    async def again(etag: str) -> HttpResponse:
        headers = {"If-None-Match": etag}
        return await files.fetch(HttpRequest(url=desk.as_uri(), headers=headers))

    first = await again("")
    (desk / "a.txt").write_text("The levee holds.", "utf-8")
    (desk / "c.txt").write_text("It is dry.", "utf-8")
    second = await again(first.headers["etag"])
    (desk / "deeper" / "b.md").unlink()
    third = await again(second.headers["etag"])

    assert named(second) == {"a.txt": b"The levee holds.", "c.txt": b"It is dry."}
    assert (third.status, named(third)) == (200, {})
    assert (await again(third.headers["etag"])).status == 304
    assert set(named(await again(first.headers["etag"]))) == {"a.txt", "c.txt"}


async def test_a_file_of_the_same_age_and_size_in_anothers_place_is_read(desk: Path) -> None:
    files, text, other = LocalFiles([desk]), desk / "a.txt", desk / "new.part"
    first = await files.fetch(HttpRequest(url=desk.as_uri(), headers={}))
    other.write_text("The levee holds"[: text.stat().st_size - 1] + ".", "utf-8")
    os.utime(other, ns=(text.stat().st_atime_ns, text.stat().st_mtime_ns))
    other.replace(text)

    headers = {"If-None-Match": first.headers["etag"]}
    again = await files.fetch(HttpRequest(url=desk.as_uri(), headers=headers))

    assert set(named(again)) == {"a.txt"}


async def test_a_new_file_is_a_change(desk: Path) -> None:
    etag = (await ask(desk, desk)).headers["etag"]
    (desk / "c.txt").write_text("It is dry again.", "utf-8")

    assert (await ask(desk, desk, etag)).status == 200


@pytest.mark.parametrize(
    "path",
    [
        "{root}/../secret.txt", "{root}/..", "file:///etc/passwd", "file://other.example{root}",
        "http://herald.example/", "{root}-beside/a.txt", "file:///%00",
    ],
)  # fmt: skip
async def test_nothing_outside_of_the_folders_is_read(desk: Path, path: str) -> None:
    url = path.replace("{root}", desk.as_posix())
    url = url if "://" in url else f"file://{url}"

    with pytest.raises(AddressForbidden):
        await ask(desk, url)


async def test_a_link_that_leads_outside_is_not_followed(desk: Path) -> None:
    (desk / "link.txt").symlink_to(desk.parent / "secret.txt")

    assert "link.txt" not in named(await ask(desk, desk))


async def test_a_folder_that_is_not_there_says_so(desk: Path) -> None:
    with pytest.raises(SourceUnavailable, match="is not there"):
        await ask(desk, desk / "nowhere")


async def test_a_file_that_is_too_large_is_named(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.files.MAX_FILE_BYTES", 10)

    with pytest.raises(SourceUnavailable, match=r"larger than 10 bytes"):
        await ask(desk, desk)


async def test_a_folder_that_holds_too_much_is_refused(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.files.MAX_FILES", 1)

    with pytest.raises(SourceUnavailable, match="holds more than 1 files"):
        await ask(desk, desk)


async def test_file_addresses_go_to_the_files_and_all_else_to_the_web(desk: Path) -> None:
    web = FakeWeb({"https://herald.example/feed": [reply(b"<rss/>")]})
    reach = Reach(web=web, files=LocalFiles([desk]))

    of_web = await reach.fetch(HttpRequest(url="https://herald.example/feed"))
    of_files = await reach.fetch(HttpRequest(url=(desk / "a.txt").as_uri()))

    assert of_web.body == b"<rss/>"
    assert set(named(of_files)) == {"a.txt"}
