"""Pages of the yearly figures."""
