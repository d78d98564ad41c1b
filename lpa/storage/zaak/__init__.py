"""Reading zaken and what hangs on them."""
