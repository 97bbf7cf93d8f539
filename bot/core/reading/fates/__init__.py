"""What became of those who are counted: killed, wounded, missing, driven from home.

* `told`: of each count; start here. `own`: from its own words, those `behind` it, right behind it
  (`tight`), or on both sides of it (`framed`), or by the list that it stands in (`listed`)
* `saidonce`: a verb for several counts; `otherwise`: counts that would get a wrong kind
* `harms`: the patterns for all of this, built from the tables in `words`
* `befallen`: whom or what a fate can befall
"""
