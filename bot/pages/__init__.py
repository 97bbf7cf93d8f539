"""Article text out of web pages."""

from bot.pages.extraction import extract_page
from bot.pages.reader import WorkerPages
from bot.pages.spoken import WorkerLanguages

__all__ = ["WorkerLanguages", "WorkerPages", "extract_page"]
