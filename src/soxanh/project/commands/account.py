"""`soxanh account USERNAME --name "…"`: an administrator's account, from which everything else is set up on the pages."""

import argparse
import getpass
import secrets
import sys
from typing import Any

HELP = "Lập tài khoản quản trị; ở sổ còn trống thì lập cả đơn vị gốc là Sở"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("username", metavar="TÊN_ĐĂNG_NHẬP", help="chữ cái, chữ số và các dấu @ . + - _")
    parser.add_argument("--name", required=True, metavar="HỌ_TÊN", help="họ và tên người quản trị")
    parser.add_argument("--department", metavar="TÊN_SỞ", help="tên đầy đủ của Sở; cần khi sổ chưa có đơn vị nào")
    parser.add_argument("--code", metavar="MÃ", help="mã của Sở, dùng trong ký hiệu văn bản; cần khi có --department")
    parser.add_argument(
        "--one-time", action="store_true", help="in ra một mật khẩu dùng một lần thay cho hỏi mật khẩu ở đây"
    )


def run(options: argparse.Namespace) -> int:
    from django.core.exceptions import ValidationError
    from django.core.management import call_command
    from django.db import transaction

    from soxanh.org.audit import Via, acting
    from soxanh.org.models import Person, RoleAssignment, Unit, User
    from soxanh.org.roles import Role
    from soxanh.project.cli import DONE, UnusableInput

    call_command("migrate", verbosity=0, interactive=False)
    root = Unit.objects.filter(parent=None).first()
    if root is None and not (options.department and options.code):
        raise UnusableInput(
            "Sổ chưa có đơn vị nào. Hãy ghi thêm tên và mã của Sở, ví dụ: "
            '--department "Sở Tài nguyên và Môi trường tỉnh …" --code STNMT'
        )
    if root is not None and options.department:
        raise UnusableInput(f"Sổ đã có Sở: {root.name}. Hãy bỏ --department và --code.")
    if User.objects.filter(username__iexact=options.username).exists():
        raise UnusableInput(f"Đã có tài khoản tên {options.username}. Hãy chọn tên khác.")
    user = User(username=options.username, must_change_password=options.one_time)
    try:
        password = secrets.token_urlsafe(12) if options.one_time else _asked(user)
        with transaction.atomic(), acting(None, via=Via.CLI):
            if root is None:
                root = Unit(code=options.code, name=options.department, short_name="Sở", kind=Unit.Kind.DEPARTMENT)
                _keep(root)
            person = Person(kind=Person.Kind.STAFF, full_name=options.name)
            _keep(person)
            user.person = person
            user.set_password(password)
            _keep(user)
            _keep(RoleAssignment(user=user, role=Role.ADMINISTRATOR, unit=root))
    except ValidationError as error:
        raise UnusableInput(" ".join(error.messages)) from error
    print(f"Đã lập tài khoản quản trị {user.username} ({options.name}), {root.name}.")
    if options.one_time:
        print(f"Mật khẩu dùng một lần: {password}")
        print("Khi đăng nhập lần đầu, chương trình yêu cầu đổi mật khẩu này.")
    return DONE


def _keep(record: Any) -> None:
    record.full_clean()
    record.save()


def _asked(user: Any) -> str:
    """The password, typed twice. Raises `UnusableInput` where nobody can type, ValidationError for a weak one."""
    from django.contrib.auth.password_validation import validate_password

    from soxanh.project.cli import UnusableInput

    if not sys.stdin.isatty():
        raise UnusableInput("Không có bàn phím để gõ mật khẩu. Hãy thêm --one-time để nhận mật khẩu dùng một lần.")
    password = getpass.getpass("Mật khẩu: ")
    if password != getpass.getpass("Gõ lại mật khẩu: "):
        raise UnusableInput("Hai lần gõ mật khẩu khác nhau. Chưa lập tài khoản nào.")
    validate_password(password, user)
    return password
