"""The registers: jongeren, caretakers, schools, enrolments, school holidays."""
