"""Entries that cannot be right, and the identities that tell of them."""

from soxanh.registers.tests.ledgers import Wrong

CASES = (
    Wrong(
        "an event of no known kind",
        "outreach.events",
        {"kind": "march", "topic": "land", "attendees": 30},
        {"kind": "campaign"},
        ["Lớp tập huấn + hội nghị + lễ phát động + hoạt động khác = mọi hoạt động"],
    ),
    Wrong(
        "fewer attendees than none",
        "outreach.events",
        {"kind": "other", "topic": "land", "attendees": -30},
        {"attendees": 30},
        [
            "Người dự tập huấn nông thôn mới + luật môi trường + rác thải nhựa + biến đổi khí hậu"
            " ≤ người dự mọi hoạt động"
        ],
        beside=[("outreach.events", {"kind": "training", "topic": "rural", "attendees": 100})],
    ),
    Wrong(
        "a donation for no known cause",
        "outreach.donations",
        {"cause": "sport", "giver": "union", "amount": 1_000_000},
        {"cause": "other"},
        ["Tiền ủng hộ, quà tặng theo từng mục đích = tất cả"],
    ),
    Wrong(
        "a donation of nobody known",
        "outreach.donations",
        {"cause": "poor", "giver": "club", "amount": 1_000_000},
        {"giver": "other"},
        ["Tiền ủng hộ, quà tặng của từng bên vận động = tất cả"],
    ),
    Wrong(
        "a posting of no known kind",
        "outreach.postings",
        {"kind": "video"},
        {"kind": "news"},
        ["Tin bài + văn bản + lượt đăng thủ tục = mọi bài đăng"],
    ),
    Wrong(
        "entries in a week before the first",
        "outreach.contest_entries",
        {"round__number": 0, "times": 12},
        {"round__number": 1},
        ["Lượt dự thi của bốn tuần đầu + từ tuần thứ năm = tổng số lượt dự thi"],
    ),
    Wrong(
        "a prize of no known kind",
        "outreach.contest_prizes",
        {"kind": "fourth"},
        {"kind": "third"},
        ["Giải khuyến khích + giải Nhất, Nhì, Ba = mọi giải"],
    ),
)
