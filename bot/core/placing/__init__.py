"""Which story an article belongs to: copies, what it is about, and stories that turn out two.

* `groundwork`: what an article's text alone decides; start here
* `duplicates`: whether it is a copy
* `joining`: which story it joins, by its `profiles` and by what is `counted`
* `dividing`: when a story turns out to be two
* Names in one spelling: `exonyms`, `romanising`
"""
