"""Watchfloor: briefs teams on developing crises, and says nothing its sources do not.

A Source gives Articles; articles that report the same thing make a Story; a team follows a
Crisis, which collects stories; what is new in a crisis is written up as a Brief; a brief is owed
to a channel as a Delivery until it is posted. And: a Question gets an Answer from the same
articles.

    Source -collect-> Article -read-> Evidence -track-> Story, Ledger -write-> Brief -deliver->
    Delivery          Question -answer-> Answer         Article changed -correct-> Correction

Inner parts, which do no I/O:

* `errors`: every error, sorted by what the caller does next
* `locale`: the bot's own words in other languages, as constants
* `core`: the nouns, and every decision: reading, ledger, composing, the gate, answering
* `ports`: the outside world as Protocols, and their contracts
* `receiving`, `gathering`: what several flows share: drafts into articles, the store into material
* `paging`: a source's whole answer, where one reply leads to others
* `saving`: storing briefs and updates, none of which repeats what was told meanwhile
* `second_try`: telling a model once what the gate rejected
* `flows`: the verbs, one to a file; they meet only through the store
* `commands`: what people can ask in a channel, the same on every platform

Edges:

* `sources`: how to ask each kind of source and read its reply; no I/O either
* `web`, `files`: the one fetcher for addresses, and the one reader of this machine's folders
* `workers`, `prepared`: processes for hostile input, and what they are forked with
* `pages`, `languages`: articles out of pages, languages
* `drawing`: charts and maps as PNG, with a font and outlines of our own
* `llm`: any OpenAI-compatible endpoint, prompts, budget
* `platforms`: Slack, Discord, the browser channel, the console
* `store`: SQLite with its migrations, PostgreSQL, and the same in memory
* `jobs`: what many processes share out among them, in PostgreSQL
* `scheduling`: when which flow runs, live or replayed
* `config`, `redaction`, `logs`: settings, secrets kept out of logs
* `example`: the built-in example crisis
* `wizard`: the conversation behind `watchfloor init`
* `app`, `cli`: everything put together, and the command line
"""
