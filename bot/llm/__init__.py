"""Language models behind the port of that name. Heavy: import the modules when needed.

* `openai` writes, `embedding` makes vectors; `check` tries both
* A call: `endpoint` makes it in the `dialect` that the endpoint knows, held back by the `breaker`
  and the `budget`, which knows the `prices`
* What is sent: `prompts`, and the `json_schema` of the reply
* What comes back: `said` or `streamed`, read by `json_reply`, and `so_far` while it is written
"""
