"""Addresses of reports and templates, below the desk's."""

from django.urls import path

from soxanh.desk.reports import drafts, library, overview, steps, versions

urlpatterns = [
    path("bao-cao/", overview.show_all, name="reports"),
    path("bao-cao/moi/", drafts.create, name="report_create"),
    path("bao-cao/mau/", library.show_all, name="templates"),
    path("bao-cao/mau/<slug:name>/tai-ve/", library.download, name="template_file"),
    path("bao-cao/mau/<slug:name>/<int:number>/tai-ve/", library.download, name="template_version_file"),
    path("bao-cao/<int:pk>/", overview.show, name="report"),
    path("bao-cao/<int:pk>/tai-len/", versions.upload, name="report_upload"),
    path("bao-cao/<int:pk>/cap-nhat/", versions.refresh, name="report_refresh"),
    path("bao-cao/<int:pk>/trinh/", steps.submit, name="report_submit"),
    path("bao-cao/<int:pk>/phe-duyet/", steps.approve, name="report_approve"),
    path("bao-cao/<int:pk>/tra-lai/", steps.give_back, name="report_give_back"),
    path("bao-cao/<int:pk>/ban-hanh/", steps.issue, name="report_issue"),
    path("bao-cao/<int:pk>/phien-ban/<int:number>/", versions.compare, name="report_version"),
    path("bao-cao/<int:pk>/phien-ban/<int:number>/dung-ban-nay/", versions.adopt, name="report_adopt"),
    path("bao-cao/<int:pk>/phien-ban/<int:number>/bao-cao.docx", versions.as_word, name="report_word"),
    path("bao-cao/<int:pk>/phien-ban/<int:number>/bao-cao.pdf", versions.as_pdf, name="report_pdf"),
    path("bao-cao/<int:pk>/phien-ban/<int:number>/pdf/", versions.pdf_progress, name="report_pdf_progress"),
]
