"""Jobs for many processes: the adapters of `bot.ports.jobs`.

* `procrastinate` keeps jobs in the store's database, over connections of `connecting`, with the
  `statements` that the library lacks
* `fetching` is which jobs a worker gets, `patience` how often one is tried, `quieting` what of the
  library's log is kept
"""
