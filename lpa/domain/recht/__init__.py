"""The law as dated rules, and what follows from it: the duty, terms, leave, exemptions, sanctions.

`regel.py` says what a rule is, `regelboek.py` holds the rows; the other modules decide with them.
"""
