"""What stands in the calendar: visits, spreekuren, terms, days off."""
