"""What the registers take and what they refuse, whichever way it comes in."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from soxanh.org.models import Place
from soxanh.registers.survey.models import DatabaseUpdate
from soxanh.registers.survey.tests.sample import (
    appraisal,
    backlog,
    day,
    forensic,
    map_check,
    parcel_map,
    product_check,
    record_update,
    saved,
    unit,
    update,
)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: product_check("Đường", purpose="gift"),
        lambda: product_check("Đường", result="unknown"),
        lambda: product_check("Đường", area=0),
        lambda: map_check("178.03", handed_over_on=day("14/03/2022")),
        lambda: forensic("15/03/2022", "14/03/2022"),
        lambda: forensic("15/03/2022", due_on=day("14/03/2022")),
        lambda: appraisal("other", "15/03/2022"),
        lambda: appraisal("design", "15/03/2022", "14/03/2022"),
        lambda: appraisal("design", "15/03/2022", "16/03/2022", result=""),
        lambda: appraisal("design", "15/03/2022", result="passed"),
        lambda: parcel_map("other", 1),
        lambda: parcel_map("measured", 0),
        lambda: parcel_map("measured", 1, 0),
        lambda: record_update(0),
        lambda: record_update(1, "state"),
        lambda: backlog(0),
        lambda: backlog(1, 0),
        lambda: backlog(1, system="paper"),
        lambda: update(saved(backlog(1)), 0),
    ],
)
def test_the_database_refuses_what_cannot_be(wrong):
    with pytest.raises(IntegrityError):
        wrong().save()


def test_a_number_stands_once_in_a_units_book_of_each_kind():
    saved(parcel_map("measured", 1, number="7"), parcel_map("extracted", 1, number="7"))
    saved(parcel_map("measured", 1, number="7", unit=unit("VPDK-LS")))
    with pytest.raises(ValidationError, match="đã có trong sổ của đơn vị"):
        parcel_map("measured", 1, number="7").full_clean()


def test_only_communes_have_cadastral_maps():
    district = Place.objects.create(code="178", name="thành phố", kind="city")
    with pytest.raises(ValidationError) as refused:
        map_check("178.03", commune=district).full_clean()
    assert list(refused.value.message_dict) == ["commune"]


def test_no_more_is_entered_than_was_listed():
    listed = saved(backlog(100, 20))
    saved(update(listed, 60, 12))
    update(listed, 40, 8).full_clean(exclude=["unit"])
    with pytest.raises(ValidationError) as refused:
        update(listed, 41, 9).full_clean(exclude=["unit"])
    assert refused.value.message_dict == {
        "parcels": ["Danh sách có 100 thửa, tính cả lần này đã cập nhật 101 thửa; hãy kiểm tra số thửa."],
        "dossiers": ["Danh sách có 20 hồ sơ, tính cả lần này đã cập nhật 21 hồ sơ; hãy kiểm tra số hồ sơ."],
    }


def test_an_entry_corrected_is_not_counted_twice():
    listed = saved(backlog(100, 20))
    entry = saved(update(listed, 60, 12))
    entry.parcels = 100
    entry.full_clean()


def test_nothing_is_entered_before_it_arose():
    with pytest.raises(ValidationError) as refused:
        update(saved(backlog(5)), 1, on="03/01/2022").full_clean(exclude=["unit"])
    assert list(refused.value.message_dict) == ["updated_on"]


def test_entering_stands_in_the_unit_of_its_list():
    listed = saved(backlog(5, unit=unit("VPDK-LS")))
    saved(update(listed, 1))
    listed.unit = unit("VPDK-BG")
    listed.save()
    assert DatabaseUpdate.objects.get().unit.code == "VPDK-BG"


def test_search_finds_without_accents():
    assert "hoang thi vi du" in saved(parcel_map("measured", 1)).search
