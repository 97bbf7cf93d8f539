"""What one sentence is good for: whether it stands alone, what it weighs, where a brief has it.

* `stating`: a sentence that stands alone, with names for its pronouns (`antecedents`) and no
  `bare` counts
* `importance`: what it weighs; `topics`: which part of a brief tells it; `opining`: whose article
  is no report; `portraying`: whose is a picture; `siding`: whose is a party's
* `instructing`: what people are told to do
* `upcoming`: what is yet to come; `endings`: what is over
"""
