"""Tracking what came, and owing what follows from it.

* `digesting`: track, then follow up, until nothing waits
* `consequences`: corrections, breaking updates, reports of events, offers
* `reading_process`: reads articles in a process that can be killed
* `retrying`: gives a piece of work up after a few failures
"""
