"""lpa: the case tracker of one leerplichtambtenaar."""

__version__ = "0.1.0"
