"""Pages of zaken and of all that hangs on them."""
