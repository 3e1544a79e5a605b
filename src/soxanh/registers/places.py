"""Kinds of place that registers tell apart, for `limit_choices_to`."""

from soxanh.org.models import Place

#: Kinds of place that have map sheets, and kinds that had a land-use plan of their own.
COMMUNES = (Place.Kind.COMMUNE, Place.Kind.WARD, Place.Kind.TOWNSHIP)
DISTRICTS = (Place.Kind.DISTRICT, Place.Kind.CITY, Place.Kind.TOWN)
