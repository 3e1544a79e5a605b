import pytest

from soxanh.registers.models import ImportJob
from soxanh.registers.procedures.models import Dossier
from soxanh.registers.sheets import chunks, importing, tasks
from soxanh.registers.sheets.commands import UnknownRegister, UnusableFile, import_file, template
from soxanh.registers.sheets.importing import create
from soxanh.registers.sheets.sheets import find
from soxanh.registers.sheets.tests.conftest import dossier, dossiers


@pytest.fixture
def file(tmp_path):
    def write(*rows):
        path = tmp_path / "hồ sơ.xlsx"
        path.write_bytes(dossiers(*rows))
        return path

    return write


def test_what_an_import_reports(house, file):
    path = file(dossier(1), dossier(2, channel="bồ câu"), dossier(3, unit=None))
    report = import_file("dossiers", path)
    errors = report.pop("errors")
    assert report == {
        "register": "procedures.dossiers",
        "file": "hồ sơ.xlsx",
        "total": 3,
        "good": 2,
        "bad": 1,
        "already": 0,
        "notices": [],
    }
    assert [(error["row"], error["column"]) for error in errors] == [(3, "Hình thức nộp")]
    assert Dossier.objects.get(code__endswith="0003").unit == house.root
    assert import_file("dossiers", path)["already"] == 2


def test_a_dry_run_reports_the_same_and_writes_nothing(house, file):
    path = file(dossier(1), dossier(2, channel="bồ câu"))
    tried = import_file("dossiers", path, dry_run=True)
    assert not Dossier.objects.exists()
    assert not ImportJob.objects.exists()
    assert tried == import_file("dossiers", path)


def test_progress(house, file, monkeypatch):
    monkeypatch.setattr(chunks, "CHUNK", 2)
    seen = []
    import_file("dossiers", file(*(dossier(number) for number in range(5))), progress=lambda *each: seen.append(each))
    assert seen == [(2, 5), (4, 5), (5, 5)]


@pytest.mark.parametrize("name", ["procedures.dossiers", "dossiers", "ho-so", "Dossiers"])
def test_registers_are_found_by_short_names(name):
    assert find(name).code == "procedures.dossiers"


def test_an_unknown_register_lists_the_known_ones_in_one_line(tmp_path):
    with pytest.raises(UnknownRegister) as refused:
        template("khong-co", tmp_path / "a.xlsx")
    assert "procedures.dossiers" in str(refused.value)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("dry_run", [True, False])
def test_who_may_not_import_is_told(house, file, dry_run):
    with pytest.raises(UnusableFile, match="director không được nhập"):
        import_file("dossiers", file(dossier(1)), dry_run=dry_run, user=house.director)


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(UnusableFile, match="Không đọc được"):
        import_file("dossiers", tmp_path / "khong.xlsx")


@pytest.mark.django_db
def test_the_template_is_written(tmp_path):
    assert template("dossiers", tmp_path / "mau.xlsx").read_bytes().startswith(b"PK")
    assert [path.name for path in tmp_path.iterdir()] == ["mau.xlsx"]


def test_a_large_file_goes_to_the_worker(house, monkeypatch):
    monkeypatch.setattr(tasks, "INLINE", 2)
    queued = []
    monkeypatch.setattr(type(tasks.run), "enqueue", lambda self, pk: queued.append((self.func.__name__, pk)))
    small = create(find("dossiers"), dossiers(dossier(1)), "it.xlsx", house.clerk)
    tasks.start_import(small)
    large = create(find("dossiers"), dossiers(*(dossier(number) for number in range(2, 6))), "n.xlsx", house.clerk)
    tasks.start_preview(large)
    tasks.start_import(large)
    assert queued == [("preview", large.pk), ("run", large.pk)]
    assert Dossier.objects.count() == 1
    # The worker dies; the one that is started next finds the job again.
    queued.clear()
    assert tasks.resume_unfinished() == 1
    assert queued == [("run", large.pk)]


def test_an_error_nobody_foresaw_ends_the_job_in_plain_words(house, monkeypatch):
    job = create(find("dossiers"), dossiers(dossier(1)), "it.xlsx", house.clerk)
    monkeypatch.setattr(importing, "import_chunk", lambda *args: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        tasks.start_import(job)
    job.refresh_from_db()
    assert job.state == ImportJob.State.FAILED
    assert "ngoài dự kiến" in job.error


def test_the_tasks_do_the_work(house):
    job = create(find("dossiers"), dossiers(dossier(1)), "it.xlsx", house.clerk)
    tasks.preview.enqueue(job.pk)
    tasks.run.enqueue(job.pk)
    job.refresh_from_db()
    assert (job.state, job.good) == (ImportJob.State.DONE, 1)
