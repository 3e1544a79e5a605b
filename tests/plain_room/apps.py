"""A room with one plain register: what a department lends, and when it comes back."""

from soxanh.registers.rooms import RoomConfig


class PlainRoomConfig(RoomConfig):
    name = "tests.plain_room"
    label = "loans"
    verbose_name = "Mượn, trả tài liệu"
