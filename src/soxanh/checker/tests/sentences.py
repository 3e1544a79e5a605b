"""Sentences as reports of many offices write them, each with the relations that a careful reader states of it.

A relation is its numbers, whole first; one that does not hold has a "!" before it, one
that may be read or not a "?". No line: nothing is stated. All
numbers are invented.
"""

SENTENCES = """
Trong quý, Tòa án nhân dân hai cấp đã thụ lý 1.482 vụ việc các loại, trong đó án hình sự 312 vụ, án dân sự 845 vụ, án hôn nhân và gia đình 325 vụ.
= 1482 312 845 325

Cục Hải quan tỉnh đã làm thủ tục cho 24.615 tờ khai (trong đó luồng xanh 15.203 tờ khai, luồng vàng 8.127 tờ khai, luồng đỏ 1.285 tờ khai).
= 24615 15203 8127 1285

Toàn ngành hiện có 18.450 cán bộ, giáo viên, nhân viên; gồm: mầm non 5.120 người, tiểu học 6.830 người, trung học cơ sở 4.395 người, trung học phổ thông 2.105 người.
= 18450 5120 6830 4395 2105

Tổng số lượt khám bệnh là 326.540 lượt, đạt 81,6% kế hoạch năm (400.000 lượt).
= 326540 400000 81.6

Đã tổ chức 45 lớp tập huấn cho 1.860 học viên, bình quân 41,3 học viên/lớp.
= 1860 45 41.3

Tai nạn giao thông xảy ra 86 vụ, làm chết 41 người, bị thương 63 người. So với cùng kỳ năm trước, số vụ giảm 14 vụ (giảm 14%).
= 86 -14 -14

Thu ngân sách nhà nước trên địa bàn ước đạt 6.215 tỷ đồng, bằng 92,4% dự toán, tăng 8,7% so với cùng kỳ năm 2021.

Trong 3.250 hộ được rà soát có 412 hộ nghèo, chiếm 12,68%; 385 hộ cận nghèo, chiếm 11,85%.
= 412 3250 12.68
= 385 3250 11.85

Số đơn phải giải quyết là 96 đơn (kỳ trước chuyển sang 21 đơn, tiếp nhận trong kỳ 75 đơn); đã giải quyết 83 đơn, còn lại 13 đơn đang trong thời hạn giải quyết.
= 21 75 96
= 96 83 13

Diện tích gieo trồng cây hàng năm đạt 128.640 ha, trong đó lúa 76.215 ha, ngô 31.870 ha, cây khác 20.555 ha.
= 128640 76215 31870 20555

Tổng số viên chức là 214 người, trong đó nam 96 người, nữ 118 người.
= 214 96 118

Đến ngày 30/9/2023, tổng dư nợ cho vay đạt 4.512,6 tỷ đồng, tăng 386,4 tỷ đồng so với đầu năm, tương đương tăng 9,36%.
= 4512.6 386.4 9.36

Lực lượng Cảnh sát giao thông đã lập biên bản 5.410 trường hợp vi phạm, xử phạt 5.126 trường hợp, đạt 94,75%.
= 5126 5410 94.75

Đã cấp 1.250 giấy phép lái xe, gồm 980 giấy phép hạng A1 và 270 giấy phép hạng B2.
= 1250 980 270

Tổng số hồ sơ tiếp nhận trong tháng là 2.415 hồ sơ, trong đó trực tuyến 1.902 hồ sơ (chiếm 78,76%), trực tiếp 513 hồ sơ (chiếm 21,24%).
= 2415 1902 513
= 1902 2415 78.76
= 513 2415 21.24

Đã giải quyết 2.318 hồ sơ, trong đó đúng hạn và trước hạn 2.296 hồ sơ, đạt tỷ lệ 99,05%; quá hạn 22 hồ sơ.
= 2318 2296 22
= 2296 2318 99.05

Toàn tỉnh có 11/11 huyện, thành phố và 164/177 xã, phường, thị trấn hoàn thành (đạt 92,66%).
= 164 177 92.66

Kế hoạch vốn đầu tư công năm 2023 là 3.456,789 tỷ đồng; đến hết tháng 9 đã giải ngân 1.987,654 tỷ đồng, đạt 57,5% kế hoạch.
= 1987.654 3456.789 57.5

Số hộ nghèo giảm từ 4.215 hộ xuống còn 3.180 hộ, giảm 1.035 hộ.
= 4215 3180 1035

Sản lượng thủy sản 9 tháng đạt 45.320 tấn, tăng 5,2% so với cùng kỳ, trong đó khai thác 18.750 tấn, tăng 1,3%; nuôi trồng 26.570 tấn, tăng 8,1%.
= 45320 18750 26570

Tồn kho đầu kỳ 1.250 tấn, nhập trong kỳ 3.480 tấn, xuất trong kỳ 3.915 tấn, tồn cuối kỳ 815 tấn.
= 1250 3480 3915 815

Thanh tra Sở đã ban hành 27 quyết định xử phạt vi phạm hành chính với tổng số tiền 486.500.000 đồng, đã thu nộp ngân sách 402.000.000 đồng, đạt 82,6%.
= 402000000 486500000 82.6

Trong tổng số 684 doanh nghiệp được kiểm tra có 137 doanh nghiệp vi phạm, chiếm 20%.
= 137 684 20

Toàn ngành có 532 đảng viên, trong đó đảng viên chính thức 498 đồng chí, đảng viên dự bị 34 đồng chí.
= 532 498 34

Trong 9 tháng đầu năm, Sở đã tiếp 245 lượt công dân với 268 người, trong đó tiếp thường xuyên 187 lượt, tiếp định kỳ và đột xuất của lãnh đạo 58 lượt.
= 245 187 58

Cơ cấu kinh tế: nông, lâm, thủy sản chiếm 21,4%; công nghiệp - xây dựng chiếm 33,9%; dịch vụ chiếm 40,2%; thuế sản phẩm trừ trợ cấp sản phẩm chiếm 4,5%.
= 100 21.4 33.9 40.2 4.5

Số thu bảo hiểm xã hội đạt 1.254 tỷ 380 triệu đồng, số chi đạt 986 tỷ 120 triệu đồng.

Tổng kinh phí thực hiện là 2.350 triệu đồng, trong đó ngân sách trung ương 1.500 triệu đồng, ngân sách tỉnh 650 triệu đồng, nguồn huy động hợp pháp khác 200 triệu đồng.
= 2350 1500 650 200

Tổng kinh phí là 1,85 tỷ đồng (ngân sách tỉnh 1,2 tỷ đồng; ngân sách huyện 650 triệu đồng).
= 1.85 1.2 0.65

Đã trồng mới 1.245 ha rừng, gồm rừng phòng hộ 315 ha và rừng sản xuất 930 ha, đạt 103,75% kế hoạch (1.200 ha).
= 1245 315 930
= 1245 1200 103.75

Trong tháng xảy ra 12 vụ cháy, thiệt hại khoảng 3,4 tỷ đồng, so với cùng kỳ tăng 03 vụ (12/9 vụ).
= 12 9 3

Ban hành 1.205 văn bản, trong đó: 15 nghị quyết, 326 quyết định, 864 công văn.
= 1205 15 326 864

Tổng đàn lợn là 215.430 con, tăng 3,5% so với cùng kỳ; đàn gia cầm 3,2 triệu con, tăng 4,1%.

Số lao động được giải quyết việc làm là 8.640 người, đạt 86,4% kế hoạch, trong đó làm việc trong tỉnh 5.215 người, ngoài tỉnh 3.112 người, xuất khẩu lao động 313 người.
= 8640 5215 3112 313

Chi cục đã kiểm tra 56 cơ sở, phát hiện 09 cơ sở vi phạm; xử phạt 07 cơ sở với số tiền 45 triệu đồng, nhắc nhở 02 cơ sở.
? 9 7 2

Toàn huyện có 125 thôn, 14 xã và 01 thị trấn, dân số 86.420 người.

Có 3 xã đạt chuẩn nông thôn mới nâng cao, 2 xã đạt chuẩn kiểu mẫu, trong đó có 1 xã biên giới.

Kết quả có 45 tập thể và 128 cá nhân được tặng Giấy khen, trong đó có 12 tập thể thuộc khối xã.

Chỉ số sản xuất công nghiệp tháng 9 tăng 2,1% so với tháng trước và tăng 7,8% so với cùng kỳ năm trước.

Thực hiện Nghị định số 61/2018/NĐ-CP ngày 23/4/2018, trong tháng 9 Trung tâm tiếp nhận hồ sơ tại 18 quầy.

Sáu tháng đầu năm, Phòng đã tiếp nhận hai mươi ba hồ sơ, đã giải quyết mười chín hồ sơ, còn bốn hồ sơ.

Cục Thuế đã hoàn thuế cho 132 hồ sơ với số tiền 1.214 tỷ đồng, bằng 118% so với cùng kỳ (1.029 tỷ đồng).
= 1214 1029 118

Kim ngạch xuất khẩu đạt 1.286,5 triệu USD, tăng 12,4% so với cùng kỳ năm trước (1.144,6 triệu USD).
= 1286.5 1144.6 12.4

Tổng số 128 phương tiện vi phạm bị tạm giữ, gồm 31 ô tô, 97 xe mô tô.
= 128 31 97

Toàn tỉnh còn 1.860 ha chưa có nước tưới, chiếm 6,2% tổng diện tích (30.000 ha).
= 1860 30000 6.2

Đã tổ chức 312 buổi tuyên truyền cho 28.450 lượt người nghe.

Thụ lý 215 vụ án hình sự với 387 bị cáo; đã giải quyết, xét xử 198 vụ với 351 bị cáo, đạt 92,09%; còn lại 17 vụ với 36 bị cáo.
= 198 215 92.09
= 215 198 17
= 387 351 36

Trong đó: án sơ thẩm 1.105 vụ, án phúc thẩm 142 vụ; tổng cộng 1.247 vụ.
= 1247 1105 142

Số tiền phải thi hành là 356.214.000 nghìn đồng, đã thi hành xong 98.532.000 nghìn đồng, đạt tỷ lệ 27,66%.
= 98532000 356214000 27.66

Toàn tỉnh có 1.265 cơ sở sản xuất, tăng 45 cơ sở so với năm 2021 (1.220 cơ sở).
= 1265 1220 45

Khách du lịch đạt 2.145.000 lượt, trong đó khách quốc tế 125.000 lượt, khách nội địa 2.020.000 lượt, tổng thu 1.870 tỷ đồng.
= 2145000 125000 2020000

Tỷ lệ hồ sơ giải quyết đúng hạn đạt 98,7% (1.522/1.542 hồ sơ).
= 1522 1542 98.7

Số thí sinh đăng ký dự thi 12.480 em, số dự thi 12.415 em, vắng 65 em.
= 12480 12415 65

Tổng số học sinh tốt nghiệp là 12.290/12.415 em, đạt 98,99%.
= 12290 12415 98.99

Toàn tỉnh đã tiêm 456.780 liều vắc xin, trong đó mũi 1 là 215.430 liều, mũi 2 là 198.760 liều, mũi 3 là 42.590 liều.
= 456780 215430 198760 42590

Lũy kế từ đầu năm đến nay có 325 doanh nghiệp thành lập mới với tổng vốn đăng ký 4.250 tỷ đồng, bình quân 13,08 tỷ đồng/doanh nghiệp.
= 4250 325 13.08

Tổng diện tích đất tự nhiên là 483.325,3 ha, gồm: đất nông nghiệp 401.216,5 ha; đất phi nông nghiệp 44.018,6 ha; đất chưa sử dụng 38.090,2 ha.
= 483325.3 401216.5 44018.6 38090.2

Sở đã tham mưu ban hành 23 văn bản, gồm 03 quyết định quy phạm pháp luật, 12 kế hoạch và 08 công văn.
= 23 3 12 8

Đã bố trí 35/42 biên chế được giao, còn thiếu 07 biên chế.
= 42 35 7

Công suất sử dụng buồng phòng đạt 56%, tăng 12% so với cùng kỳ.

Trong số 150 mẫu kiểm nghiệm có 141 mẫu đạt (94%), 9 mẫu không đạt (6%).
= 150 141 9
= 141 150 94
= 9 150 6

Huyện A giải ngân 120/150 tỷ đồng, đạt 80%; huyện B giải ngân 96,5/110 tỷ đồng, đạt 87,7%.
= 120 150 80
= 96.5 110 87.7

Thu nội địa 3.120 tỷ đồng, thu từ xuất nhập khẩu 845 tỷ đồng, nâng tổng thu ngân sách lên 3.965 tỷ đồng.
= 3965 3120 845

Toàn ngành có 24 đơn vị trực thuộc; năm 2022 có 22/24 đơn vị hoàn thành tốt nhiệm vụ.

Tổ chức 5 đợt thanh tra tại 15 đơn vị, ban hành 5 kết luận, kiến nghị thu hồi 1.250 triệu đồng.

Số vụ phạm tội về trật tự xã hội là 245 vụ, giảm 30 vụ so với cùng kỳ; đã điều tra làm rõ 221 vụ, đạt 90,2%.
= 221 245 90.2

Tổng thu của Quỹ là 1.245,5 triệu đồng; tổng chi 986,2 triệu đồng; số dư 259,3 triệu đồng.
= 1245.5 986.2 259.3

Ngân sách tỉnh hỗ trợ 60% (15 tỷ đồng), ngân sách huyện 40% (10 tỷ đồng) trên tổng mức 25 tỷ đồng.
= 15 25 60
= 10 25 40

Trong tuần có 8 ca mắc mới, nâng tổng số ca mắc từ đầu năm lên 1.245 ca.

Xã có 1.125 hộ với 4.812 nhân khẩu, bình quân 4,3 người/hộ; thu nhập bình quân đầu người 42 triệu đồng/năm.

Giao kế hoạch 9.000 giấy chứng nhận, đến nay đã cấp 7.815 giấy chứng nhận, đạt 86,83% kế hoạch giao.
= 7815 9000 86.83

Năm 2022, tổng số hồ sơ đã giải quyết là 35.741 hồ sơ, tăng 2.156 hồ sơ (6,42%) so với năm 2021.
= 35741 2156 6.42

Toàn huyện có 45.210 lao động, lao động qua đào tạo 29.840 người, chiếm 66%.
= 29840 45210 66

Đội đã tuần tra 125 ca, phát hiện và xử lý 340 trường hợp: vi phạm nồng độ cồn 112 trường hợp, quá tốc độ 186 trường hợp, lỗi khác 42 trường hợp.
= 340 112 186 42

Tổng số trẻ đến trường 18.956 cháu, đạt 97,2%, trong đó công lập 16.204 cháu, ngoài công lập 2.752 cháu.
= 18956 16204 2752

Trong đó có 2.115 hộ dân tộc thiểu số, 415 hộ có chủ hộ là nữ và 62 hộ có công.

Đã thu 1.215 tỷ đồng tiền sử dụng đất, tiền thuê đất, trong đó riêng tháng 9 thu 98 tỷ đồng.

Tiến độ: hoàn thành 12 km, đang thi công 18 km, chưa thi công 5 km trên tổng chiều dài 35 km.
= 35 12 18 5

Có 42 dự án được chấp thuận, trong đó 15 dự án cấp mới với vốn 3.200 tỷ đồng, 27 dự án điều chỉnh với vốn 1.850 tỷ đồng; tổng vốn 5.050 tỷ đồng.
= 42 15 27
= 5050 3200 1850

Toàn tỉnh hiện có 215 hợp tác xã, trong đó 180 hợp tác xã nông nghiệp, 23 hợp tác xã công nghiệp, 14 hợp tác xã dịch vụ.
! 215 180 23 14

Đã tiếp nhận 1.254 hồ sơ (trực tiếp 854 hồ sơ, trực tuyến 410 hồ sơ).
! 1254 854 410

Trong 3.250 hộ được rà soát có 412 hộ nghèo, chiếm 16,28%.
! 412 3250 16.28

Tỷ lệ hồ sơ giải quyết đúng hạn đạt 97,8% (1.522/1.542 hồ sơ).
! 1522 1542 97.8

Tổng số đơn là 96 đơn (kỳ trước chuyển sang 21 đơn, tiếp nhận mới 57 đơn).
! 21 57 96

Cơ cấu vốn gồm: ngân sách trung ương 1.500 triệu đồng, ngân sách tỉnh 650 triệu đồng, nguồn khác 200 triệu đồng.

Tổng số thửa đã cấp giấy là 22.114/430.000 thửa, đạt 51% kế hoạch.
! 22114 430000 51

Dư nợ đạt 4.512,6 tỷ đồng, tăng 386,4 tỷ đồng so với đầu năm, tương đương tăng 3,96%.
! 4512.6 386.4 3.96

Tổng diện tích gieo trồng là 128.640 ha, bao gồm lúa 76.215 ha, ngô 31.780 ha và cây khác 20.555 ha.
! 128640 76215 31780 20555

Thụ lý 215 vụ; đã giải quyết 198 vụ, còn lại 27 vụ.
! 215 198 27

Đã bố trí 35/42 biên chế được giao, còn lại 09 biên chế chưa bố trí.
! 42 35 9

Kim ngạch xuất khẩu đạt 1.286,5 triệu USD, tăng 21,4% so với cùng kỳ năm trước (1.144,6 triệu USD).
! 1286.5 1144.6 21.4

Số hộ nghèo giảm từ 4.215 hộ xuống còn 3.180 hộ, giảm 1.305 hộ.
! 4215 3180 1305

Toàn tỉnh có 3 cơ sở: cơ sở 1 tại phường A, cơ sở 2 tại phường B, cơ sở 3 tại xã C.

Năm 2021 có 125 vụ, năm 2022 có 118 vụ, năm 2023 có 97 vụ.

Giá vé người lớn 40.000 đồng, trẻ em 20.000 đồng.

Mức phạt từ 2.000.000 đồng đến 3.000.000 đồng đối với hành vi không có giấy phép.

Cán bộ xã 10 người, cán bộ huyện 15 người tham gia đoàn kiểm tra gồm 5 thành viên.

Sở hiện có 06 phòng chuyên môn, 03 đơn vị sự nghiệp; trong đó có 02 đơn vị tự chủ một phần.

Chương trình gồm 3 phần, 12 chuyên đề, thời lượng 40 tiết.

Trong đó, chủ yếu là các dự án nhỏ: 12 dự án dưới 5 tỷ đồng, 7 dự án từ 5 tỷ đồng đến 15 tỷ đồng trong tổng số 31 dự án.

Đã hỗ trợ 25 hộ, mỗi hộ 40 triệu đồng, tổng kinh phí 1.000 triệu đồng.
= 1000 25 40
"""
