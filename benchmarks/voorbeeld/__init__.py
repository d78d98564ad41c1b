"""The invented register of `lpa voorbeeld`, made from a plan: `python -m benchmarks.voorbeeld` writes it anew."""
