"""The law, the calendar, the records and the counts. Pure: no disk, no clock, no screen.

Periods in this package include both ends, as the law and the officer count them; a field named `tot`
is the last day on which something still holds.
"""
