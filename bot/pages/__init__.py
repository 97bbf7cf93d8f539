"""Article text out of web pages.

* `reader` reads pages in processes of their own; `extraction` is what happens there; `spoken` tells
  the language
* Which text it is: `outline` of a page, `naming` of its parts, `choosing` the element with the
  article, `weighing` and `keeping` of its blocks. Left out: what is hidden (`concealing`),
  `promos`, `remarks` of readers, `signing` lines
* What the page says of itself: `metadata`, `structured` data, `sites` and their names, `credits`
  and the `agencies` in them
* `dates`: `declared` by markup, `shown` near the article, `written` by people, with `clocks` and
  `calendars`
"""

from bot.pages.extraction import extract_page
from bot.pages.reader import WorkerPages
from bot.pages.spoken import WorkerLanguages

__all__ = ["WorkerLanguages", "WorkerPages", "extract_page"]
