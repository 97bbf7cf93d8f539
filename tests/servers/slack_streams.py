"""Messages that the local Slack takes piece by piece."""

from collections.abc import Callable
from typing import Any

from tests.servers import slack_blocks

Json = dict[str, Any]


class Streams:
    """`chat.startStream`, `appendStream` and `stopStream` over the workspace's own posting."""

    def __init__(self, post: Callable[[Json], Json], find: Callable[[str, str], Json],
                 refuse: Callable[[str], Exception]) -> None:  # fmt: skip
        self._post = post
        self._find = find
        self._refuse = refuse
        self._open: set[str] = set()
        self.methods: dict[str, Callable[[Json], Json]] = {
            "chat.startStream": self._start,
            "chat.appendStream": self._append,
            "chat.stopStream": self._stop,
        }

    def die(self) -> None:
        """End every stream, as Slack does after five minutes."""
        self._open.clear()

    def _start(self, args: Json) -> Json:
        if not args.get("thread_ts"):
            raise self._refuse("invalid_arguments")
        if not args["channel"].startswith("D") and not args.get("recipient_user_id"):
            raise self._refuse("missing_recipient_user_id")
        blocks = self._blocks(args)
        posted = self._post({"text": "…", "blocks": blocks, "channel": args["channel"],
                             "thread_ts": args["thread_ts"]})  # fmt: skip
        self._open.add(posted["ts"])
        return {"channel": posted["channel"], "ts": posted["ts"]}

    def _append(self, args: Json) -> Json:
        message = self._streaming(args)
        message["blocks"] = [*message["blocks"], *self._blocks(args)]
        if code := slack_blocks.refusal(message["blocks"]):
            raise self._refuse(code)
        return {"channel": args["channel"], "ts": args["ts"]}

    def _stop(self, args: Json) -> Json:
        message = self._streaming(args)
        self._open.discard(args["ts"])
        message["metadata"] = args.get("metadata")
        return {"channel": args["channel"], "ts": args["ts"], "message": message}

    def _streaming(self, args: Json) -> Json:
        if args["ts"] not in self._open:
            raise self._refuse("message_not_in_streaming_state")
        return self._find(args["channel"], args["ts"])

    def _blocks(self, args: Json) -> list[Json]:
        chunks = args.get("chunks") or []
        if not chunks or any(one["type"] != "blocks" for one in chunks):
            raise self._refuse("invalid_chunks")
        return [block for chunk in chunks for block in chunk["blocks"]]
