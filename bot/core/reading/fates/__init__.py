"""What became of those who are counted: killed, wounded, missing, driven from home.

* `told`: of each count; start here. `own`: from its own words, those `behind` it, right behind it
  (`tight`), or on both sides of it (`framed`)
* `saidonce`: a verb for several counts; `otherwise`: counts that would get a wrong kind
* Words: `harms`, made of the verbs in `words`; `befallen`: whom or what a fate can befall
"""
