"""What must be right in an entry of the land registers, rule by rule.

The `*_CHECKS` refuse an entry that can't be true. The other rules judge what stands on real papers and may still be
wrong: the register takes it in, and `breaches` says so. What the law is only remembered to say blames nobody.
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from django.apps import apps
from django.db import models

from soxanh.law.parameters import LegalParameter, find_parameter
from soxanh.registers.judgement import (
    Finding,
    Outcome,
    does_not_apply,
    fails,
    holds,
    holds_if,
    not_known,
    rule,
)
from soxanh.registers.land.choices import CodeList, DecisionKind

if TYPE_CHECKING:
    from soxanh.registers.land.models import (
        Certificate,
        CertificateParcel,
        FirstRegistration,
        LandDecision,
        SecuredTransaction,
    )


def plain_serial(text: str) -> str:
    """A certificate's serial as the registers keep it: capitals and digits only. `dd 012.345` → `DD012345`."""
    return re.sub(r"[\s.\-]", "", text).upper()


def breaches(entry: models.Model, on: datetime.date) -> list[str]:
    """The sentences of what is to be looked at again in an entry that the register has taken in; the same on any day."""
    del on
    judged = [each(entry) for each in _JUDGED.get(type(entry).__name__, ())]
    return [each.sentence for each in judged if each.outcome is Outcome.FAILS]


@rule(field="authority", parameters=("land.deciding_levels",), source="Nghị định 151/2025/NĐ-CP")
def level_decides(decision: LandDecision) -> Finding:
    """{authority} không có thẩm quyền quyết định vào ngày {decided_on}; hãy chọn lại cấp quyết định."""
    if decision.decided_on is None:
        return not_known()
    levels = find_parameter("land.deciding_levels", decision.decided_on)
    facts = {"authority": decision.get_authority_display(), "decided_on": decision.decided_on}
    return _among(decision.authority, levels, **facts)


@rule(field="listed_in", parameters=("land.listed_conversion",), source="Luật Đất đai 45/2013/QH13, Điều 58")
def conversion_is_listed(decision: LandDecision) -> Finding:
    """Chuyển đất {former} sang mục đích khác phải ghi nghị quyết của HĐND tỉnh thông qua danh mục dự án."""
    if decision.kind != DecisionKind.PURPOSE or decision.listed_in:
        return does_not_apply()
    if not decision.former_purpose_code:
        return not_known()
    listed = find_parameter("land.listed_conversion", decision.decided_on)
    if listed is None or not listed.verified:
        return not_known(former=decision.former_purpose_code)
    return holds_if(decision.former_purpose_code not in _texts(listed), former=decision.former_purpose_code)


@rule(field="code_list", parameters=("land.type_codes",), source="Thông tư 08/2024/TT-BTNMT")
def decision_codes_in_list(decision: LandDecision) -> Finding:
    """Mã loại đất {codes} phải thuộc bảng mã {code_list} và bảng mã phải đang áp dụng vào ngày {day}."""
    return _codes_in_list(
        (decision.purpose_code, decision.former_purpose_code), decision.code_list, decision.decided_on
    )


@rule(field="code_list", parameters=("land.type_codes",), source="Thông tư 08/2024/TT-BTNMT")
def parcel_code_in_list(parcel: CertificateParcel) -> Finding:
    """Mã loại đất {codes} phải thuộc bảng mã {code_list} và bảng mã phải đang áp dụng vào ngày {day}."""
    if parcel.certificate_id is None:
        return not_known()
    return _codes_in_list((parcel.purpose_code,), parcel.code_list, parcel.certificate.issued_on)


def _codes_in_list(codes: tuple[str, ...], code_list: str, day: datetime.date | None) -> Finding:
    written = [each for each in codes if each]
    if not written:
        return does_not_apply()
    if day is None or not code_list:
        return not_known()
    known = find_parameter(f"land.type_codes.{code_list}", day)
    facts = {"codes": ", ".join(written), "code_list": CodeList(code_list).label, "day": day}
    if known is None:
        return fails(**facts)
    judged = [_among(each, known, **facts) for each in written]
    return next((each for each in judged if each.outcome is not Outcome.HOLDS), holds(**facts))


@rule(field="purpose_code", parameters=("land.residential_places",), source="Thông tư 08/2024/TT-BTNMT")
def residential_code_fits_place(parcel: CertificateParcel) -> Finding:
    """Mã {code} không dùng ở {place}: đất ở tại phường, thị trấn ghi ODT, đất ở tại xã ghi ONT."""
    if parcel.purpose_code not in {"ODT", "ONT"}:
        return does_not_apply()
    if parcel.certificate_id is None or parcel.commune_id is None:
        return not_known()
    kinds = find_parameter(f"land.residential_places.{parcel.purpose_code}", parcel.certificate.issued_on)
    facts = {"code": parcel.purpose_code, "place": parcel.commune.name}
    return _among(parcel.commune.kind, kinds, **facts)


