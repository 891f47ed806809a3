"""Catalogues, fonts, templates, words and help that the program carries with it."""
