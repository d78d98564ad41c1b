"""All there is about a jongere or a zaak."""
