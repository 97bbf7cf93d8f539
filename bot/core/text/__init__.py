"""What every part does with text: its characters, its words, its length and its direction.

* `characters`: what is dropped before anything is read, compared or shown
* `words`: words and stems; `synonyms`: different words for one thing
* `splitting`: text that is too long; `directions`: text of one direction inside text of the other
"""
