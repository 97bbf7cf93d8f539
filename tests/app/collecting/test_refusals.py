import pytest

from bot.app.collecting.refusals import ReportingWeb
from bot.errors import AddressForbidden, Barrier, SourceUnavailable
from bot.ports import HttpRequest, HttpResponse

ASKED = HttpRequest(url="https://herald.example/feed")


class FakeWeb:
    """Answers with a reply, or fails."""

    def __init__(self, failure: Exception | None = None) -> None:
        self.failure = failure

    async def fetch(self, request: HttpRequest) -> HttpResponse:
        if self.failure is not None:
            raise self.failure
        return HttpResponse(url=request.url, status=200, headers={}, body=b"")


async def test_what_was_not_asked_is_told_and_fails_as_before() -> None:
    told: list[AddressForbidden] = []
    refused = AddressForbidden("inside", Barrier.REDIRECT)

    with pytest.raises(AddressForbidden):
        await ReportingWeb(FakeWeb(refused), told.append).fetch(ASKED)

    assert told == [refused]


async def test_replies_and_other_failures_are_told_nobody() -> None:
    told: list[AddressForbidden] = []

    reply = await ReportingWeb(FakeWeb(), told.append).fetch(ASKED)
    with pytest.raises(SourceUnavailable):
        await ReportingWeb(FakeWeb(SourceUnavailable("503")), told.append).fetch(ASKED)

    assert (reply.status, told) == (200, [])
