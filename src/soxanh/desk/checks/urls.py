"""Addresses of the checker's pages, below the desk's."""

from django.urls import path

from soxanh.desk.checks import overview, page, steps, takeaway, versions

urlpatterns = [
    path("kiem-tra/", overview.show_all, name="checks"),
    path("kiem-tra/<int:pk>/", page.show, name="check"),
    path("kiem-tra/<int:pk>/tien-do/", page.progress, name="check_progress"),
    path("kiem-tra/<int:pk>/in/", page.printed, name="check_print"),
    path("kiem-tra/<int:pk>/so-sanh/", versions.show, name="check_compare"),
    path("kiem-tra/<int:pk>/bo-qua/", steps.dismiss, name="check_dismiss"),
    path("kiem-tra/<int:pk>/bo-qua/<int:dismissal>/lay-lai/", steps.take_back, name="check_take_back"),
    path("kiem-tra/<int:pk>/ban-moi/", steps.next_version, name="check_next"),
    path("kiem-tra/<int:pk>/kiem-tra-lai/", steps.again, name="check_again"),
    path("kiem-tra/<int:pk>/xoa/", steps.remove, name="check_remove"),
    path("kiem-tra/<int:pk>/phat-hien.csv", takeaway.as_csv, name="check_csv"),
    path("kiem-tra/<int:pk>/phat-hien.xlsx", takeaway.as_excel, name="check_excel"),
    path("kiem-tra/<int:pk>/tep/", takeaway.original, name="check_file"),
    path("kiem-tra/<int:pk>/ghi-chu.docx", takeaway.annotated, name="check_annotated"),
    path("bao-cao/<int:pk>/phien-ban/<int:number>/kiem-tra/", steps.check_version, name="report_check"),
]
