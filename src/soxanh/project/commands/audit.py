"""soxanh audit verify"""

from argparse import ArgumentParser, Namespace

HELP = "kiểm tra nhật ký thay đổi"


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("what", choices=["verify"], help="verify: đi hết chuỗi, nêu bản ghi đầu tiên bị can thiệp")


def run(options: Namespace) -> int:
    from soxanh.org.audit import AuditHead, verify

    fault = verify()
    if fault:
        print(fault)
        return 1
    head = AuditHead.objects.filter(pk=1).first() or AuditHead()
    # Kept outside the database, the last hash shows later that the whole chain was not written anew.
    print(f"Nhật ký nguyên vẹn: {head.sequence} bản ghi, mã băm cuối {head.hash}")
    return 0
