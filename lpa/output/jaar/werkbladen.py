"""What the sheets of the workbook are called, for who refers to them."""

from __future__ import annotations

FIGUUR, GRAFIEKEN = "Figuur 2", "Grafieken"
