"""Schooljaren, public holidays, school days, working days."""
