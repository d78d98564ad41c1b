"""What was done: facts of steps, visits, requests and terms."""