@rule(field="serial", parameters=("land.certificate_serial",), source="Luật Đất đai 31/2024/QH15")
def serial_has_form_of_its_day(certificate: Certificate) -> Finding:
    """Giấy chứng nhận cấp ngày {issued_on} phải có số phát hành gồm {form}, không phải “{serial}”."""
    if certificate.issued_on is None or not certificate.serial:
        return not_known()
    form = find_parameter("land.certificate_serial", certificate.issued_on)
    if form is None or not form.verified:
        return not_known(issued_on=certificate.issued_on, serial=certificate.serial)
    pattern, words = _texts(form)
    serial = plain_serial(certificate.serial)
    return holds_if(
        re.fullmatch(pattern, serial) is not None, issued_on=certificate.issued_on, form=words, serial=serial
    )


@rule(field="issued_on")
def decision_before_certificate(certificate: Certificate) -> Finding:
    """Ngày cấp Giấy chứng nhận {issued_on} không được trước ngày của quyết định làm căn cứ {decided_on}."""
    if certificate.decision is None:
        return does_not_apply()
    if certificate.issued_on is None:
        return not_known()
    decided_on = certificate.decision.decided_on
    return holds_if(decided_on <= certificate.issued_on, issued_on=certificate.issued_on, decided_on=decided_on)


@rule(field="registered_on")
def certificate_before_transaction(transaction: SecuredTransaction) -> Finding:
    """Ngày đăng ký {registered_on} không được trước ngày cấp Giấy chứng nhận {serial} là {issued_on}."""
    serial = plain_serial(transaction.certificate_serial or "")
    certificate = apps.get_model("land.Certificate").objects.filter(serial=serial).first()
    if certificate is None or transaction.registered_on is None:
        return not_known(serial=serial)
    return holds_if(
        certificate.issued_on <= transaction.registered_on,
        registered_on=transaction.registered_on,
        serial=serial,
        issued_on=certificate.issued_on,
    )


@rule(field="plan")
def plan_fits_registration(registration: FirstRegistration) -> Finding:
    """Kế hoạch {plan} bắt đầu ngày {started_on}, dành cho {owner_kind}; thửa đăng ký phải cùng đối tượng và không sớm hơn."""
    plan = registration.plan
    if plan is None:
        return does_not_apply()
    if registration.registered_on is None:
        return not_known()
    return holds_if(
        plan.owner_kind == registration.owner_kind and plan.started_on <= registration.registered_on,
        plan=plan.document,
        started_on=plan.started_on,
        owner_kind=plan.get_owner_kind_display().lower(),
    )


@rule(field="parcel_number")
def parcel_not_repeated(registration: FirstRegistration) -> Finding:
    """Thửa {parcel}, tờ bản đồ {sheet} đã được đăng ký lần đầu ngày {registered_on}; hãy kiểm tra số tờ, số thửa."""
    if registration.commune_id is None:
        return not_known()
    commune, sheet, number = registration.parcel_key
    earlier = (
        type(registration)
        .objects.filter(commune=commune, sheet=sheet, parcel_number=number)
        .exclude(pk=registration.pk)
        .order_by("registered_on")
        .first()
    )
    if earlier is None:
        return holds(parcel=number, sheet=sheet)
    return fails(parcel=number, sheet=sheet, registered_on=earlier.registered_on)


@rule(field="serial")
def certificate_names_a_parcel(certificate: Certificate) -> Finding:
    """Giấy chứng nhận {serial} chưa ghi thửa đất nào; hãy bổ sung ở sổ thửa đất."""
    return holds_if(certificate.parcels.exists(), serial=certificate.serial)


DECISION_CHECKS = (level_decides, decision_codes_in_list)
FIRST_REGISTRATION_CHECKS = (plan_fits_registration,)
CERTIFICATE_CHECKS = (serial_has_form_of_its_day, decision_before_certificate)
CERTIFICATE_PARCEL_CHECKS = (parcel_code_in_list,)

_JUDGED = {
    "LandDecision": (conversion_is_listed,),
    "FirstRegistration": (parcel_not_repeated,),
    "Certificate": (certificate_names_a_parcel,),
    "CertificateParcel": (residential_code_fits_place,),
    "SecuredTransaction": (certificate_before_transaction,),
}


def _among(value: str, allowed: LegalParameter | None, **facts: object) -> Finding:
    """Whether the law's list has the value; a list that is only remembered can confirm it, not refuse it."""
    if allowed is not None and value in _texts(allowed):
        return holds(**facts)
    return fails(**facts) if allowed is not None and allowed.verified else not_known(**facts)


def _texts(parameter: LegalParameter) -> tuple[str, ...]:
    """A parameter that is a list of texts."""
    assert isinstance(parameter.value, tuple)
    return tuple(str(each) for each in parameter.value)
