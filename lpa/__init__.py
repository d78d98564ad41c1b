"""lpa: the case tracker of one leerplichtambtenaar."""

__version__ = "1.1.0"
