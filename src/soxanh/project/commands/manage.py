"""soxanh manage ...: Django's own commands (migrate, shell, ...)"""

from argparse import REMAINDER, ArgumentParser, Namespace

HELP = "lệnh quản trị của Django (migrate, shell…)"


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("arguments", nargs=REMAINDER)


def run(options: Namespace) -> int:
    from django.core.management import ManagementUtility

    ManagementUtility(["soxanh manage", *options.arguments]).execute()
    return 0
