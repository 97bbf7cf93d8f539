"""A reply that is told of while it is written, and is judged as a whole all the same."""

import json
from collections.abc import Callable

import pytest
from pydantic import BaseModel

from bot.core.models.drafting import AnswerDraft
from bot.errors import ModelReplyInvalid, ModelUnavailable
from tests.llm.test_openai import GOOD, PROMPT, Stand, standing
from tests.servers.openai import DONE, FINISHED, USAGE, OpenAIServer

SENTENCES = ["The dam overflowed.", "Nine people are missing."]
TWO = json.dumps(
    {
        "is_answered": True,
        "statements": [{"text": one, "evidence": ["S1"], "change": None} for one in SENTENCES],
    }
)


def in_pieces(text: str, size: int = 7) -> list[str]:
    return [text[at : at + size] for at in range(0, len(text), size)]


async def heard(stand: Stand) -> tuple[list[list[str]], AnswerDraft]:
    """Ask, and return what was told of while it was written, and the reply."""
    told: list[list[str]] = []

    def hear(value: BaseModel) -> None:
        assert isinstance(value, AnswerDraft)
        told.append([one.text for one in value.statements])

    reply = await stand.model.complete(PROMPT, AnswerDraft, heard=hear)
    assert isinstance(reply.value, AnswerDraft)
    return told, reply.value


async def test_sentences_are_told_of_as_each_is_finished() -> None:
    async with standing() as stand:
        stand.server.stream(*in_pieces(TWO), ends=(FINISHED, USAGE, DONE))

        told, value = await heard(stand)

        assert told == [[], SENTENCES[:1], SENTENCES]
        assert [one.text for one in value.statements] == SENTENCES
        (request,) = stand.server.requests
        assert request.body["stream"] is True
        assert request.body["stream_options"] == {"include_usage": True}
        assert stand.charges[-1][0].tokens == 100, "what the stream says of its tokens counts"


async def test_who_wants_to_hear_nothing_gets_no_stream() -> None:
    async with standing() as stand:
        stand.server.stream(*in_pieces(TWO))

        await stand.ask()

        assert "stream" not in stand.server.requests[0].body


async def test_an_endpoint_that_sends_the_whole_at_once_is_read_all_the_same() -> None:
    async with standing() as stand:
        stand.server.reply(TWO)

        told, value = await heard(stand)

        assert told == [SENTENCES]
        assert len(value.statements) == 2


@pytest.mark.parametrize(
    ("refused", "more"),
    [
        pytest.param({"stream_options": "unknown field stream_options"}, {"stream"}, id="usage"),
        pytest.param({"stream": "stream is not supported"}, set(), id="streams"),
        pytest.param({"stream": "bad request"}, set(), id="streams, without a word on why"),
    ],
)
async def test_what_an_endpoint_refuses_is_left_out_from_then_on(
    refused: dict[str, str], more: set[str]
) -> None:
    server = OpenAIServer(refused_fields=refused).stream(*in_pieces(TWO))
    async with standing(server) as stand:
        await heard(stand)
        before = len(stand.server.requests)
        told, value = await heard(stand)

        assert len(stand.server.requests) == before + 1
        assert {"stream", "stream_options"} & set(stand.server.requests[-1].body) == more
        assert stand.server.requests[-1].shape == "json_schema"
        assert bool(told) == bool(more)
        assert len(value.statements) == 2


@pytest.mark.parametrize(
    "broken",
    [
        pytest.param(
            lambda server: server.stream(*in_pieces(TWO)[:12], ends=(), is_cut=True), id="cut off"
        ),
        pytest.param(lambda server: server.stream(*in_pieces(TWO)[:12], ends=()), id="just ends"),
        pytest.param(
            lambda server: server.stream(
                *in_pieces(TWO)[:12], ends=(b'data: {"error": {"message": "Overloaded"}}\n\n',)
            ),
            id="says that it broke",
        ),
    ],
)
async def test_a_stream_that_breaks_off_is_asked_for_again_from_its_beginning(
    broken: Callable[[OpenAIServer], OpenAIServer],
) -> None:
    async with standing() as stand:
        broken(stand.server).stream(*in_pieces(TWO))

        told, value = await heard(stand)

        assert told[:2] == [[], SENTENCES[:1]]
        assert told[-1] == SENTENCES
        assert len(value.statements) == 2


async def test_one_that_breaks_off_for_good_says_so() -> None:
    async with standing() as stand:
        stand.server.stream(
            *in_pieces(TWO)[:12], ends=(b'data: {"error": {"message": "Overloaded"}}\n\n',)
        )

        with pytest.raises(ModelUnavailable, match="broke off: overloaded"):
            await heard(stand)


async def test_a_reply_that_does_not_fit_in_the_end_is_mended_in_one_piece() -> None:
    async with standing() as stand:
        stand.server.stream(*in_pieces(TWO[:-2])).reply(GOOD)

        told, value = await heard(stand)

        assert told[-1] == SENTENCES
        assert [one.text for one in value.statements] == SENTENCES[:1]
        assert "stream" not in stand.server.requests[1].body


async def test_a_refusal_in_pieces_is_a_refusal() -> None:
    piece = b'data: {"choices": [{"delta": {"refusal": "I cannot"}}]}\n\n'
    async with standing() as stand:
        stand.server.stream(head=(piece,))

        with pytest.raises(ModelReplyInvalid, match="refused"):
            await heard(stand)


@pytest.mark.parametrize(
    "head",
    [
        pytest.param(b": ping\n\n", id="a comment"),
        pytest.param(b"event: message\nid: 3\n", id="other fields"),
        pytest.param(b"data: 3\n\n", id="no object"),
        pytest.param(b'data: {"choices": [3]}\n\n', id="an odd choice"),
        pytest.param(b'data: {"choices": [{"delta": 3}]}\n\n', id="an odd delta"),
        pytest.param(b'data:{"choices": [], "usage": 3}\r\n\r\n', id="an odd usage"),
    ],
)
async def test_what_is_odd_in_a_stream_is_left_out(head: bytes) -> None:
    async with standing() as stand:
        stand.server.stream(*in_pieces(TWO), head=(head,))

        assert (await heard(stand))[0][-1] == SENTENCES


@pytest.mark.parametrize(
    ("head", "words"),
    [
        pytest.param(b"data: {oops\n\n", "not JSON", id="no JSON"),
        pytest.param(b"data: " + b"[" * 100_000 + b"\n\n", "not JSON", id="nested"),
        pytest.param(b": " + b"x" * 5_000_000 + b"\n\n", "bytes", id="5 MB in a line"),
        pytest.param(b": ping\n\n" * 700_000, "bytes", id="5 MB of lines"),
        pytest.param(b": " + b"x" * 9_000_000, "bytes", id="a line without an end"),
    ],
)
async def test_what_is_no_stream_is_said(head: bytes, words: str) -> None:
    async with standing() as stand:
        stand.server.stream(head=(head,))

        with pytest.raises(ModelUnavailable, match=words):
            await heard(stand)
