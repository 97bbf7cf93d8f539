"""Asking sources.

* `rounds`: ask every source that is due; `lanes`: slow and failing ones do not hold up the others
* `fetching`: the web, the kinds of source and the page reader, put together
* `failures`: tells managers of a source that keeps failing; `remedies`: what to do about one
* `refusals`: counts requests to addresses that must not be dialled
"""
