"""What managers do: `/brief-admin`, each verb in a file of its own.

* `doing` finds the verb; `mistyping` says what to do about one that is not known
* `setting_up`, `trying` (preview, test, doctor) with its `costing`, `pausing`, `listing`,
  `managers`
* `elsewhere`: the same for another channel
"""
