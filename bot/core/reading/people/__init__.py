"""People: by name, role, pronoun or description, and everyone an article names.

* `mentions`: the words of a subject that stand for somebody, without the rest (`narrowing`)
* `cast`: everybody whom an article names; `bodies`: the companies and ministries
* `describing`: whom a description stands for; `descriptions` and `appositions` beside a name
* Words: `roles`, what else a role is called (`callings`), `peoplewords`, `pronouns`, `givennames`
  of women (`femalenames`) and men (`malenames`)
"""
