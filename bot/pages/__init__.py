"""Article text out of web pages."""

from bot.pages.extraction import extract_page
from bot.pages.reader import WorkerPages

__all__ = ["WorkerPages", "extract_page"]
