"""The verbs: one async function for each arrow of the pipeline, each in a file of its own.

Ports go in, a report comes out; decisions are the core's. A flow imports no other: they meet in
the store, so that a crash between two of them loses nothing.

* Articles: `collect` asks a source, `recheck` reads again what briefs used, `track` reads an
  article and enters it in stories and ledgers, `embed` has a model say what it means
* Briefs: `write` what is due, `alert` between briefs, `look` for what became of a watched event,
  `correct` what was posted and is no longer so, `amend` the same for answers
* Questions: `answer` one, check a `claim`
* Posting: `deliver` what is owed
* Managers: `suggest` a story, `warn` of a source, `excuse` a brief that cannot be written
"""
