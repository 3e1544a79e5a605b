"""Surveying and mapping: what is checked, measured, extracted, and kept up to date."""

from django.utils.translation import gettext_lazy as _

from soxanh.registers.rooms import RoomConfig


class SurveyConfig(RoomConfig):
    name = "soxanh.registers.survey"
    label = "survey"
    verbose_name = _("Đo đạc, bản đồ")
