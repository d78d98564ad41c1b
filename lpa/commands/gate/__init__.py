"""The gates: `store` weighs, confirms and writes; `tell` hides what must not be seen and prints."""
