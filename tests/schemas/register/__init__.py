"""Documents about jongeren, schools, enrolments, and what is read from files of others."""
