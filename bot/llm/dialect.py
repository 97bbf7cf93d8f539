"""Which optional features an endpoint supports, found out by trying. Pure."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Any


class Rung(IntEnum):
    """How a reply's shape is asked for, from best to least."""

    JSON_SCHEMA = 0
    JSON_OBJECT = 1
    PLAIN = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialect:
    """One way to put a request; the first is what the published API describes."""

    rung: Rung = Rung.JSON_SCHEMA
    #: Reasoning models take no temperature.
    has_temperature: bool = True
    #: Newer models take `max_completion_tokens`, most other servers only `max_tokens`.
    tokens_key: str = "max_tokens"
    #: It sends a reply in pieces, while the model writes.
    has_streams: bool = True
    #: It says at the end of a stream how many tokens there were.
    has_stream_usage: bool = True

    def request(
        self, name: str, schema: Mapping[str, Any], max_output: int, *, is_streamed: bool = False
    ) -> dict[str, Any]:
        """Return the request's fields besides model and messages; in pieces if that is wanted."""
        fields: dict[str, Any] = {self.tokens_key: max_output}
        if is_streamed and self.has_streams:
            fields["stream"] = True
            if self.has_stream_usage:
                fields["stream_options"] = {"include_usage": True}
        if self.has_temperature:
            fields["temperature"] = 0
        if self.rung is Rung.JSON_SCHEMA:
            fields["response_format"] = {
                "type": "json_schema",
                "json_schema": {"name": name, "strict": True, "schema": schema},
            }
        elif self.rung is Rung.JSON_OBJECT:
            fields["response_format"] = {"type": "json_object"}
        return fields

    def instructions(self, system: str, schema: Mapping[str, Any]) -> str:
        """Return the instructions, with the schema where the endpoint is not given it otherwise."""
        if self.rung is Rung.JSON_SCHEMA:
            return system
        return (
            f"{system}\n\n# The reply\n\nReply with one JSON object and nothing else: no fence, "
            "no word before or after it. It must fit this JSON Schema:\n\n"
            f"{json.dumps(schema, ensure_ascii=False, separators=(',', ':'))}"
        )

    def simpler(self, complaint: str, *, is_streamed: bool = False) -> "Dialect | None":
        """Return what to try after the endpoint refused a request; None: nothing is left.

        Args:
            complaint: What the endpoint said, in lower case.
            is_streamed: The reply was wanted in pieces.
        """
        is_streamed = is_streamed and self.has_streams
        if is_streamed and self.has_stream_usage and "stream_options" in complaint:
            return replace(self, has_stream_usage=False)
        if is_streamed and "stream" in complaint:
            return replace(self, has_streams=False)
        if self.has_temperature and "temperature" in complaint:
            return replace(self, has_temperature=False)
        if self.tokens_key == "max_tokens" and "max_completion_tokens" in complaint:
            return replace(self, tokens_key="max_completion_tokens")
        if self.rung is not Rung.PLAIN:
            return replace(self, rung=Rung(self.rung + 1))
        if is_streamed:
            # It never said that this is what it minds, so the rest may do after all.
            return replace(self, rung=Rung.JSON_SCHEMA, has_streams=False)
        return None
