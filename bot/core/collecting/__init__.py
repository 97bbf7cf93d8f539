"""Decisions about what sources give: when to ask again, which article it is, what to distrust.

* When a source is asked again: `health`; when a cited page is: `rechecking`
* Which article a draft is: `identity`, `shared_ids`; `teasers` are completed from their pages
* What is distrusted: another source's `retelling` of an article, a `takeover` of a source
* `troubles`: when somebody is told to look at a source
"""
