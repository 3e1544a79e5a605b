"""`{{ period|in_words }}`: a period in the reader's language."""

from django import template

from soxanh.figures.periods import in_words

register = template.Library()
register.filter(in_words)
