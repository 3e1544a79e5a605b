"""The page of an entry, and writing: what is recorded, refused, kept, and told."""

import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from soxanh.desk.models import Attachment
from soxanh.desk.tests.department import dossier
from soxanh.org.audit import acting
from soxanh.registers.procedures.models import Dossier, Pause, Procedure
from soxanh.registers.tasks.models import Task


@pytest.fixture
def entry(department):
    with acting(department.users["east"]):
        return dossier(department, 1, department.east)


def written(client, address: str) -> dict:
    """What the browser would send back, had the person changed nothing."""
    form = client.get(address).context["form"]
    return {name: form[name].value() or "" for name in form.fields} | {
        name: field.prepare_value(form[name].value()) or "" for name, field in form.fields.items()
    }


def text_of(response) -> str:
    return response.content.decode()


def test_shows_fields_as_officials_write_them(signed_in, entry):
    page = text_of(signed_in("east").get(f"/so/ho-so/{entry.pk}/"))
    assert "10/01/2022" in page
    assert "Trực tiếp" in page
    assert "10 ngày" in page
    assert "Chi nhánh phía Đông" in page


def test_tells_the_history_before_and_after_with_who(signed_in, department, entry):
    with acting(department.users["west"]):
        entry.applicant_name = "Hợp tác xã Ví Dụ"
        entry.responsible = department.users["east"].person
        entry.save()
    newest, oldest = signed_in("director").get(f"/so/ho-so/{entry.pk}/").context["events"]
    assert oldest.is_creation
    assert newest.record.actor_name == "Phạm Thị Ví Dụ"
    assert {(str(change.label), change.before, change.after) for change in newest.changes} == {
        ("Người nộp hồ sơ", "Công ty TNHH Thử Nghiệm Đá Xanh", "Hợp tác xã Ví Dụ"),
        ("Người phụ trách", "", "Nguyễn Văn Giả Định"),
    }


def test_writes_a_new_entry_with_dates_as_typed(signed_in, department):
    east = signed_in("east")
    data = written(east, "/so/ho-so/moi/") | {
        "code": "000.00.16.H37-220315-0007",
        "procedure": department.procedure.pk,
        "counter": department.counter.pk,
        "channel": "online",
        "applicant_name": "Lê Thị Mẫu",
        "applicant_kind": "individual",
        "received_on": "ngày 15 tháng 3 năm 2022",
    }
    assert data["unit"] == department.east.pk
    response = east.post("/so/ho-so/moi/", data)
    made = Dossier.objects.get(code="000.00.16.H37-220315-0007")
    assert response.url == f"/so/ho-so/{made.pk}/"
    assert (made.received_on.isoformat(), made.unit, made.limit) == ("2022-03-15", department.east, 100)
    assert made.history.get().actor == department.users["east"]


@pytest.mark.parametrize(
    ("field", "typed", "says"),
    [
        ("received_on", "31/2/2022", "Tháng 2 năm 2022 không có ngày 31"),
        ("code", "không phải mã", "Mã hồ sơ viết liền"),
        ("limit", "mười", "không phải là một số"),
        ("applicant_name", "", "Trường này là bắt buộc"),
    ],
)
def test_says_beside_the_field_what_is_wrong_and_keeps_what_was_typed(signed_in, entry, field, typed, says):
    address = f"/so/ho-so/{entry.pk}/sua/"
    east = signed_in("east")
    response = east.post(address, written(east, address) | {field: typed, "note": "chữ đã gõ"})
    assert response.status_code == 422
    assert says in " ".join(response.context["form"].errors[field])
    assert says in text_of(response)
    assert "chữ đã gõ" in text_of(response)


def test_says_in_words_what_the_rooms_rules_and_the_database_refuse(signed_in, department, entry):
    address = f"/so/ho-so/{entry.pk}/sua/"
    east = signed_in("east")
    response = east.post(address, written(east, address) | {"resolved_on": "1/1/2022", "result": "granted"})
    assert "Ngày có kết quả (01/01/2022) không được trước ngày tiếp nhận" in text_of(response)

    office, new = signed_in("office"), "/so/quyet-dinh-cong-bo/moi/"
    data = written(office, new) | {"number": "1", "symbol": "QĐ-UBND", "issued_on": "5/1/2022", "issuer": "UBND tỉnh"}
    data |= {"subject": "Công bố danh mục", "unit": department.root.pk}
    assert office.post(new, data).status_code == 302
    assert "Quyết định này đã có trong sổ." in text_of(office.post(new, data))


def test_two_people_edit_one_entry_and_neither_loses_anything(signed_in, department, entry):
    address = f"/so/ho-so/{entry.pk}/sua/"
    east = signed_in("east")
    mine = written(east, address) | {"applicant_name": "Tên tôi gõ", "note": "Ghi chú tôi gõ"}
    with acting(department.users["west"]):
        other = Dossier.objects.get(pk=entry.pk)
        other.applicant_name, other.channel = "Tên người kia lưu", "post"
        other.save()
    told = east.post(address, mine)
    assert told.status_code == 409
    clashes = {str(each.label): each for each in told.context["clashes"]}
    assert clashes["Người nộp hồ sơ"].theirs == "Tên người kia lưu"
    assert clashes["Người nộp hồ sơ"].mine == "Tên tôi gõ"
    assert clashes["Hình thức nộp"].taken
    assert "Phạm Thị Ví Dụ đã lưu lúc" in text_of(told)
    again = {name: told.context["form"].data.get(name, "") for name in told.context["form"].fields}
    assert east.post(address, again).status_code == 302
    entry.refresh_from_db()
    assert (entry.applicant_name, entry.channel, entry.note) == ("Tên tôi gõ", "post", "Ghi chú tôi gõ")


