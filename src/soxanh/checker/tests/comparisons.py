"""Comparisons with a plan and averages, in the form of `sentences`: right ones, wrong ones, and what tempts to a false alarm.

All numbers are invented.
"""

COMPARISONS = """
Kế hoạch vốn đầu tư công năm 2023 là 3.456,789 tỷ đồng; đến hết tháng 9 đã giải ngân 1.987,654 tỷ đồng, đạt 75,5% kế hoạch.
! 1987.654 3456.789 75.5

Giao kế hoạch 9.000 giấy chứng nhận, đến nay đã cấp 7.815 giấy chứng nhận, đạt 68,83% kế hoạch giao.
! 7815 9000 68.83

Năm 2023 toàn tỉnh đặt mục tiêu trồng 3.500 ha rừng tập trung; 6 tháng đã trồng 2.145 ha, đạt 63,1% kế hoạch.
! 2145 3500 63.1

Trồng được 1.245 ha rừng (kế hoạch 1.200 ha), đạt 130,75% kế hoạch.
! 1245 1200 130.75

Trồng được 1.245 ha rừng (kế hoạch 1.200 ha), đạt 103,75%.
= 1245 1200 103.75

Đã giải quyết việc làm cho 26.112 lao động trên tổng số 20.000 lao động kế hoạch giao, đạt 103,6%.
! 26112 20000 103.6

So với kế hoạch 20.000 lao động, đã giải quyết việc làm cho 26.112 lao động, đạt 103,6%.
! 26112 20000 103.6

Chỉ tiêu giao 20.000 lao động, thực hiện 26.112 lao động, đạt 130,6%.
= 26112 20000 130.6

Chỉ tiêu giao 20.000 lao động, thực hiện 26.112 lao động, đạt 103,6%.
! 26112 20000 103.6

Dự toán thu ngân sách năm 2023 là 1.250 tỷ đồng, thực hiện 1.134 tỷ đồng, đạt 97,0% dự toán.
! 1134 1250 97.0

Kế hoạch năm 2023 huyện trồng 3.500 ha rừng. Đến nay đã trồng được 2.145 ha rừng, đạt 61,3% kế hoạch.
= 2145 3500 61.3

Kế hoạch năm 2023 huyện trồng 3.500 ha rừng. Đến nay đã trồng được 2.145 ha rừng, đạt 63,1% kế hoạch.
! 2145 3500 63.1

Năm 2023, Sở được giao dự toán 45.600 triệu đồng. Đến hết tháng 10, Sở đã giải ngân 38.412 triệu đồng, đạt 82,4% dự toán.
! 38412 45600 82.4

Kinh phí năm nay được giao 42.500 triệu đồng; giải ngân đến nay 33.107,5 triệu đồng, đạt 79,7% dự toán.
! 33107.5 42500 79.7

Chỉ tiêu tuyển quân năm 2023 là 1.250 thanh niên. Kết quả, toàn tỉnh giao 1.238 thanh niên, đạt 90,4% chỉ tiêu.
! 1238 1250 90.4

Kế hoạch giao 17.500 người, năm 2022 phát triển được 18.240 người, vượt 4,23% kế hoạch.
= 18240 17500 4.23

Kế hoạch giao 17.500 người, năm 2022 phát triển được 18.240 người, vượt kế hoạch 2,43%.
! 18240 17500 2.43

Kế hoạch giao 17.500 người; năm 2022 phát triển được 18.240 người, bằng 140,23% kế hoạch.
! 18240 17500 140.23

Chỉ tiêu năm 2023 cấp 9.000 giấy chứng nhận quyền sử dụng đất; đo đạc 12 xã.⏎Công tác đo đạc được quan tâm. Kết quả tốt.⏎Toàn tỉnh đã cấp 7.815 giấy chứng nhận quyền sử dụng đất, đạt 68,8% kế hoạch năm.
! 7815 9000 68.8

Kế hoạch năm 2023 trồng 3.500 ha rừng; 6 tháng đã trồng 2.145 ha, đạt 122,6% kế hoạch 6 tháng.

Kế hoạch năm 2023 trồng 3.500 ha rừng; 6 tháng đã trồng 2.145 ha, đạt 119,2% kế hoạch.

Kế hoạch năm 2023 trồng 3.500 ha rừng; 9 tháng đã trồng 2.145 ha, đạt 81,7% kế hoạch.

Kế hoạch năm là 1.250 tỷ đồng. Thu 9 tháng đạt 934 tỷ đồng, bằng 99,4% kế hoạch 9 tháng và 74,7% kế hoạch năm.
= 934 1250 74.7

Dự toán Trung ương giao 1.250 tỷ đồng; thực hiện 1.134 tỷ đồng, đạt 90,72% dự toán Trung ương giao, đạt 81% dự toán HĐND tỉnh giao.
= 1134 1250 90.72

Dự toán Trung ương giao 1.250 tỷ đồng; thực hiện 1.134 tỷ đồng, đạt 81% dự toán HĐND tỉnh giao.

Dự toán được giao 1.250 tỷ đồng; thực hiện 1.134 tỷ đồng, đạt 90,72% dự toán trung ương, 81% dự toán tỉnh giao.
= 1134 1250 90.72

Kế hoạch giao đầu năm 1.250 tỷ đồng, sau điều chỉnh là 1.400 tỷ đồng; giải ngân 1.134 tỷ đồng, đạt 81% kế hoạch.
= 1134 1400 81

Kế hoạch giao đầu năm 1.250 tỷ đồng; giải ngân 1.134 tỷ đồng, đạt 81% kế hoạch điều chỉnh.

Kế hoạch vốn năm 2023 là 3.456 tỷ đồng, kế hoạch vốn kéo dài 120 tỷ đồng. Đã giải ngân 1.987 tỷ đồng, đạt 55,6% kế hoạch.

Kế hoạch vốn năm 2023 là 3.456 tỷ đồng. Vốn ngân sách trung ương đã giải ngân 1.987 tỷ đồng, đạt 67,5% kế hoạch.

Vốn chương trình mục tiêu quốc gia là 45 tỷ đồng; đã giải ngân 40 tỷ đồng, đạt 95% kế hoạch.

Tuyển sinh được 2.023.000 người, đạt 113,7% so với kế hoạch. Mục tiêu trong năm 2015, ngành sẽ tuyển sinh mới 2.321.000 người.

Năm 2024, chỉ tiêu phát triển 1.905 đảng viên mới. Năm 2023 toàn tỉnh kết nạp 1.850 đảng viên mới, đạt 102,8% chỉ tiêu.

Kế hoạch trồng 3.500 ha rừng, trong đó rừng phòng hộ đã trồng 500 ha, đạt 83% kế hoạch; rừng sản xuất 2.145 ha, đạt 78,2% kế hoạch.

Kế hoạch trồng 3.500 ha. Trồng rừng sản xuất 3.100 ha, đạt 97% kế hoạch; trồng rừng phòng hộ 120 ha, đạt 80% kế hoạch.

Kế hoạch giai đoạn 2021 - 2025 trồng 3.500 ha rừng. Năm 2023 đã trồng 3.145 ha, đạt 106,4% kế hoạch.

Mục tiêu đến năm 2025 có 20.000 lao động qua đào tạo; năm nay đào tạo 18.500 lao động, đạt 102% kế hoạch.

Dự toán thu là 1.250 tỷ đồng, thực hiện chi 1.134 tỷ đồng, đạt 97,5% dự toán.

Kế hoạch xuất khẩu 500 triệu USD; nhập khẩu đạt 400 triệu USD, bằng 75% kế hoạch.

Thực hiện kế hoạch, toàn tỉnh trồng 3.500 ha rừng; riêng huyện Bình An trồng 3.145 ha, đạt 97% kế hoạch.

Chỉ tiêu tỉnh giao 20.000 lao động. Huyện Bình An đã giải quyết việc làm cho 19.112 lao động, đạt 103,6% kế hoạch.

Sở đã xây dựng kế hoạch kiểm tra 45 cơ sở; trong năm kiểm tra 40 cơ sở, đạt 95% kế hoạch.

Kế hoạch năm 2023 là 120 công trình; đã hoàn thành 95 công trình, đạt 85% kế hoạch về khối lượng.

Sản lượng gỗ đã khai thác 519,3 ngàn m3, đạt 86,5% so mục tiêu (600-750 ngàn m3 gỗ).

Năm 2023, chỉ tiêu phát triển 12.000 người tham gia bảo hiểm y tế. Đến nay có 10.500 người tham gia bảo hiểm xã hội tự nguyện, đạt 97,2% kế hoạch.

Mục tiêu năm 2024: thu ngân sách 1.400 tỷ đồng. Năm 2023 thu ngân sách ước 1.134 tỷ đồng, đạt 97% dự toán.

Trong tháng thu 120 tỷ đồng (kế hoạch 100 tỷ đồng), lũy kế 1.134 tỷ đồng, đạt 94% kế hoạch.

Chỉ tiêu giao 1.250 thanh niên, có mặt 1.200 thanh niên, đạt 98,5% so với danh sách gọi.

Dự toán 1.250 tỷ đồng; đã phân bổ 1.200 tỷ đồng, đạt 96%; giải ngân 1.134 tỷ đồng, đạt 94,5% số phân bổ.
= 1200 1250 96
= 1134 1200 94.5

Đã hỗ trợ 25 hộ, mỗi hộ 45 triệu đồng, tổng kinh phí 1.000 triệu đồng.
! 1000 25 45

Đã xây dựng 512 nhà ở cho hộ nghèo với tổng kinh phí 25.600 triệu đồng, bình quân 55 triệu đồng/nhà.
! 25600 512 55

Quỹ đã cho 1.240 hộ vay 62 tỷ đồng, bình quân mỗi hộ 55 triệu đồng.
! 62000 1240 55

Tổng dân số 86.420 người với 20.098 hộ, bình quân 4,8 người/hộ.
! 86420 20098 4.8

Bình quân mỗi xã có 2,4 điểm phục vụ bưu chính (tổng số 312 điểm/130 xã).
= 312 130 2.4

Bình quân mỗi xã đạt 17,1 tiêu chí (1.848 tiêu chí/105 xã).
! 1848 105 17.1

Toàn tỉnh có 105 xã với 1.848 tiêu chí đạt chuẩn, bình quân mỗi xã đạt 16,7 tiêu chí.
! 1848 105 16.7

Diện tích 12.450 ha, năng suất 52,1 tạ/ha, sản lượng 63.744 tấn.
! 637440 12450 52.1

Quỹ cho 1.240 hộ vay 62 tỷ đồng, dư nợ bình quân mỗi hộ 46 triệu đồng.

Quỹ cho 1.240 hộ vay 62 tỷ đồng, mỗi hộ vay tối đa 60 triệu đồng.

Đã hỗ trợ 25 hộ với tổng kinh phí 1.200 triệu đồng, trong đó ngân sách tỉnh hỗ trợ mỗi hộ 40 triệu đồng.

Trao 120 suất quà với tổng trị giá 60 triệu đồng, mỗi suất 400.000 đồng và hiện vật.

Trao 120 suất quà, mỗi suất 500.000 đồng, tổng trị giá 75 triệu đồng (gồm cả hiện vật).

Có 105 xã với 1.848 tiêu chí; khu vực miền núi bình quân mỗi xã 15,2 tiêu chí.

Dư nợ đạt 4.500 tỷ đồng với 82.000 khách hàng, bình quân 60 triệu đồng/khách hàng, tăng 5 triệu đồng.

Dự án có tổng mức đầu tư 940 tỷ đồng. Trong đó, Công ty Hải Vân góp 84,5 tỷ đồng (chiếm 65%) và Công ty Sông Trà góp 45,5 tỷ đồng (chiếm 35%).

Dự án có tổng mức đầu tư 131 tỷ đồng. Trong đó, Công ty Hải Vân góp 84,5 tỷ đồng (chiếm 56%).
! 84.5 131 56

Toàn huyện có 18 cán bộ có trình độ thạc sĩ (37%), 12 cán bộ nữ (25%). Về cơ cấu có 7 người dân tộc thiểu số (14%).

Số hộ cận nghèo giảm từ 214 hộ xuống còn 163 hộ, chiếm tỷ lệ 3,18%.

Kim ngạch xuất nhập khẩu của thành phố là 52 tỷ USD. Trong đó, xuất khẩu đạt 24 tỷ USD, chiếm 11% kim ngạch của cả nước.

Kim ngạch xuất nhập khẩu của thành phố là 52 tỷ USD. Trong đó, xuất khẩu đạt 24 tỷ USD, chiếm 64%.
! 24 52 64

Dự án có tổng vốn đầu tư 3.128 tỷ đồng, trong đó Công ty Hải Vân góp hơn 214 tỷ đồng (chiếm 42% vốn chủ sở hữu).

Từ năm 2010 đến năm 2014, các bệnh viện thu nhận 41.350 mẫu máu. Theo nghiên cứu, năm 2018 các bệnh viện đã bỏ 1.215 mẫu máu, chiếm 14%.

Đến nay đã cắt giảm 1.207/3.118 điều kiện (đạt 64% so với chỉ tiêu giao).

Đến nay đã cắt giảm 1.207/3.118 điều kiện (đạt 38,17% so với chỉ tiêu giao).
! 1207 3118 38.17

Có 31/54 xã có tỷ lệ hộ dùng nước sạch đạt từ 95% trở lên.

Chiếm hơn 2/3 diện tích của vùng là rừng (rừng sản xuất chiếm 41%) và đất trồng cây lâu năm.

Huyện đã đơn giản hóa 58% của 1.342 thủ tục và 47% của 2.086 biểu mẫu.

Các kho đang chứa 92/161 nghìn tấn thóc, đạt hơn 55% sức chứa.

Trạm y tế còn phải chi trả 92 triệu đồng; bao gồm 36,5 triệu đồng tiền trực đêm (60%) của nhân viên và một số khoản khác.

Dự án còn vướng mặt bằng ở 2 xã, chiếm tới 87% tổng diện tích 5 xã có tuyến đi qua.

Trong số 42 huyện có báo cáo, có 1 huyện vượt định mức (Tân Lũng đạt 112%).

Thu ngân sách đạt 1.450 tỷ đồng, chi ngân sách đạt 384 tỷ đồng, tăng lần lượt 26,1% và 12%.

Trung tâm chỉ được 17/94 phiếu (18,1%) tán thành, dù 98% hộ dân từng ủng hộ.
= 17 94 18.1

Với 392/405 phiếu tán thành (chiếm 83,05% tổng số đại biểu), nghị quyết được thông qua.

Một số xã trực chốt vượt phân công như Bình Khê (trực 26/12 ca, đạt 216,7% phân công), Tam Sơn (18/12 ca, đạt 150%).
= 26 12 216.7
= 18 12 150

Diện tích rừng của vùng là 1,6 triệu ha. Trong đó, rừng trồng chiếm 34% (gồm rừng keo 183.000 ha; rừng thông và rừng khác).

Giá vé loại 2 là 46.000 đồng và loại 3 là 30.000 đồng/vé. Hội chợ bán được 215 vé.

Năm nay kinh phí 6.150 triệu đồng, hỗ trợ 205 hộ, bình quân 36 triệu đồng/hộ.
! 6150 205 36

Lấy ý kiến 1.248 người dân, trong đó 861 người, chiếm 69%, tán thành; 243 người, chiếm 21%, không tán thành và 144 người, chiếm 12%, chưa có ý kiến.
= 1248 861 243 144
= 861 1248 69
! 243 1248 21
= 144 1248 12

Cuối quý II, dư nợ cho vay của các chi nhánh đạt 31.245 tỷ đồng, tăng 4,1% so với đầu năm. Nợ quá hạn là 412,6 tỷ đồng, chiếm 1,32% tổng dư nợ.
= 412.6 31245 1.32

Đến hết quý, số người tham gia bảo hiểm là 2,46 triệu người, thu được 5.120 tỷ đồng trong quý. Số người đã nhận sổ là 2,41 triệu, đạt 98% số người tham gia bảo hiểm.
= 2.41 2.46 98

Vốn đầu tư trên địa bàn thực hiện 4.215,6 tỷ đồng, đạt 41,2% kế hoạch. Vốn khu vực tư nhân 2.870,3 tỷ đồng, chiếm 68,1% trong tổng vốn đầu tư.
= 2870.3 4215.6 68.1

Vốn đăng ký của cả vùng đạt hơn 21,46 tỷ USD. Dẫn đầu là tỉnh An Lộc với hơn 3,12 tỷ USD, chiếm 14,5% vốn đăng ký, tăng 8% so với cùng kỳ; tiếp theo là tỉnh Bình Sa với hơn 2,27 tỷ USD, chiếm gần 10,6%.
= 3.12 21.46 14.5
= 2.27 21.46 10.6

Các dự án mới có tổng vốn 1,46 tỷ triệu USD. Ngành dệt đăng ký 612,4 triệu USD, chiếm 42% tổng vốn.
= 0.6124 1.46 42

Tổng số hội viên trong danh sách: 214.300. Số hội viên đã bỏ phiếu: 213.150. Tỷ lệ hội viên bỏ phiếu: 99,46%.
= 213150 214300 99.46

Hỗ trợ khi rừng trồng trên 1/2 chu kỳ khai thác bị thiệt hại trên 70%.

Toàn tỉnh có 5.120 người thiếu việc làm, trong đó ở đô thị 3.410 người; ở nông thôn 1.710 người, chiếm tỷ lệ 0,41%.
= 5120 3410 1710

Diện tích lúa đạt 41.230 ha. Năng suất bình quân 61,35 tạ/ha, tăng 0,2%. Sản lượng thóc đạt 252.946 tấn.
= 2529460 41230 61.35

Tổng sản lượng thủy sản: 154,00 tấn⏎Diện tích mặt nước ao hồ: 44,00 ha⏎Năng suất trung bình: 35,00 tạ/ha
= 1540 44 35

Xã có diện tích tự nhiên là 61,25 km². Dân số của xã là 1.409 người. Mật độ dân số đạt 23 người/km².
= 1409 61.25 23

Với số phiếu 428/433, đạt tỷ lệ 93,04%, bà được bầu làm Chủ tịch Hội đồng.

Ông được 428/433 phiếu hợp lệ (93,04% tổng số đại biểu) tán thành.

Ông được 428/433 đại biểu có mặt tán thành, đạt tỷ lệ 99,85%.
! 428 433 99.85

Ông được 428/433 đại biểu có mặt tán thành (tỷ lệ 93,04% trên tổng số 460 đại biểu).
= 428 460 93.04

Tổng số đại biểu Hội đồng là 460 đại biểu. Với 451/451 phiếu tán thành, đạt tỷ lệ 98,04% tính trên tổng số đại biểu, Hội đồng đã thông qua nghị quyết.
= 451 460 98.04

Tham gia biểu quyết có 441 đại biểu (bằng 92,07% tổng số đại biểu); có 436 đại biểu tán thành (bằng 91,02% tổng số đại biểu); có 5 đại biểu không tán thành (bằng 1,04% tổng số đại biểu).
= 441 436 5
= 92.07 91.02 1.04

Có 441 đại biểu tham gia, chiếm tỉ lệ 92,07%. Trong đó, số đại biểu tán thành là 436 đại biểu, chiếm 91,02%, số đại biểu không tán thành là 5 đại biểu, chiếm 1,04%.
= 441 436 5
= 92.07 91.02 1.04

Trong tổng số 61.480 cử tri của huyện, có 60.912 người đã đi bỏ phiếu. Tỷ lệ đi bỏ phiếu đạt 99,08%.
= 60912 61480 99.08

Tổng số cử tri: 61.480. Số cử tri đi bầu: 60.912. Tỷ lệ cử tri đi bầu so với tổng số cử tri: 99,08%.
= 60912 61480 99.08

Số phiếu hợp lệ: 59.204 (97,20%). Số phiếu không hợp lệ: 1.706 (2,80%).
= 100 97.20 2.80

Có 74/91 xã sau sắp xếp (đạt tỷ lệ 81,32%) bảo đảm tiêu chuẩn về dân số. Có 17/91 xã (chiếm tỷ lệ 18,68%) chưa bảo đảm tiêu chuẩn.
= 74 91 81.32
= 17 91 18.68
= 91 74 17

Nghị quyết được thông qua với 61 đại biểu tán thành trong số 67 đại biểu tham gia biểu quyết, tỷ lệ tán thành là 85,92%.
"""
