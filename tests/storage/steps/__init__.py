"""Tests of the steps on top of the base schema."""
