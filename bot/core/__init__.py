"""The nouns as frozen data, and every decision about them. No I/O, no clock, no network.

A folder is one kind of decision. In the order in which an article meets them:

* `collecting`: when a source is asked again, which article is which, what of it is distrusted
* `reading`: sentences, names, quotes, figures and dates in a text, as spans
* `sentences`: whether one stands alone, what it weighs, where a brief tells it
* `figures`: which count is which, and how a count is worded
* `placing`: copies, and the story that an article belongs to
* `querying`: the crises that an article belongs to
* `ledger`: what an article adds to what is known, changes or takes back
* `composing`: a brief out of a ledger; `gate`: the check that everything written has to pass
* `answering`: an answer out of sentences
* `presenting`, `picturing`: what is said, as messages, charts and maps; `exchange`: as JSON

What surrounds them:

* `interrupting`: what is posted between two briefs: breaking updates, corrections, offers
* `conversing`: what people do with the bot besides asking; `managing`: what a channel gets
* `models`: what a language model fills in, and what it may cost
* `searching`: sentences and articles by words and by meaning; `text`: words and characters
* `operating`: whether the bot itself works; `caching`: small memories with a limit

A module is a noun that all of them use:

* what comes in: `articles`, `evidence`, `origins`, `stories`; who has no name: `anybody`
* what is known: `crises`, `aliases`, `facts`
* what goes out: `briefs`, `questions`, `channels`, `messages`, `deliveries`

or a way of writing code: `speaking` (the bot's own words in eight languages), `patterns` (regular
expressions), `frozen` (classes that are quick to create).
"""
