"""The store in one SQLite file: one transaction for each method.

* `store` is all of it; `database` holds its connections: `looking` reads, `writing` is the one
  thread that writes
* `indexing` and `searching` for full text, `terms` for stories, `wording` of what tracking asks
* The file as a whole: `backup`, `exporting`, `forgetting`, `versioned`
"""
