"""What every other room stands on: records, text, dates, kinds."""
