"""Names of people, bodies and places, told from other words by shape and surroundings.

* `chains` of capitalised words, made of `tokens`; `smallwords` and `titlecase`: capitals that tell
  nothing
* `kinds`: what a name names; `orgwords`, `places`, and titles as surnames (`titlesurnames`)
* `fullnames`: the fullest form of a name
"""
