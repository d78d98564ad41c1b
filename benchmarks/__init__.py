"""Speed, measured: whole processes, as ratios to bare Python in one run."""
