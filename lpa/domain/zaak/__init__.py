"""What holds within one zaak."""
