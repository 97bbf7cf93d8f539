"""This machine's files, served to collecting as if they were a publisher's. Nothing else is read.

A folder's own files and those below it; what a symbolic link leads to outside is not.
"""

import asyncio
import hashlib
import json
import os
from base64 import b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from bot.errors import AddressForbidden, SourceUnavailable
from bot.ports import HttpRequest, HttpResponse, Web
from bot.sources.folder import CONTENT_TYPE
from bot.sources.loose import ENDINGS

MAX_FILE_BYTES = 10 * 1024 * 1024
MAX_TOTAL_BYTES = 50 * 1024 * 1024
MAX_FILES = 5_000


@dataclass(frozen=True, slots=True)
class _Found:
    #: Relative to the folder, with forward slashes.
    name: str
    path: Path
    size: int
    changed_ns: int
    #: Another number: another file was moved to its place.
    inode: int


class LocalFiles:
    """Implements `bot.ports.Web` for file addresses, within the folders named."""

    def __init__(self, roots: Iterable[str | Path]) -> None:
        """Open folders or single files; nothing outside them is ever read."""
        self._roots = tuple(Path(root).expanduser().resolve() for root in roots)
        #: What stood behind the last validator that was given for an address.
        self._given: dict[str, tuple[str, frozenset[_Found]]] = {}

    async def fetch(self, request: HttpRequest) -> HttpResponse:
        """Read a folder or file: 304 when no file changed since the validator was given.

        Whoever brings the validator that was given last has the files behind it: only those that
        changed since are read. After a restart all of them are read once.

        Raises:
            SourceUnavailable: It is not there, cannot be read, or is too large.
            AddressForbidden: It is not in a folder that was named.
        """
        return await asyncio.to_thread(self._answer, request)

    def _answer(self, request: HttpRequest) -> HttpResponse:
        path = self._path_of(request.url)
        try:
            found = sorted(self._files_in(path), key=lambda file: file.name)
            etag = _etag(found)
            if request.headers.get("If-None-Match") == etag:
                return HttpResponse(url=request.url, status=304, headers={"etag": etag}, body=b"")
            known_as, known = self._given.get(request.url, ("", frozenset[_Found]()))
            if request.headers.get("If-None-Match") != known_as:
                known = frozenset()
            body = json.dumps(
                [
                    {"name": file.name, "base64": b64encode(_read(file.path)).decode()}
                    for file in found
                    if file not in known
                ]
            )
        except OSError as error:
            raise SourceUnavailable(f"{path} cannot be read: {error.strerror}") from error
        self._given[request.url] = (etag, frozenset(found))
        headers = {"etag": etag, "content-type": CONTENT_TYPE}
        return HttpResponse(url=request.url, status=200, headers=headers, body=body.encode())

    def _path_of(self, url: str) -> Path:
        parts = urlsplit(url)
        if parts.scheme != "file" or parts.netloc not in ("", "localhost"):
            raise AddressForbidden(f"{url[:80]!r} is not a file of this machine")
        try:
            path = Path(unquote(parts.path)).expanduser().resolve()
        except (OSError, ValueError, RuntimeError) as error:
            raise AddressForbidden(f"{url[:80]!r} is not a path") from error
        if not any(path == root or path.is_relative_to(root) for root in self._roots):
            raise AddressForbidden(f"{path} is in no folder that is a source")
        return path

    def _files_in(self, path: Path) -> list[_Found]:
        if not path.exists():
            raise SourceUnavailable(f"{path} is not there")
        inside = path if path.is_dir() else path.parent
        candidates = path.rglob("*") if path.is_dir() else [path]
        found: list[_Found] = []
        for file in candidates:
            is_text = file.suffix.lower() in ENDINGS and not file.name.startswith(".")
            if not is_text or not file.resolve().is_relative_to(inside) or not file.is_file():
                continue
            status = file.stat()
            if status.st_size > MAX_FILE_BYTES:
                raise SourceUnavailable(f"{file} is larger than {MAX_FILE_BYTES:,} bytes")
            name = file.relative_to(inside).as_posix()
            state = (status.st_size, status.st_mtime_ns, status.st_ino)
            found.append(_Found(name, file, *state))
        if len(found) > MAX_FILES or sum(file.size for file in found) > MAX_TOTAL_BYTES:
            raise SourceUnavailable(
                f"{path} holds more than {MAX_FILES:,} files or {MAX_TOTAL_BYTES:,} bytes"
            )
        return found


class Reach:
    """Implements `bot.ports.Web` for both: file addresses go to the files, all else to the web."""

    def __init__(self, *, web: Web, files: Web) -> None:
        self._web = web
        self._files = files

    async def fetch(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on; the contract stands at `bot.ports.Web`."""
        is_file = request.url.lower().startswith("file:")
        return await (self._files if is_file else self._web).fetch(request)


def _read(path: Path) -> bytes:
    """Read one file, which must not have become a link since it was looked at."""
    descriptor = os.open(path.resolve(), os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    with os.fdopen(descriptor, "rb") as file:
        return file.read(MAX_FILE_BYTES + 1)[:MAX_FILE_BYTES]


def _etag(found: Iterable[_Found]) -> str:
    shape = "\n".join(
        f"{file.name}\t{file.size}\t{file.changed_ns}\t{file.inode}" for file in found
    )
    return f'"{hashlib.sha256(shape.encode("utf-8", "surrogateescape")).hexdigest()[:32]}"'
