"""The kinds of sources: how to ask each, and how to read its reply. No I/O.

A kind is a module of this folder with `request` and `parse`, listed here.
"""

from collections.abc import Mapping

from bot.ports import SourceKind
from bot.sources import feed, folder, page

KINDS: Mapping[str, SourceKind] = {"feed": feed, "folder": folder, "page": page}
