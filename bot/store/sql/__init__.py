"""What the SQL stores share: tables, values, and every statement that both dialects understand.

Statements with a conflict clause are built with PostgreSQL's INSERT, which SQLite reads as well;
those written out use no word that either lacks.

* `store` is all parts together; `schema` the tables; `transactions` what a database has to offer;
  `spelling` and `wording` what the dialects say in different words
* Values: `codec` makes JSON of them and back, `decoding` remembers some, `packing` packs signatures
* Rows by their names: `asking`. Of one noun each: `articles`, `briefs`, `entries`, `healths`,
  `inbox`, `installations`, `outbox`, `purses`, `storylines`, `transitions`, `untracked`, `vectors`
* Tracking: `tracking` reads, `batch` collects what was decided, `saving` writes it, `arrived` is
  what follows from it; `ledgers` and `counting` remember what is asked for all the time; `terms`
  find stories, `words` sentences
* People: `deciding` keeps what they decide, `people` what is known of one
* As a whole: `exporting`, `forgetting`, `restoring` a copy, and what was `forgotten` meanwhile
"""
