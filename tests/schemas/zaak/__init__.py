"""Documents about one zaak, and the parts that they share."""
