"""Addresses of accounts, units, staff and places, below the desk's."""

from django.urls import path

from soxanh.desk.administration import accounts, staff, units

urlpatterns = [
    path("tai-khoan/", accounts.show_all, name="accounts"),
    path("tai-khoan/moi/", accounts.create, name="new_account"),
    path("tai-khoan/<int:pk>/", accounts.show, name="account"),
    path("tai-khoan/<int:pk>/mat-khau/", accounts.give_password, name="give_password"),
    path("tai-khoan/<int:pk>/viec/<slug:what>/", accounts.act, name="act_on_account"),
    path("tai-khoan/<int:user>/vai-tro/moi/", accounts.write_assignment, name="new_assignment"),
    path("tai-khoan/<int:user>/vai-tro/<int:pk>/", accounts.write_assignment, name="assignment"),
    path("don-vi/", units.show_units, name="units"),
    path("don-vi/moi/", units.write_unit, name="new_unit"),
    path("don-vi/<int:pk>/", units.write_unit, name="unit"),
    path("dia-ban/", units.show_places, name="places"),
    path("dia-ban/moi/", units.write_place, name="new_place"),
    path("dia-ban/<int:pk>/", units.write_place, name="place"),
    path("nhan-su/", staff.show_all, name="staff"),
    path("nhan-su/moi/", staff.write_person, name="new_person"),
    path("nhan-su/<int:pk>/", staff.show, name="person"),
    path("nhan-su/<int:pk>/sua/", staff.write_person, name="change_person"),
    path("nhan-su/<int:person>/chuc-vu/moi/", staff.write_service, name="new_service"),
    path("nhan-su/<int:person>/chuc-vu/<int:pk>/", staff.write_service, name="service"),
]
