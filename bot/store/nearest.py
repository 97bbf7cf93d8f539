"""How far a store looks for vectors: what is looked at does not grow with what is stored."""

#: Leads that an article is compared with: those stored last.
MOST_LEADS = 5_000
#: Passages of the asked crises whose signs are compared with a question's: those stored last.
MOST_PASSAGES = 50_000
#: Passages, nearest by their signs, that are compared in full.
COMPARED = 200
#: Articles, those stored last, that get the vectors they lack.
LOOKED_AT = 2_000
