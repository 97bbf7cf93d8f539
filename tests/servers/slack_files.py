"""Files of the local Slack: an address to upload to, the upload, and what makes it a file."""

import json
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]


@dataclass
class Files:
    """What was uploaded, by id."""

    #: Bytes of each file that an address was given for; empty until they came.
    contents: dict[str, bytes] = field(default_factory=dict)
    #: Words and titles of the files that were completed.
    complete: dict[str, Json] = field(default_factory=dict)
    #: Posts that do not find a file yet, after it was completed.
    lag: int = 0

    def address(self, args: Json, base: str) -> Json:
        """Give an address to upload to."""
        id = f"F0PICTURE{len(self.contents) + 1}"
        self.contents[id] = b""
        self.complete[id] = {"alt_txt": args.get("alt_txt", ""), "length": int(args["length"])}
        return {"file_id": id, "upload_url": f"{base}upload/{id}"}

    def take(self, id: str, content: bytes) -> None:
        """Take what is uploaded."""
        self.contents[id] = content

    def finish(self, args: Json) -> Json:
        """Make files of what was uploaded; into no channel."""
        files = json.loads(args["files"]) if isinstance(args["files"], str) else args["files"]
        for one in files:
            self.complete[one["id"]] |= {"title": one.get("title", ""), "is_done": True}
        return {"files": [{"id": one["id"]} for one in files]}

    def are_found(self, blocks: list[Json]) -> bool:
        """Tell whether a post may name the files that its images name."""
        names = [one["slack_file"]["id"] for one in blocks if one.get("type") == "image"]
        if names and self.lag:
            self.lag -= 1
            return False
        return all(self.complete.get(name, {}).get("is_done") for name in names)
