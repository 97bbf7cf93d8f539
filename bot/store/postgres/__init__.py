"""The store in a PostgreSQL database, which many processes may share.

* `store` is all of it; `database` holds its connections to an `address`, `troubles` its errors
* `tables` as they are first made, `statements` on a connection, `bulk` for many rows at once,
  `texts` as far as PostgreSQL can hold them, `wording` of what tracking asks
* `indexing` and `searching` for full text
* `holding` is locks across processes, `naming` how the server calls them
* The database as a whole: `keeping`, `moving` from SQLite
"""
