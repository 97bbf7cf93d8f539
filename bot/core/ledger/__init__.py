"""What is known in a crisis: what an article adds, changes or takes back, and what is at hand.

* `arrivals`: an article as it reaches the ledger; `observing`: what it says that may be a fact
* `absorbing`: which facts an observation is about; start here. `next_states`: what becomes of them
* One thing or another: `happenings`, which `differing` sentences are not; `continuing` figures,
  or `miscopied` ones
* `known` facts, found by their words; `keeping` articles and values; `resting` facts
* `transitions`: every step of a fact
"""