def test_a_deleted_entry_is_told_to_whoever_was_editing_it(signed_in, department, entry):
    address = f"/so/ho-so/{entry.pk}/sua/"
    east = signed_in("east")
    data = written(east, address)
    Dossier.objects.get(pk=entry.pk).delete()
    assert east.post(address, data).status_code == 404


def test_does_not_delete_what_others_stand_on(signed_in, department, entry):
    with acting(department.users["office"]):
        response = signed_in("office").post(f"/so/thu-tuc/{department.procedure.pk}/xoa/")
    assert response.status_code == 409
    assert f"/so/ho-so/{entry.pk}/" in text_of(response)
    assert Procedure.objects.filter(pk=department.procedure.pk).exists()


def test_deletes_with_its_documents_and_leaves_the_trail(signed_in, entry, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    east = signed_in("east")
    east.post(f"/so/ho-so/{entry.pk}/tai-lieu/", {"file": SimpleUploadedFile("giấy.pdf", b"%PDF-1.7 x")})
    assert east.post(f"/so/ho-so/{entry.pk}/xoa/").url == "/so/ho-so/"
    assert not Dossier.objects.exists()
    assert not Attachment.objects.exists()
    assert [record.action for record in entry.history] == ["create", "delete"]


def test_adds_a_part_from_the_page_of_its_whole(signed_in, entry):
    east = signed_in("east")
    (part, may_add), *_ = east.get(f"/so/ho-so/{entry.pk}/").context["parts"]
    assert (part.pages.slug, part.rows, may_add) == ("tam-dung", [], True)
    address = f"/so/tam-dung/moi/?dossier={entry.pk}"
    data = written(east, address) | {"ground": "supplement", "started_on": "12/1/2022"}
    assert east.post(address, data).url == f"/so/ho-so/{entry.pk}/"
    pause = Pause.objects.get()
    assert (pause.dossier, pause.unit) == (entry, entry.unit)
    (part, _), *_ = east.get(f"/so/ho-so/{entry.pk}/").context["parts"]
    assert len(part.rows) == 1


def test_records_units_that_take_part(signed_in, department):
    office = signed_in("office")
    data = written(office, "/so/nhiem-vu/moi/") | {
        "code": "TT-01",
        "kind": "key",
        "title": "Lập hồ sơ mẫu",
        "field": "land",
        "assigned_by": "UBND tỉnh",
        "assigned_on": "1/2/2022",
        "unit": department.root.pk,
        "supporting_units": [department.east.pk, department.west.pk],
    }
    assert office.post("/so/nhiem-vu/moi/", data).status_code == 302
    task = Task.objects.get()
    assert set(task.supporting_units.all()) == {department.east, department.west}
    assert "Chi nhánh phía Tây" in text_of(office.get(f"/so/nhiem-vu/{task.pk}/"))


def test_names_the_figures_that_count_the_entry(signed_in, department, entry):
    figures = {each.id for each in signed_in("east").get(f"/so/ho-so/{entry.pk}/so-lieu/").context["figures"]}
    assert {"procedures.received_new", "procedures.received_direct", "procedures.pending"} <= figures
    assert not {"procedures.received_online", "procedures.resolved", "procedures.carried_over"} & figures


def archive(*names: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as bundle:
        for name in names:
            bundle.writestr(name, "x")
    return file.getvalue()


def test_keeps_a_document_and_gives_it_back_to_whom_it_concerns(signed_in, entry, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    content = archive("word/document.xml")
    address = f"/so/ho-so/{entry.pk}/tai-lieu/"
    signed_in("east").post(address, {"file": SimpleUploadedFile("Đơn đăng ký.docx", content)})
    attachment = Attachment.objects.get()
    given = signed_in("director").get(f"{address}{attachment.pk}/")
    assert b"".join(given.streaming_content) == content
    assert "attachment" in given["Content-Disposition"]
    assert signed_in("west").get(f"{address}{attachment.pk}/").status_code == 403
    assert signed_in("director").post(f"{address}{attachment.pk}/go/").status_code == 403


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("hỏng.docx", b"PK\x03\x04 hong", "bị hỏng"),
        ("khóa.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", "có mật khẩu"),
        ("macro.docx", archive("word/vbaProject.bin"), "chứa macro"),
        ("cũ.docm", archive("word/document.xml"), "có thể chứa macro"),
        ("đổi-tên.pdf", b"MZ\x90\x00", "đổi tên"),
        ("rỗng.pdf", b"", "rỗng"),
        ("lạ.exe", b"MZ", "Không nhận tệp"),
    ],
)
def test_refuses_unfit_documents_in_words(signed_in, entry, settings, tmp_path, name, content, says):
    settings.MEDIA_ROOT = tmp_path
    file = SimpleUploadedFile(name, content)
    response = signed_in("east").post(f"/so/ho-so/{entry.pk}/tai-lieu/", {"file": file}, follow=True)
    assert says in text_of(response)
    assert not Attachment.objects.exists()


def test_refuses_a_huge_document(signed_in, entry, settings, tmp_path, monkeypatch):
    settings.MEDIA_ROOT = tmp_path
    monkeypatch.setattr("soxanh.desk.files.MAX_BYTES", 8)
    file = SimpleUploadedFile("to.pdf", b"%PDF-1.7 dai hon tam byte")
    response = signed_in("east").post(f"/so/ho-so/{entry.pk}/tai-lieu/", {"file": file}, follow=True)
    assert "lớn quá" in text_of(response)


def test_suggests_by_words_without_accents(signed_in, department, entry):
    page = text_of(signed_in("east").get("/so/ho-so/goi-y/", {"field": "procedure", "procedure": "bien dong"}))
    assert f"Đăng ký biến động đất đai [#{department.procedure.pk}]" in page
