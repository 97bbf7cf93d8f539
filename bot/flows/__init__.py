"""The verbs: one async function for each arrow of the pipeline, each in a file of its own.

A flow takes ports, returns a report, and leaves decisions to the core. No flow imports another:
they meet in the store, so that a crash between two of them loses nothing.

* Articles: `collect` asks a source, `recheck` reads pages again that briefs have cited, `track`
  reads articles and enters them in stories and ledgers, `embed` embeds them
* Briefs: `write` writes one that is due, `alert` an update between briefs, `look` a report of what
  became of a watched event; `correct` corrects messages, `amend` answers
* Questions: `answer` answers one, `claim` checks what a message claims
* Posting: `deliver` posts what is owed
* Managers: `suggest` offers them a story, `warn` names a failing source; `excuse` tells a channel
  that its brief cannot be written
"""
