"""A small configuration in a folder of its own."""

from collections.abc import Mapping
from pathlib import Path

from bot.config import Config, load

TEXT = """
[store]
data_dir = "{folder}/data"

[browser]
port = {port}

[[source]]
id = "radio"
kind = "folder"
url = "{folder}/articles"
publisher = "Radio Tarn"
tier = "local"

[[crisis]]
name = "Sell flood"
query = "flood OR levee"

[[subscription]]
crisis = "Sell flood"
platform = "browser"
channel = "home"
cron = "{cron}"
"""

ARTICLE = """---
title: Levee breaks at Tarn
published_at: {date}
---
At least 14 people are missing after the levee at Tarn broke on Monday, the mayor said.

“We left at night,” said Ada Holm, a farmer.
"""


def write_config(
    folder: Path, *, port: int = 8787, cron: str = "0 6 * * *", more: str = ""
) -> Path:
    """Write the configuration and one article; return the configuration's file."""
    (folder / "articles").mkdir()
    article = ARTICLE.format(date="2026-03-03T08:00:00Z")
    (folder / "articles" / "levee.md").write_text(article, "utf-8")
    file = folder / "watchfloor.toml"
    file.write_text(TEXT.format(folder=folder, port=port, cron=cron) + more, "utf-8")
    return file


def configured(folder: Path, environ: Mapping[str, str] | None = None, more: str = "") -> Config:
    """Write the configuration, and load it in this environment."""
    file = write_config(folder, more=more)
    return load(file.read_text("utf-8"), environ or {}, lambda name: "")
