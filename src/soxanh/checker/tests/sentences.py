"""Sentences as reports of many offices write them, each with the relations that a careful reader states of it.

A relation is its numbers, whole first; one that does not hold has a "!" before it, one
that may be read or not a "?". "⏎" is the end of a line. No line: nothing is stated. All
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
= 23 19 4

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

Kết quả giải quyết thủ tục hành chính như sau:⏎- Tổng số hồ sơ tiếp nhận: 8.412 hồ sơ, trong đó:⏎+ Hồ sơ kỳ trước chuyển sang: 356 hồ sơ;⏎+ Hồ sơ tiếp nhận mới: 8.056 hồ sơ.⏎- Đã giải quyết: 7.980 hồ sơ (trước hạn 6.120 hồ sơ; đúng hạn 1.829 hồ sơ; quá hạn 31 hồ sơ).⏎- Đang giải quyết: 432 hồ sơ.
= 356 8056 8412
= 7980 6120 1829 31
= 8412 7980 432

Tổng số cán bộ, công chức cấp xã là 2.314 người. Về trình độ chuyên môn: thạc sĩ 86 người (3,72%), đại học 1.874 người (80,99%), cao đẳng 102 người (4,41%), trung cấp 241 người (10,41%), chưa qua đào tạo 11 người (0,48%).
= 2314 86 1874 102 241 11
= 86 2314 3.72
= 1874 2314 80.99
= 102 2314 4.41
= 241 2314 10.41
= 11 2314 0.48

Ngày 12/9, Ban Chỉ đạo 389 tỉnh cho biết, 8 tháng qua các lực lượng chức năng đã phát hiện, xử lý 1.047 vụ vi phạm, thu nộp ngân sách nhà nước hơn 28,6 tỷ đồng. Cụ thể: Quản lý thị trường xử lý 612 vụ; Công an 287 vụ; Hải quan 95 vụ; Bộ đội Biên phòng 53 vụ.
= 1047 612 287 95 53

Hiện toàn tỉnh có 512 trường học các cấp, với 9.214 lớp và 268.530 học sinh; trong đó có 351 trường đạt chuẩn quốc gia, đạt tỷ lệ 68,55%.
= 351 512 68.55

Tổng nguồn vốn huy động đến 31/8/2023 đạt 35.214 tỷ đồng, tăng 2.846 tỷ đồng (+8,79%) so với 31/12/2022.
= 35214 2846 8.79

Trong kỳ, các cơ quan thi hành án dân sự đã thụ lý 5.214 việc, gồm: số cũ chuyển sang 1.846 việc, thụ lý mới 3.368 việc. Số việc có điều kiện thi hành là 4.102 việc; đã giải quyết xong 3.012 việc, đạt tỷ lệ 73,43%.
= 1846 3368 5214
= 3012 4102 73.43

Có 182.300 người tham gia bảo hiểm xã hội; số người tham gia bảo hiểm thất nghiệp là 171.250 người, chiếm 30,4% lực lượng lao động.

Tổng thu ước 18.240 tỷ đồng. Trong đó, thu nội địa 7.915 tỷ đồng, đạt 41,2% so với dự toán và bằng 94,7% so với cùng kỳ; thu từ dầu thô 6.870 tỷ đồng, đạt 37,6% dự toán.

Số việc thụ lý mới là 3.120 việc. Trong số việc có điều kiện thi hành, đã thi hành xong 2.460 việc, đạt tỷ lệ 86,72%.

Tiếp nhận 812 tin báo về tội phạm, trong đó có 745 tin mới, tăng 58 tin (8,4%) so với cùng kỳ.
= 745 58 8.4

Qua kiểm tra phát hiện sai phạm 1.385,2 triệu đồng, đã thu hồi 1.385,2 triệu đồng, đạt tỷ lệ 100%.
= 1385.2 1385.2 100

Kỳ thi có 1.845 thí sinh đạt yêu cầu /2.210 thí sinh dự thi, đạt tỷ lệ 83,48%.
= 1845 2210 83.48

Xuất khẩu thủy sản đạt 412,5 triệu USD, trong đó cá tra chiếm gần 58% với 238,6 triệu USD.
= 238.6 412.5 58

Toàn tỉnh đạt 3.016 lượt tiêu chí nông thôn mới, bình quân mỗi xã đạt 17,53 tiêu chí. Có 128 trong tổng số 172 xã đã đạt chuẩn.
= 3016 172 17.53

Số việc phải thi hành là 6.120 việc, đã xong 4.590việc, đạt 75%.
= 4590 6120 75

Diện tích ngô đạt 2010/1990 ha kế hoạch, vượt 20 ha.
= 2010 1990 20

Số vụ cháy giảm 2 vụ (9/11) so với cùng kỳ.
= 11 9 2

Kết quả có 64 người trúng cử, trong đó có 16 nữ, chiếm 25%; dưới 35 tuổi có sáu đại biểu, chiếm 9,38%; trình độ đại học trở lên chiếm 92,2%.
= 16 64 25
= 6 64 9.38

Có 41.206 người nộp tờ khai, trên tổng số 42.518 người phải nộp (đạt 96,9%).
= 41206 42518 96.9

Ngập 1.842ha lúa (xã Đồng Lau 612ha, xã Khe Mây 488ha, xã Nà Cạn742ha).
= 1842 612 488 742

Ba cấp hội và hai bên ký kết tháng ba, mỗi bên năm người.

Đảng bộ xã Đồng Lau kết nạp 6 đảng viên, đạt 60%; Đảng bộ xã Khe Mây kết nạp 5 đảng viên, đạt 62,5%.

Có 418/452 thôn đạt chuẩn, đạt tỷ lệ 92,48%, vượt mục tiêu đề ra (mục tiêu năm 2023 đạt 90%).
= 418 452 92.48

Khu chức năng rộng khoảng 8.340 ha; trong đó:⏎+ Đất ở khoảng 1.420 ha, chiếm 17% diện tích khu chức năng;⏎+ Đất cây xanh 675 ha (chiếm 8,1%);⏎+ Đất công nghiệp khoảng 2.610 ha (chiếm 31,3%).
= 1420 8340 17
= 675 8340 8.1
= 2610 8340 31.3

Toàn hệ thống có 6.120 người, trong đó:⏎- Viên chức: 2,815 người, chiếm 46%;⏎- Lao động hợp đồng: 3.305 người, chiếm 54%.
= 6120 2815 3305
= 2815 6120 46
= 3305 6120 54

Trong tháng toàn quốc xảy ra 214 vụ cháy, làm chết 9 người.⏎Lực lượng chức năng cứu được 31 người.⏎Cháy tập trung tại thành thị với 126 vụ (chiếm 58,9%), nông thôn xảy ra 88 vụ (chiếm 51,1%).
= 126 214 58.9
= 214 126 88
! 88 214 51.1

Nuôi trồng được 6.415 ha, đạt 71,28% kế hoạch (nghêu 2.870 ha, tôm và cá 3.545 ha).
= 6415 2870 3545

Nhóm đất xám có 214.300 ha, chiếm 58,2%; nhóm đất bạc màu 11.046 ha chiếm 3%; nhóm đất mặn 7.364 ha chiếm 2%.

Tổng chi 6.412 tỷ đồng, trong đó chi đầu tư 2.130 tỷ đồng chưa kể vốn chuyển nguồn, chi thường xuyên 3.875 tỷ đồng.

Toàn tỉnh có 98.214 ha rừng, tỷ lệ che phủ 42,1%.

Ngành Y tế đã kiểm tra 1.256 cơ sở sản xuất, kinh doanh thực phẩm; số cơ sở đạt 1.103 (87,8%), số cơ sở vi phạm 153 (12,2%).
= 1256 1103 153
= 1103 1256 87.8
= 153 1256 12.2

Trong 5 năm 2016-2020, toàn tỉnh đã giải quyết việc làm cho 86.500 lao động, bình quân 17.300 lao động/năm.
= 86500 5 17300

So với năm 2021, số vụ tăng 12 vụ (từ 45 vụ lên 57 vụ), số người chết tăng 02 người (từ 18 người lên 20 người).
? 57 45 12
? 20 18 2

Tháng 8/2023 xảy ra 14 vụ tai nạn giao thông (tăng 2 vụ so với tháng trước), làm 8 người chết, 11 người bị thương.

Chia theo khu vực: thành thị 3.412 người, nông thôn 8.120 người; tổng cộng 11.532 người.
= 11532 3412 8120

Vốn ngân sách địa phương 1.214.300 triệu đồng, vốn ngân sách trung ương 986.540 triệu đồng. Tổng kế hoạch vốn năm 2023 là 2.200.840 triệu đồng.
= 2200840 1214300 986540

Số phạm nhân đang chấp hành án là 1.215 người, trong đó nữ 112 người.

Sở Giao thông vận tải đã tổ chức 42 kỳ sát hạch, 12.416 thí sinh dự thi, 9.875 thí sinh đạt (79,53%), cấp 9.875 giấy phép lái xe.
= 9875 12416 79.53

Cục Thống kê ước tính GRDP 9 tháng tăng 7,12%; trong đó khu vực I tăng 3,2%, khu vực II tăng 9,8%, khu vực III tăng 6,9%.

Tổng số tiền phạt 1.245.000.000 đồng, gồm: phạt tiền vi phạm hành chính 845.000.000 đồng, truy thu thuế 400.000.000 đồng.
= 1245000000 845000000 400000000

Đã thẩm định 35 hồ sơ (30 hồ sơ đạt, 05 hồ sơ không đạt).
= 35 30 5

Có 186 cơ sở giáo dục mầm non (152 công lập, 34 tư thục).
= 186 152 34

Toàn tỉnh có 38.412 đối tượng bảo trợ xã hội; kinh phí chi trả là 245.312 triệu đồng/năm.

Đến nay, có 105/125 xã đạt chuẩn nông thôn mới (84%), bình quân đạt 17,6 tiêu chí/xã.
= 105 125 84

Năm học 2022-2023 có 12/15 giáo viên dự thi đạt giải, trong đó 2 giải nhất, 3 giải nhì, 7 giải ba.
? 12 2 3 7

Về xử lý kỷ luật: khiển trách 12 đảng viên, cảnh cáo 05 đảng viên, cách chức 01 đảng viên, khai trừ 02 đảng viên.

Tính chung 9 tháng, vận tải hành khách đạt 12,4 triệu lượt khách, tăng 15,3%; luân chuyển 986,5 triệu lượt khách.km, tăng 14,8%.

Có 8.045 thanh niên khám sơ tuyển, 5.120 thanh niên đủ điều kiện khám tuyển, đạt 63,64%.
= 5120 8045 63.64

Tổng thu ngân sách nhà nước trên địa bàn đạt 12.845 tỷ đồng, đạt 98,2% dự toán HĐND tỉnh giao (13.080 tỷ đồng) và tăng 6,4% so với cùng kỳ (12.072 tỷ đồng).
= 12845 13080 98.2
= 12845 12072 6.4

Tổ chức 02 hội nghị, 03 lớp tập huấn, 15 buổi nói chuyện chuyên đề, thu hút 1.215 lượt người tham dự.

Đã xây dựng 512 nhà ở cho hộ nghèo với tổng kinh phí 25.600 triệu đồng, bình quân 50 triệu đồng/nhà.
= 25600 512 50

Tổng số thuê bao băng rộng cố định đạt 215.430 thuê bao, mật độ 18,2 thuê bao/100 dân.

Sở đã tiếp nhận 42 kiến nghị của cử tri; đã trả lời 39/42 kiến nghị (92,86%), còn 03 kiến nghị đang xem xét.
= 39 42 92.86
= 42 39 3

Diện tích lúa nhiễm sâu bệnh 3.412 ha (nhiễm nhẹ 2.815 ha, trung bình 512 ha, nặng 85 ha), giảm 415 ha so với cùng kỳ.
= 3412 2815 512 85

Trữ lượng gỗ 12,45 triệu m3, gồm rừng tự nhiên 9,32 triệu m3 và rừng trồng 3,13 triệu m3.
= 12.45 9.32 3.13

Trong đó, nợ xấu là 214 tỷ đồng, chiếm 0,61% tổng dư nợ.

Dư nợ cho vay đạt 35.082 tỷ đồng; nợ xấu là 214 tỷ đồng, chiếm 0,61% tổng dư nợ.
= 214 35082 0.61

Giai đoạn 2021-2025, tổng vốn 4.512 tỷ đồng: năm 2021: 650 tỷ đồng; năm 2022: 812 tỷ đồng; năm 2023: 950 tỷ đồng; năm 2024: 1.050 tỷ đồng; năm 2025: 1.050 tỷ đồng.
= 4512 650 812 950 1050 1050

UBND tỉnh đã ban hành Quyết định số 1245/QĐ-UBND ngày 15/6/2022 phê duyệt 12 dự án với tổng mức đầu tư 3.215 tỷ đồng, diện tích 1.240 ha.

Có 512/845 doanh nghiệp nộp hồ sơ khai thuế qua mạng, đạt 60,59%; số còn lại 333 doanh nghiệp nộp trực tiếp.
= 512 845 60.59
= 845 512 333

Thu hút 32 dự án, vốn đăng ký 412,5 triệu USD; trong đó 20 dự án FDI vốn 386,2 triệu USD và 12 dự án trong nước vốn 26,3 triệu USD.
= 32 20 12
= 412.5 386.2 26.3

Số ca sốt xuất huyết 1.412 ca, tăng 2,4 lần so với cùng kỳ, không có tử vong.

Trong 10 chỉ tiêu chủ yếu có 8 chỉ tiêu đạt và vượt, 2 chỉ tiêu không đạt.
= 10 8 2

Kết quả xếp loại: hoàn thành xuất sắc nhiệm vụ 45 người (18,75%); hoàn thành tốt nhiệm vụ 180 người (75%); hoàn thành nhiệm vụ 15 người (6,25%).
? 45 240 18.75
? 100 18.75 75 6.25

Tổng số giờ giảng 1.240 giờ, trong đó lý thuyết 480 giờ, thực hành 760 giờ.
? 1240 480 760

Đến nay đã có 1.845 hộ/1.912 hộ di dời, đạt 96,5%.
= 1845 1912 96.5

Quỹ đã cho vay 215 dự án với 86,4 tỷ đồng, dư nợ 64,2 tỷ đồng, nợ quá hạn 0,3 tỷ đồng (0,47%).
= 0.3 64.2 0.47

Sản lượng điện thương phẩm đạt 1.245,6 triệu kWh, tăng 86,4 triệu kWh so với cùng kỳ năm 2022 (1.159,2 triệu kWh), tương ứng tăng 7,45%.
= 1245.6 1159.2 86.4
= 1245.6 86.4 7.45

Số tiền thuế nợ đến 31/12 là 1.512 tỷ đồng, trong đó nợ khó thu 412 tỷ đồng (27,2%), nợ có khả năng thu 1.035 tỷ đồng (68,5%), nợ đang xử lý 65 tỷ đồng (4,3%).
= 1512 412 1035 65
= 412 1512 27.2
= 1035 1512 68.5
= 65 1512 4.3

Toàn tỉnh có 1.023 thôn, bản, trong đó có 245 thôn đặc biệt khó khăn.

Đã chi trả cho 12.415 lượt người hưởng chế độ ốm đau, 3.214 lượt người hưởng thai sản, 1.015 lượt người hưởng dưỡng sức.

Tổng số vụ việc trợ giúp pháp lý: 845 vụ việc (tăng 15,1% so với cùng kỳ: 734 vụ việc), trong đó tham gia tố tụng 612 vụ việc, tư vấn 233 vụ việc.
= 845 734 15.1
= 845 612 233

Qua kiểm tra 145 tàu cá, phát hiện 12 tàu vi phạm, xử phạt 12 tàu với 186 triệu đồng.

Trạm Y tế đã khám cho 4.512 lượt người (trong đó BHYT 3.980 lượt, dịch vụ 532 lượt).
= 4512 3980 532

Vụ Đông Xuân gieo trồng 30.125 ha/30.000 ha, đạt 100,4% kế hoạch.
= 30125 30000 100.4

Có 3/5 chỉ tiêu đạt 100% kế hoạch; 2/5 chỉ tiêu đạt trên 90%.

Giá trị sản xuất ngành nông nghiệp đạt 5.124,5 tỷ đồng; trong đó trồng trọt 2.845,2 tỷ đồng, chiếm 55,5%; chăn nuôi 1.968,4 tỷ đồng, chiếm 38,4%; dịch vụ 310,9 tỷ đồng, chiếm 6,1%.
= 5124.5 2845.2 1968.4 310.9
= 2845.2 5124.5 55.5
= 1968.4 5124.5 38.4
= 310.9 5124.5 6.1
? 100 55.5 38.4 6.1

Đã thu hồi 12,5/18,6 ha đất của 45/62 hộ, đạt 67,2% diện tích.
= 12.5 18.6 67.2

Tổng số lao động 1.246 người (nữ 512 người, chiếm 41,1%), thu nhập bình quân 8,5 triệu đồng/người/tháng.
= 512 1246 41.1

Huy động được 3.214 triệu đồng, trong đó: tiền mặt 2.015 triệu đồng; hiện vật quy đổi 1.299 triệu đồng.
! 3214 2015 1299

Số thí sinh trúng tuyển 8.412/10.216 em, đạt 82,43%.
! 8412 10216 82.43

Có 12 tập thể và 45 cá nhân được khen thưởng, trong đó 30 cá nhân trực tiếp lao động, 15 cá nhân là lãnh đạo.
= 45 30 15

Sở đã bố trí kinh phí 450 triệu đồng cho 3 nhiệm vụ: tuyên truyền 150 triệu đồng, kiểm tra 200 triệu đồng, tập huấn 120 triệu đồng.
! 450 150 200 120

Công tác tiếp nhận và trả lời kiến nghị: Tổng số 156 kiến nghị, đã giải quyết dứt điểm 98 kiến nghị (62,8%), đang giải quyết 41 kiến nghị (26,3%), giải trình 17 kiến nghị (10,9%).
= 156 98 41 17
= 98 156 62.8
= 41 156 26.3
= 17 156 10.9

Trong quý II/2023, Bệnh viện tiếp nhận 12.456 lượt bệnh nhân nội trú, giảm 1.024 lượt so với quý I/2023 (13.480 lượt).
= 12456 13480 1024

Tính đến 30/6, toàn tỉnh có 4.215 doanh nghiệp hoạt động, trong đó doanh nghiệp nhà nước 18, doanh nghiệp FDI 64, doanh nghiệp tư nhân 4.133.
= 4215 18 64 4133

Số cuộc gọi đến tổng đài 1022 là 3.412 cuộc, đã xử lý 3.380 cuộc (99,06%).
= 3380 3412 99.06

Theo Quyết định số 861/QĐ-TTg, tỉnh có 88 xã khu vực III, 8 xã khu vực II, 103 xã khu vực I (tổng số 199 xã).
= 199 88 8 103

Kinh phí đã thực hiện: 12.415 triệu đồng, bao gồm: vốn đầu tư 9.800 triệu đồng; vốn sự nghiệp 2.615 triệu đồng.
= 12415 9800 2615

Các cơ sở giáo dục nghề nghiệp đã tuyển sinh 15.240/16.000 người, đạt 95,25% kế hoạch năm; trong đó: cao đẳng 1.215 người, trung cấp 3.480 người, sơ cấp và dưới 3 tháng 10.545 người.
= 15240 16000 95.25
= 15240 1215 3480 10545

Đã phê duyệt quyết toán 86 dự án với giá trị 1.214,6 tỷ đồng, giảm trừ 12,4 tỷ đồng (1,02%) so với giá trị đề nghị quyết toán.
? 1214.6 12.4 1.02

Năm 2022, công an tiếp nhận 512 tin báo, tố giác tội phạm; kết quả giải quyết 486 tin, đạt 94,9%; khởi tố 312 vụ, không khởi tố 156 vụ, tạm đình chỉ 18 vụ.
= 486 512 94.9
? 486 312 156 18

Tổng số phương tiện đăng ký mới: 12.412 xe (ô tô 2.315 xe, mô tô 10.097 xe), nâng tổng số phương tiện quản lý lên 512.418 xe.
= 12412 2315 10097

Sản lượng lúa đạt 215.430 tấn, bằng 102,3% so với cùng kỳ (210.586 tấn).
= 215430 210586 102.3

Toàn tỉnh có 86/125 xã có chợ, chiếm 68,8% số xã.
= 86 125 68.8

Chi trả cho 25.412 người có công với số tiền 46,8 tỷ đồng/tháng.

Có 46,5% hộ gia đình tham gia, tăng 3,2 điểm phần trăm so với năm 2021 (43,3%).
? 46.5 43.3 3.2

Số hồ sơ giải quyết trước hạn là 1.023/1.245 hồ sơ, đúng hạn 215/1.245 hồ sơ, quá hạn 07/1.245 hồ sơ.
? 1245 1023 215 7

Sở đã tuyển dụng 24 công chức (12 nam, 12 nữ).
= 24 12 12

Tổng giá trị tài sản thiệt hại ước tính 35,6 tỷ đồng; trong đó thiệt hại về nhà ở 12,4 tỷ đồng, nông nghiệp 18,7 tỷ đồng, giao thông 4,5 tỷ đồng.
= 35.6 12.4 18.7 4.5

Mưa lũ làm 2 người chết, 5 người bị thương, 145 ngôi nhà bị hư hỏng, 312 ha lúa bị ngập.

Năm 2023 toàn tỉnh đặt mục tiêu trồng 3.500 ha rừng tập trung; 6 tháng đã trồng 2.145 ha, đạt 61,3% kế hoạch.
= 2145 3500 61.3

Tỷ lệ bao phủ bảo hiểm y tế đạt 93,5% dân số; toàn tỉnh có 1.012.415 người tham gia.

Có 15 đồng chí Ủy viên Ban Chấp hành, trong đó 5 đồng chí Ủy viên Ban Thường vụ.

Trong tháng 5, Thanh tra tỉnh triển khai 04 cuộc thanh tra, gồm 02 cuộc kỳ trước chuyển sang, 02 cuộc triển khai trong kỳ.
= 2 2 4

Phát hiện vi phạm 1.245,6 triệu đồng, kiến nghị thu hồi 986,4 triệu đồng, kiến nghị xử lý khác 259,2 triệu đồng.
= 1245.6 986.4 259.2

Tổng chi ngân sách địa phương 6 tháng ước đạt 5.412 tỷ đồng, đạt 45% dự toán, trong đó: chi đầu tư phát triển 1.845 tỷ đồng, chi thường xuyên 3.520 tỷ đồng, chi khác 47 tỷ đồng.
= 5412 1845 3520 47

Toàn tỉnh có 3 thành phố, 1 thị xã, 9 huyện với 177 đơn vị hành chính cấp xã (139 xã, 28 phường, 10 thị trấn).
= 177 139 28 10

Lực lượng kiểm lâm phát hiện 145 vụ vi phạm, giảm 23 vụ (giảm 13,7%) so với cùng kỳ; đã xử lý 132 vụ, tịch thu 85,6 m3 gỗ, thu nộp ngân sách 1.245 triệu đồng.
= 145 -23 -13.7

Giai đoạn 2021 - 2023, đã đào tạo nghề cho 42.300 lao động, trung bình mỗi năm 14.100 lao động.
= 42300 3 14100

Đến tháng 12/2022, toàn tỉnh còn 12.415 hộ nghèo, chiếm 6,52% tổng số hộ; 9.812 hộ cận nghèo, chiếm 5,15% tổng số hộ.

Toàn tỉnh có 190.412 hộ; trong đó có 12.415 hộ nghèo, chiếm 6,52%; 9.812 hộ cận nghèo, chiếm 5,15%.
= 12415 190412 6.52
= 9812 190412 5.15

Nguồn vốn: ngân sách nhà nước 60 tỷ đồng (chiếm 40%), vốn vay 75 tỷ đồng (chiếm 50%), vốn dân đóng góp 15 tỷ đồng (chiếm 10%).
? 100 40 50 10

Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ đạt 38.412,5 tỷ đồng, tăng 11,8%. Trong đó: bán lẻ hàng hóa 29.815,4 tỷ đồng, tăng 10,2%; lưu trú, ăn uống 3.412,6 tỷ đồng, tăng 25,1%; dịch vụ khác 5.184,5 tỷ đồng, tăng 13,4%.
= 38412.5 29815.4 3412.6 5184.5

Số người nghiện ma túy có hồ sơ quản lý là 2.145 người, tăng 86 người so với đầu năm.

Huyện có 18/18 xã, thị trấn (100%) hoàn thành phổ cập giáo dục.
= 18 18 100

Từ đầu năm đến nay đã xét xử 312 vụ/512 bị cáo.

Sở tiếp nhận 215 lượt phản ánh, đã trả lời 209 lượt, còn 6 lượt chuyển tháng sau.
= 215 209 6

Tổng vốn đầu tư toàn xã hội đạt 18.412 tỷ đồng, gồm vốn nhà nước 6.215 tỷ đồng (33,8%), vốn ngoài nhà nước 10.986 tỷ đồng (59,7%), vốn FDI 1.211 tỷ đồng (6,6%).
= 18412 6215 10986 1211
= 6215 18412 33.8
= 10986 18412 59.7
= 1211 18412 6.6

Trung tâm đã quan trắc 45 điểm, lấy 180 mẫu (45 mẫu không khí, 60 mẫu nước mặt, 75 mẫu nước thải).
= 180 45 60 75

Đơn tố cáo: tiếp nhận 12 đơn, đủ điều kiện xử lý 9 đơn, trùng 3 đơn.
? 12 9 3

Thời gian giải quyết được cắt giảm từ 45 ngày xuống còn 30 ngày (cắt giảm 33,3%).
? 45 30 33.3
? 30 45 -33.3
? 30 45 33.3

Cấp 1.412 thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi, đạt 98% số trẻ.

Huyện Bình An: 12 xã, 120 thôn, 18.412 hộ; huyện Hòa Lạc: 15 xã, 142 thôn, 21.030 hộ.

Điểm trung bình đạt 78,5/100 điểm, xếp thứ 12/63 tỉnh, thành phố, tăng 3 bậc so với năm 2021.

Cả năm có 14 cơn bão, 215 trận dông lốc trên địa bàn 25 tỉnh.

Tổ chức 12 đợt ra quân với 1.245 lượt đoàn viên, dọn 15 km kênh mương, trồng 3.200 cây xanh.

Doanh thu đạt 125,6 tỷ đồng, lợi nhuận trước thuế 12,4 tỷ đồng, nộp ngân sách 8,6 tỷ đồng, thu nhập bình quân 9,2 triệu đồng/người/tháng.

Tổng số 45 xã đăng ký thì có 38 xã đạt (84,4%), 07 xã chưa đạt (15,6%).
= 45 38 7
= 38 45 84.4
= 7 45 15.6

Toàn ngành hiện có 1.215 phòng học, trong đó kiên cố 986 phòng, bán kiên cố 204 phòng, tạm 25 phòng; tỷ lệ kiên cố hóa đạt 81,2%.
= 1215 986 204 25
? 986 1215 81.2

Đã giải ngân 512.415 triệu đồng/845.600 triệu đồng, đạt 60,6% kế hoạch.
= 512415 845600 60.6

Bình quân mỗi xã có 2,4 điểm phục vụ bưu chính (tổng số 312 điểm/130 xã).
? 312 130 2.4

Số thu lệ phí là 1.024.500.000 đồng, tăng 124.500.000 đồng (tăng 12,38%) so với cùng kỳ.
! 1024500000 124500000 12.38

Tổng chiều dài đường giao thông nông thôn là 5.412 km, trong đó bê tông 2.815 km, cấp phối 1.320 km, đường đất 1.177 km.
! 5412 2815 1320 1177

Tổ chức khám cho 845 người, gồm 512 nữ và 343 nam.
! 845 512 343

Thu hồi 312 giấy phép (tước có thời hạn 215 giấy phép, không thời hạn 79 giấy phép).
! 312 215 79

Ban Tiếp công dân tiếp 430 lượt/512 người đến khiếu nại, phản ánh. Trong đó, tiếp thường xuyên 300/361 người; tiếp định kỳ 130 lượt/151 người.
= 430 300 130
= 512 361 151

Khởi tố 52 vụ - 97 bị can; trong đó tội phạm về ma túy 31 vụ - 44 bị can, trật tự xã hội 15 vụ - 41 bị can, kinh tế 6 vụ - 12 bị can.
= 52 31 15 6
= 97 44 41 12

Tòa án hai cấp thụ lý 940 vụ, giải quyết 870 vụ. Tòa án tỉnh thụ lý 240 vụ, giải quyết 210 vụ; tòa án các huyện thụ lý 700 vụ, giải quyết 660 vụ.
= 940 240 700
= 870 210 660

Qua chấm điểm có 18/60 xã đạt loại tốt; 25/60 xã đạt loại khá; 17/60 xã đạt loại trung bình.
= 60 18 25 17

Có 1.420 đơn thuộc thẩm quyền. Đã giải quyết 1.190/1.260 đơn khiếu nại và 148/160 đơn tố cáo.
= 1420 1260 160

Tổ công tác tạm giữ 412 phương tiện (9 ô tô, 398 xe máy và 5 phương tiện khác).
= 412 9 398 5

Tổ công tác tạm giữ 475 phương tiện (9 ô tô, 398 xe máy và 5 phương tiện khác).
! 475 9 398 5

Tiếp nhận 24 đoàn đông người (khiếu kiện cũ 17 vụ, mới phát sinh 07 vụ).
= 24 17 7

Tổng số án tạm đình chỉ là 61 án, tỉnh 14 vụ, huyện 47 vụ.
= 61 14 47

Chi cục đã ban hành 12 quyết định xử phạt đối với 03 tổ chức, 09 cá nhân với số tiền 145 triệu đồng.
= 12 3 9

Toàn ngành kỷ luật 37 đảng viên, bằng các hình thức: khiển trách 21, cảnh cáo 11, cách chức 3, khai trừ 2.
= 37 21 11 3 2

Đã giải quyết 41/58 đơn thuộc thẩm quyền. Kết quả: khiếu nại đúng 6, khiếu nại sai 27, tố cáo đúng 1, tố cáo sai 7.
= 41 6 27 1 7

Tiếp nhận 83 đơn. Qua phân loại, có 51 đơn thuộc thẩm quyền, 32 đơn không thuộc thẩm quyền.
= 83 51 32

Có 719 hồ sơ được kê khai. Công tác tuyên truyền được chú trọng. Đến nay đã xác minh 508 hồ sơ, còn 211 hồ sơ chưa xác minh.
= 719 508 211

Phát hiện vi phạm hơn 6,4 tỷ đồng; kiến nghị thu hồi hơn 2,1 tỷ đồng, kiến nghị xử lý khác gần 4,3 tỷ đồng.
= 6.4 2.1 4.3

Qua thanh tra kiến nghị xử lý 8,7 tỷ đồng. Trong đó, kiến nghị thu hồi 5,2 tỷ đồng, đến nay đã nộp 3,9 tỷ đồng; giảm trừ quyết toán 3,5 tỷ đồng.
= 8.7 5.2 3.5

Trong tháng đón 1,92 triệu lượt khách. Khách trong tỉnh đạt 1,31 triệu lượt, tăng khá. Khách các tỉnh lân cận đạt 402,5 nghìn lượt, tăng ít. Khách quốc tế đạt 207,5 nghìn lượt, giảm nhẹ.
= 1.92 1.31 0.4025 0.2075

Toàn tỉnh có 412 trường đạt chuẩn, trong đó mầm non có 131 trường, tiểu học có 162 trường, trung học cơ sở có 119 trường và trung học phổ thông có 27 trường.
! 412 131 162 119 27

Trong vụ, toàn huyện gieo trồng 40.112 ha. Trong đó, lúa 6.105 ha; ngô 10.720 ha; rau các loại 17.300 ha; hoa 2.411 ha.

Số thủ tục đã chuẩn hóa là 52 thủ tục; số hoạt động nội bộ đã xây dựng gồm 13 quy trình và đang triển khai 21 quy trình.

Mưa lũ làm 38 người thương vong, nặng nhất là Bình Sơn 20 người, An Lạc 11 người.

Sau bão có 45 người chết và mất tích, trong đó 31 người chết (Bình Sơn 6 người do lũ cuốn trôi; An Lạc 18 người do sạt lở; Đông Hà 7 người do nhà sập.
= 31 6 18 7

Sáu tháng xảy ra 42 vụ, làm 35 người bị thương. So với cùng kỳ giảm 5 vụ. Trong đó, va chạm xảy ra 12 vụ, làm bị thương 14 người; ít nghiêm trọng 11 vụ, 9 người bị thương; nghiêm trọng 19 vụ, 18 người chết, 12 người bị thương.
= 42 12 11 19
= 35 14 9 12

Phải giải quyết 1.210 vụ việc. Kết quả phân loại: hướng dẫn 487 vụ việc; tiếp nhận giải quyết 660 vụ việc; đã giải quyết 349 vụ việc, còn 305 vụ việc.

Tuần qua xử lý 579 trường hợp, tạm giữ 636 phương tiện. Trong số này có 120 trường hợp vi phạm nồng độ cồn (8 ô tô, 108 xe máy, 4 phương tiện khác).
= 120 8 108 4

Trong tháng trả kết quả 50 hồ sơ, trong đó 30 hồ sơ đúng hạn, 20 hồ sơ quá hạn và 12 hồ sơ phải bổ sung.
= 50 30 20

Toàn huyện gieo trồng 8.420 ha cây hằng năm, tăng 2,9% (+237 ha) so cùng kỳ; riêng lạc 612 ha, giảm 4,1% (-26 ha).
= 8420 237 2.9
= 612 -26 -4.1

Sản lượng chè búp tươi đạt 3.420 tấn (+220 tấn; +6,9%).
= 3420 220 6.9

Chi cục Thủy sản xử phạt 1.316 vụ, tăng 84 vụ = 6,8% so với năm 2018.
= 1316 84 6.8

Ban Tiếp công dân tiếp 1.284 lượt, tăng 61 lượt, bằng 105% so với cùng kỳ năm trước.
= 1284 61 105

Ban Tiếp công dân tiếp 1.284 lượt, giảm 161 lượt, bằng 98,8% so với cùng kỳ năm trước.
! 1284 -161 98.8

Số lao động được giải quyết việc làm là 4.520 người, vượt 520 người so với kế hoạch (4.000 người), đạt 113%.
= 4520 4000 520
? 4520 4000 113

Thụ lý 342 vụ, giảm 18 vụ, đạt 96%.

Có 63 hợp tác xã giải thể, giảm 11,3% so cùng kỳ (63/71 hợp tác xã); 128 hợp tác xã thành lập mới, tăng 16,4% so cùng kỳ (128/110 hợp tác xã).
= 63 71 -11.3
= 128 110 16.4

Trong kỳ xảy ra 42 vụ cháy, làm 6 người bị thương. Số vụ cháy giảm 8 vụ (42/50) tức giảm 16%, số người bị thương giảm 40% (6 người so với 10 người).
= 50 42 8
= 42 50 -16
? 42 -8 -16
= 6 10 -40

Đội Cảnh sát quản lý hành chính tiếp 743 lượt/812 lượt người đến làm thủ tục. So với cùng kỳ năm trước giảm 118 lượt tiếp, 95 lượt người (9 tháng đầu năm 2018 tiếp 861 lượt/907 lượt người).
= 861 743 118
= 907 812 95

Xảy ra 31 vụ tai nạn, làm chết 17 người, bị thương 33 người; so với cùng kỳ giảm 5 vụ, 3 người chết và 7 người bị thương (cùng kỳ 36 vụ, 20 người chết, 40 người bị thương).
= 36 31 5
= 20 17 3
= 40 33 7

Địa bàn phía Nam xảy ra 28 vụ, làm chết 15 người, bị thương 21 người. So với cùng kỳ giảm 7 vụ (-20%), giảm 5 người chết (-25%), giảm 3 người bị thương (-21,5%).
= 28 -7 -20
= 15 -5 -25
! 21 -3 -21.5

Tỷ lệ lao động qua đào tạo đạt 61,2%, thấp hơn 1,3% so với chỉ tiêu Hội đồng nhân dân huyện giao (62,5%); tỷ lệ hộ dùng nước sạch đạt 93,4%, vượt 0,4% so với chỉ tiêu (93%).
= 62.5 61.2 1.3
= 93.4 93 0.4

Tỷ lệ che phủ rừng đạt 54,2%, tăng 0,3 điểm phần trăm so với năm 2021 (53,9%).
= 54.2 53.9 0.3

Tỷ lệ giải ngân đạt 62,3%, cao hơn cùng kỳ 4,1% (cùng kỳ 58,2%).
= 62.3 58.2 4.1

Huyện thành lập mới 214 doanh nghiệp (cùng kỳ năm trước 190 doanh nghiệp), tăng 12,6%; có 34 doanh nghiệp tạm ngừng, tăng 61,9% so với cùng kỳ; số doanh nghiệp giải thể 21 doanh nghiệp, tăng 50% so với cùng kỳ.
= 214 190 12.6

Kế hoạch giao 1.200 ha, toàn huyện trồng 1.236 ha, vượt 36 ha.
= 1236 1200 36

Đã trồng mới được 1.236/1.200 ha, vượt 63 ha so với kế hoạch.
! 1236 1200 63

Tổng đàn bò 12.450 con, giảm 150 con (12.600 con).
= 12600 12450 150

Diện tích thiệt hại 48,6 ha, giảm 5,4 (tương đương 10%).
= 48.6 -5.4 -10

Số tổ liên gia tăng từ 120 tổ lên 150 tổ (25%).
= 150 120 25

Hiện toàn huyện có 46 trường đạt chuẩn; trong năm sẽ công nhận thêm 9 trường, nâng tổng số lên 55 trường đạt chuẩn.
= 55 46 9

Tỷ lệ hộ nghèo còn 3,7%, giảm 1,2% so với năm trước (bình quân cả khu vực là 5,4%).

Kiểm tra 245 cơ sở, số cơ sở vi phạm giảm 18 cơ sở (12%) so với cùng kỳ; nộp ngân sách 1.250 triệu đồng, giảm 9% so với cùng kỳ, đạt 1.180 triệu đồng từ phạt hành chính.

Bão làm 97 nhà tốc mái (Tam Sơn 41, Bình Khê 35, Hải Phòng 21).
= 97 41 35 21

Có 1.284,5 ha lúa bị ngập (Phú Cường 640,25; Cao Bằng 512,25; Lâm Hà 132).
= 1284.5 640.25 512.25 132

Số người phải di dời là 248 người, gồm: Khe Sơn 120, Bản Lầm 68, Nà Pục 70.
! 248 120 68 70

Nguồn vốn chương trình giảm nghèo: 8.250,00 (trong đó vốn đầu tư 6.100,00 triệu đồng và vốn sự nghiệp 2.150,00 triệu đồng).
= 8250 6100 2150

Kế hoạch vốn được giao là 46.215,8⁴ tỷ đồng (bao gồm: 1.815,3 tỷ đồng vốn nước ngoài; 44.400,5 tỷ đồng vốn trong nước).
= 46215.8 1815.3 44400.5

Toàn đảng bộ có 312 tổ chức cơ sở đảng (trong đó: 118 đảng bộ cơ sở, với 1.046 chi bộ trực thuộc và 194 chi bộ cơ sở).
= 312 118 194

Tòa án hai cấp thụ lý 5.214 vụ, đã giải quyết 4.870 vụ.⏎Án hình sự: thụ lý 1.108 vụ, đã giải quyết 1.065 vụ.⏎Án dân sự: thụ lý 4.106 vụ, đã giải quyết 3.805 vụ.
= 5214 1108 4106
= 4870 1065 3805

Tòa án hai cấp thụ lý 5.214 vụ, đã giải quyết 4.870 vụ.⏎Án hình sự: thụ lý 1.108 vụ, đã giải quyết 1.065 vụ.⏎Án dân sự: thụ lý 4.106 vụ, đã giải quyết 3.895 vụ.
= 5214 1108 4106
! 4870 1065 3895

Chi cân đối ngân sách 18.624,3 tỷ đồng (trong đó: chi đầu tư phát triển 5.210,6 tỷ đồng, chi thường xuyên 12.845,2 tỷ đồng, chi trả nợ lãi 9,7 tỷ đồng).

Nhiều nhất là huyện Đông Khê 84 nhà, sau đó là các huyện: Tây Hồ 46 nhà, Nam Lộc 31 nhà, Bắc Sơn 27 nhà.

Khai thác rừng trái phép: 3 vụ, với 5,214 m3; vi phạm về hồ sơ lâm sản: 4 vụ; hủy hoại rừng: 2 vụ; vi phạm khác: 3 vụ.

Đã giải quyết 41/60 vụ khiếu nại, 35/48 vụ tố cáo. Trong đó có 9 vụ khiếu nại, 6 vụ tố cáo đúng; 25 vụ khiếu nại, 18 vụ tố cáo sai.

Toàn huyện thụ lý 645 vụ, việc. Trong đó, đã thụ lý 402 vụ hôn nhân và gia đình, tăng 37 vụ so với năm trước, đã giải quyết, xét xử 391 vụ.
? 402 37

Đợt này có 47.310 hộ nhận hỗ trợ một lần, còn có 8.265 hộ nhận hằng tháng, nâng tổng số hộ nhận hỗ trợ một lần và hộ nhận hằng tháng từ đầu năm trên địa bàn cả hai vùng lên hơn 55.500 hộ.
= 55500 47310 8265

Khách mua vé ngày 6.318 người, vé tháng 2.847 người, tổng cộng 9.165 hành khách.
= 9165 6318 2847

Hãng Sông Lam thực hiện tổng cộng 1.742 chuyến bay; trong đó số chuyến đúng giờ 1.586 chuyến. Số chuyến bị chậm là 156 chuyến.
= 1742 1586 156

Hội đồng khóa mới có 260 ghế, trong đó 185 người do các khu vực bầu ra. Còn 75 ghế chia theo danh sách.
= 260 185 75

Nhà máy mua lại kho với giá 845 tỷ đồng. Ngân hàng cho vay 530 tỷ đồng. Đối với 315 tỷ đồng còn lại, nhà máy phát hành trái phiếu.
= 845 530 315

Đã giao 614,5 ha đất để trồng chè (588 ha), trồng quế (26,5 ha) cho hai đơn vị.
= 614.5 588 26.5

Tổng mức đầu tư là 1.350 tỷ đồng (58,7 triệu USD), gồm vốn vay 1.148 tỷ đồng (49,9 triệu USD) và vốn trong nước 202 tỷ đồng (8,8 triệu USD).
= 1350 1148 202
= 58.7 49.9 8.8

Trường Sơn Lâm tuyển 415 chỉ tiêu; trường Hải Vân tuyển 730 chỉ tiêu; trường Tam Kỳ tuyển 165 chỉ tiêu. Theo đó, chỉ tiêu của cả khối năm nay là 1.310.
= 1310 415 730 165

Sau ba năm toàn tỉnh giảm được 4.630 biên chế, trong đó giảm 870 công chức và 3.760 viên chức.
= 4630 870 3760

Dự báo thu hụt 640 tỷ đồng so với dự toán, gồm từ đất 512 tỷ đồng, trong đó hụt từ nhà ở 128 tỷ đồng.

Tổng mức thu tăng 3.482 tỷ đồng, trong đó thuế xăng dầu tăng 517 tỷ đồng, chiếm 14,85%.
= 517 3482 14.85

Hai bến có 218 chuyến trễ trên 1.904 chuyến xuất bến, chiếm 11,45%.
= 218 1904 11.45

Năm qua đò dọc chở 374 nghìn lượt khách. Như vậy mới đạt 85% kế hoạch đề ra (440 nghìn lượt khách).
= 374 440 85

Hiện có hơn 200 huyện và trên 6.000 xã chưa đạt 50% tiêu chuẩn.

Có 61 thí sinh đạt từ 27 điểm trở lên, riêng Mường Khen có đến 23 thí sinh, chiếm 37,7%.
= 23 61 37.7

Giá vé vào khu di tích tăng từ 40.000 đồng lên 60.000 đồng; vé tham quan hang động tăng từ 110.000 đồng lên 130.000 đồng.

Lệ phí cấp mới thẻ là 200.000 đồng, cấp lại do hư hỏng 300.000 đồng, gia hạn 100.000 đồng.

Ban tổ chức nhận tài trợ 500.000 đồng. Mỗi em được tặng 500.000 đồng và một phần quà trị giá 200.000 đồng.

Xe con đi hết tuyến Phú Lộc trả thấp nhất 35.000 đồng, cao nhất 180.000 đồng; từ tháng 8 còn thấp nhất 25.000 đồng, cao nhất 160.000 đồng.

Kho Cồn Nổi hiện giữ 9 thiết bị (trong 9 thiết bị này có 7 thiết bị còn dùng được).

Sở trình 3 phương án sắp xếp, cụ thể: phương án 1 giữ nguyên 14 phòng, phương án 2 giảm 3 phòng, phương án 3 giảm 5 phòng.

Tổng kinh phí hai năm cho cụm công nghiệp là 5.800 tỷ đồng. Cụ thể, khu Bãi Ngự 4.800 tỷ đồng, khu Lô 4: 457 tỷ đồng, khu Lô 5: 148 tỷ đồng, khu Hòn Rơm: 395 tỷ đồng.
= 5800 4800 457 148 395

Giải chạy đã qua 24 lần, trong đó Tam Sơn và Bình Khê mỗi nơi đăng cai 6 lần, Phú Lộc 5 lần, Yên Thủy và Đông Hà mỗi nơi 3 lần.

Dự án phải chặt 17 cây, trong đó có 3 cây bàng, 8 cây xà cừ, 5 cây phượng, một cây lim.
= 17 3 8 5 1

Thủ khoa đạt 45,5 điểm (toán 9,5 điểm, ngữ văn 8 điểm, tiếng Anh 10 điểm, điểm ưu tiên 0,5 điểm).

Huyện Tam Sơn sáp nhập nhiều nhất với 20 xã, tiếp đến là huyện Bình Khê (11 xã thành 5 xã).

Vốn chủ sở hữu 13.600 tỷ đồng, trong đó vốn điều lệ 11.750 tỷ đồng, lợi nhuận chưa phân phối 1.058 tỷ đồng.

Tổng chi của huyện là 19.582 triệu đồng, trong đó chi đầu tư phát triển 6.686 triệu đồng; chi thường xuyên 11.610 triệu đồng.

Doanh thu báo chí đạt 13.912 tỷ đồng, trong đó báo in 2.872 tỷ đồng; phát thanh, truyền hình 14.040 tỷ đồng, tổng nộp ngân sách 901 tỷ đồng.
! 13912 2872 14040

Khảo sát gồm 41.490 người, trong đó có 32.809 nam, 4.761 nữ và 4.640 trẻ em từ 90 xã.
! 41490 32809 4761 4640

Nợ phải trả của tổng công ty là 489.058 triệu đồng, chủ yếu là nợ dài hạn 357.434 triệu đồng, nợ ngắn hạn 121.623 triệu đồng.
! 489058 357434 121623

Môn lịch sử có 80,9% thí sinh dưới trung bình, 19,1% thí sinh từ trung bình trở lên, 0,4% thí sinh đạt loại giỏi.
? 100 80.9 19.1

Ngân hàng nâng lãi suất kỳ hạn 6 tháng từ 7,5% lên 7,6%, kỳ hạn 12 tháng từ 7,7% lên 7,9%.

Số nợ quá hạn của dự án là 56 tỷ đồng, trong đó chi sai 53 tỷ đồng, của 82 hộ có tổng số tiền đã nhận là 17 tỷ đồng.

Đoạn Phú Lộc - Đông Hà dài 170 km, đã khai thác 40 km, đang thi công 51 km, đã có vốn 24 km.

Đóng điện đường dây từ trạm 500/220 kV Tam Sơn đấu nối vào đường dây 110 kV Bình Khê và trạm 110 kV Phú Lộc.

Ít nhất 40 người bị thương, trong đó có 26 người ở Tam Sơn, 5 người ở Phú Lộc và 11 người ở Đông Hà.
? 40 26 5 11

Trong đêm 13-2, đội cứu hộ đưa được 12 người vào bờ, trong đó có 3 người bị thương nặng, sáng 14-2 đưa thêm 6 người.

Tỉnh thu hút 19 dự án điện gió, trong đó có 14 dự án đã được duyệt, 5 dự án đã khởi công và 3 dự án đang vận hành.
? 19 14 5 3

Tòa nhà có 188 chỗ đậu xe, trong đó 155 chỗ ở tầng hầm 2, phần còn lại ở tầng hầm 1.

Tỉnh sắp xếp 250 đơn vị để hình thành 87 đơn vị hành chính cấp xã mới (64 xã, 26 phường, 1 đặc khu), giảm 163 đơn vị.
= 250 87 163
! 87 64 26 1

Toàn huyện có 62 tổ hòa giải. Cụ thể, 21 tổ ở vùng thấp; 340 nhóm nòng cốt; 25 tổ ở vùng cao; 13 tổ ở thị trấn.

Cơ cấu kinh tế của huyện năm 2021 là: nông nghiệp 31,2%; công nghiệp 40,5%; dịch vụ 28,3% (năm 2020 tương ứng là: 33,4%; 38,9% và 27,7%).
= 100 31.2 40.5 28.3
= 100 33.4 38.9 27.7

Cơ cấu lao động năm 2022, nông nghiệp 41,26%, công nghiệp 35,18%, dịch vụ còn 22,56%.
! 100 41.26 35.18 22.56

Trừ năm 2014 (chỉ đạt 9%), tỷ suất lợi nhuận các năm sau là 31,2% năm 2015; 25,4% năm 2016; 41,9% năm 2017.

Cho vay ngắn hạn chiếm 61%; cho vay trung và dài hạn chiếm 39%.
= 100 61 39

Tỷ lệ bán được đạt 66% nguồn cung trong nước, bằng 34% so với cùng kỳ nước ngoài.

Khách lưu trú đạt 1.482,3 nghìn lượt khách, trong đó khách nghỉ đêm 1.215,8 nghìn lượt, khách trong ngày 266,5 nghìn lượt.
= 1482.3 1215.8 266.5

Tổng ngày khách đạt 2.846,2 nghìn ngày, trong đó khách quốc tế 1.503,7 nghìn ngày, khách trong nước 1.342,5 nghìn ngày.
= 2846.2 1503.7 1342.5

Mưa lũ làm 6 người chết, gồm ba người ở Tam Sơn, hai người ở Bình Khê và một người ở Yên Lạc; 31 người bị thương.
= 6 3 2 1

Ước tính có hơn ba triệu lượt khách. Trong đó, đường hàng không 2.391.938 lượt, đường biển 66.015 lượt, đường bộ 647.930 lượt.
= 3000000 2391938 66015 647930

Thiệt hại ước gần 8.400 tỷ đồng, trong đó Tam Sơn khoảng 5.000 tỷ, Bình Khê gần 3.100 tỷ, Yên Lạc hơn 300 tỷ. Chính phủ đã hỗ trợ.
= 8400 5000 3100 300

Tổng đàn gia súc: 24.350 con⏎Trâu: 6.120 con⏎Bò: 9.805 con⏎Lợn: 8.425 con
= 24350 6120 9805 8425

Bổ sung vào danh mục 03 dự án, diện tích 14,25 ha; sửa “bao gồm 118 dự án với tổng diện tích 942,10 ha” thành “bao gồm 121 dự án với tổng diện tích 956,35 ha”.
= 956.35 14.25 942.1
= 121 3 118

Vốn đầu tư đạt 642,9 tỷ đồng, trong đó vốn trung ương 78,6 tỷ đồng, chiếm 12,2% tổng số, vốn địa phương 531 tỷ đồng, chiếm 87,8%.
! 642.9 78.6 531
= 78.6 642.9 12.2
! 531 642.9 87.8
= 100 12.2 87.8

Doanh thu bán lẻ đạt 18.240,5 tỷ đồng, trong đó kinh tế nhà nước 1.368 tỷ đồng, chiếm 7,5%; kinh tế ngoài nhà nước 16.234 tỷ đồng, chiếm 89%.
= 1368 18240.5 7.5
= 16234 18240.5 89

Số người tham gia bảo hiểm xã hội là 12,6 triệu người. Trong đó, bắt buộc 12,58 triệu người; tự nguyện 240 nghìn người; bảo hiểm thất nghiệp 10,9 triệu người; bảo hiểm y tế 79,4 triệu người.
! 12.6 12.58 0.24

Công ty phải trả lãi cho 6.000 tỷ đồng nợ vay, trong đó nợ dài hạn là 5.308 tỷ đồng và nợ ngắn hạn là 655 tỷ đồng.
? 6000 5308 655

Huyện cử 8 cán bộ và một kế toán; khu vực này có 5 xã và một xã đảo.

Trên địa bàn có 71 cơ sở khám bệnh, gồm 8 bệnh viện, 14 phòng khám đa khoa, 30 trạm y tế, 19 nhà hộ sinh; trong đó có 5 bệnh viện hạng hai.
= 71 8 14 30 19

Hội đồng nhân dân các xã bầu được 512/519 đại biểu (thiếu 7 đại biểu ở 4 đơn vị).
= 519 512 7

Tòa án hai cấp thụ lý 4.815 vụ, giải quyết 3.962 vụ, đạt 82,28%. So với cùng kỳ, thụ lý tăng 214 vụ, giải quyết tăng 95 vụ. Còn tồn 853 vụ đang tiếp tục giải quyết.
= 4815 3962 853
= 3962 4815 82.28

Tòa án huyện thụ lý 2.731 việc, đã giải quyết 2.304 việc. So với cùng kỳ, thụ lý tăng 88 việc, giải quyết giảm 17 việc. Còn tồn 437 việc đang giải quyết.
! 2731 2304 437

Tòa án huyện thụ lý 2.731 việc, đã giải quyết 2.304 việc, chuyển nơi khác 12 việc. So với cùng kỳ, thụ lý tăng 88 việc. Còn tồn 425 việc đang giải quyết.

Toàn tỉnh thụ lý 5.240 vụ, giải quyết 4.318 vụ. So với cùng kỳ, thụ lý tăng 31 vụ, giải quyết tăng 15 vụ. Còn tồn 922 vụ.⏎Án hình sự: thụ lý 1.120 vụ, giải quyết 1.004 vụ. So với cùng kỳ, thụ lý tăng 43 vụ, giải quyết tăng 32 vụ. Còn tồn 116 vụ.⏎Án dân sự: thụ lý 4.120 vụ, giải quyết 3.314 vụ. So với cùng kỳ, thụ lý giảm 12 vụ, giải quyết giảm 17 vụ. Còn tồn 806 vụ.
= 5240 4318 922
= 1120 1004 116
= 4120 3314 806
= 5240 1120 4120
= 4318 1004 3314
= 922 116 806
= 31 43 -12
= 15 32 -17

Các ngành đã giải quyết 118/131 vụ việc thuộc thẩm quyền. Qua giải quyết có 9 vụ việc được hòa giải.⏎Kết quả đã thu hồi 4,2 triệu đồng, xử lý 5 người. Hiện nay còn 13 vụ việc đang được xem xét.
= 131 118 13

Các ngành đã giải quyết 118/131 vụ việc thuộc thẩm quyền. Kết quả đã thu hồi 4,2 triệu đồng. Ngoài ra còn 13 vụ việc do cấp trên chuyển về.

Tổng số bản án phải theo dõi là 67, Tòa án đã ra 12 quyết định buộc thi hành, đã thi hành xong năm bản án, số vụ việc còn đang theo dõi là 62.
= 67 5 62

Trong năm đơn vị đã tiếp nhận 48 hồ sơ, bị trả lại 5 hồ sơ.

Trước khi sắp xếp, tỉnh Yên Lạc có 158 đơn vị hành chính cấp xã (gồm: 117 xã, 33 phường và 8 thị trấn).⏎Sau khi sắp xếp, tỉnh còn 61 đơn vị hành chính cấp xã (gồm: 47 xã và 14 phường). Trong đó thành lập mới 59 đơn vị và giữ nguyên 02 đơn vị; giảm 97 đơn vị hành chính cấp xã (gồm: 70 xã, 19 phường và 8 thị trấn). Tỷ lệ giảm 61,39% so với tổng số đơn vị hiện nay.
= 158 117 33 8
= 61 47 14
= 61 59 2
= 97 70 19 8
= 158 61 97
= 117 47 70
= 33 14 19
= 97 158 61.39

Trước khi sắp xếp, toàn tỉnh có 2.158 thôn. Sau khi sắp xếp, toàn tỉnh còn 1.461 thôn, trong đó có nhiều thôn rộng; giảm 687 thôn.
! 2158 1461 687

Trước khi sắp xếp, toàn tỉnh có 158 xã. Sau khi sắp xếp, huyện Tam Sơn còn 11 xã, giảm 6 xã.

Huyện có 24 xã (18 đơn vị hành chính cấp xã được sáp nhập thành 7 xã mới, giảm 11 xã).
= 18 7 11

Số tiêu chí đạt bình quân: 15 tiêu chí/1 xã, tăng 4,5 tiêu chí so với năm 2012; cao hơn 1,28 tiêu chí so với bình quân toàn vùng (13,72 tiêu chí/xã).
= 15 13.72 1.28

Số tiêu chí đạt bình quân: 15 tiêu chí/1 xã, cao hơn mặt bằng toàn vùng; năm trước có 2 xã đạt 13,72 tiêu chí.

Bão số 7 gây thiệt hại 18.412 tỷ đồng, gấp gần 2 lần so với tổng thiệt hại trong năm 2014 (9.530 tỷ đồng).
= 18412 9530 2

Bão số 7 gây thiệt hại 18.412 tỷ đồng, gấp gần 2 lần so với dự báo; ngân sách hỗ trợ 9.530 tỷ đồng.

Nợ phải trả là 1.846 tỷ đồng, chiếm gần 71% tổng tài sản và cao gấp 3 lần vốn chủ sở hữu (627 tỷ đồng).
= 1846 627 3

Lợi nhuận đạt 94,5 tỷ đồng, gấp gần 7 lần con số 13,8 tỷ đồng của năm trước; doanh thu tài chính tăng gấp 7 lần lên 12,9 tỷ đồng.
= 94.5 13.8 7

Lệ phí sẽ là 6 - 9%, tăng gấp 3 lần so với mức 2% hiện nay.

Án hình sự thụ lý 94 vụ với 187 bị cáo, tăng 16 vụ, 5 bị cáo so với năm 2020, tỷ lệ tăng 20,5%.
= 94 16 20.5

Án hình sự thụ lý 94 vụ với 187 bị cáo, tăng 16 vụ, 5 bị cáo so với năm 2020, tỷ lệ xét xử tăng 7,5%.

Xảy ra 112 vụ tai nạn, làm chết 63 người, bị thương 81 người; so với cùng kỳ giảm 14 vụ, 9 người chết, 12 người bị thương, tỷ lệ giảm lần lượt 11,1%, 12,5% và 12,9%.
= 112 -14 -11.1
= 63 -9 -12.5
= 81 -12 -12.9

Công an tỉnh khởi tố 214 vụ, 391 bị can, tăng 27 vụ, 43 bị can so với cùng kỳ (tỷ lệ tăng 14,4% và 12,9%).
= 214 27 14.4
! 391 43 12.9

Công an tỉnh khởi tố 214 vụ, 391 bị can, tăng 27 vụ, 43 bị can so với cùng kỳ, tỷ lệ khám phá 84,2%.

Trước sắp xếp, huyện có 24 xã với 262 thôn, bản; sau sắp xếp còn 15 xã với 171 thôn, bản, giảm 9 xã, 91 thôn, bản.
= 24 15 9
= 262 171 91

Toàn tỉnh có 1.248 trường. Sau khi sáp nhập còn 1.071 trường, giảm 177 trường (mầm non giảm 61, tiểu học giảm 70, trung học cơ sở giảm 46).
= 1248 1071 177
= 177 61 70 46

Đến nay, 21 trên tổng số 79 chung cư vi phạm đã khắc phục xong. Còn 58 chung cư chưa được nghiệm thu.
= 79 21 58

Đến nay, 21 trên tổng số 79 chung cư chưa có lối thoát nạn. Còn 58 chung cư chưa có bể nước dự phòng, nhiều nơi chưa sửa.

Quân khu thăng hàm cho 206 sĩ quan, trong đó lên thiếu tướng là 152; lên trung tướng là 54. Công an đã thăng hàm 131 sĩ quan, trong đó lên thiếu tướng là 104; từ thiếu tướng lên trung tướng là 21; lên thượng tướng là 6.
= 206 152 54
= 131 104 21 6

Toàn tỉnh phải thi hành hơn 41 nghìn việc, tương ứng số tiền gần 12,6 nghìn tỷ đồng. Trong đó có điều kiện thi hành là hơn 31 nghìn việc, tương ứng gần 7,3 nghìn tỷ đồng; đã xong hơn 24 nghìn việc, hơn 2,6 nghìn tỷ đồng, đạt hơn 77% về việc và trên 35% về tiền trên số có điều kiện.
= 24 31 77
= 2.6 7.3 35

Huyện Tân Lộc có 9.620 hộ với 38.410 nhân khẩu. Đã cấp thẻ cho 8.466 hộ với 35.721 nhân khẩu, đạt 88% số hộ và 93% số nhân khẩu.
= 8466 9620 88
= 35721 38410 93

Huyện Tân Lộc có 9.620 hộ với 38.410 nhân khẩu. Đã cấp thẻ cho 8.466 hộ với 35.721 nhân khẩu, đạt 91% kế hoạch và tăng 4% so với năm trước.

Trong tháng, 64 dự án đăng ký cấp mới đạt 512 triệu USD. Ngành dệt may được cấp mới nhiều nhất với 321 triệu USD, chiếm hơn 62% tổng vốn đăng ký cấp mới.⏎Vốn thực hiện đạt 1,4 tỷ USD.⏎Nhật Bản dẫn đầu với 205,6 triệu USD, chiếm hơn 40% tổng vốn đăng ký cấp mới.
= 321 512 62
= 205.6 512 40

Trong tháng, 64 dự án đăng ký cấp mới đạt 512 triệu USD.⏎Vốn thực hiện đạt 1,4 tỷ USD.⏎Nhật Bản dẫn đầu với 205,6 triệu USD, chiếm hơn 43% tổng vốn góp mua cổ phần trong nước.

Diện tích lúa hè thu gieo cấy 24.310 ha.⏎Huyện Phú Hạ gieo cấy 5.105 ha, chiếm 21% tổng diện tích lúa hè thu.
= 5105 24310 21

Tổng vốn đầu tư nước ngoài quý I, gồm vốn cấp mới, vốn điều chỉnh và giá trị góp vốn mua cổ phần, đạt 3,4 tỷ USD, tăng 6%.⏎Trong đó có 120 dự án được cấp mới với số vốn 1.215 triệu USD. Riêng ngành điện tử đạt 600 triệu USD.⏎Có 88 lượt dự án điều chỉnh, vốn tăng thêm 1,52 tỷ USD; góp vốn, mua cổ phần có 230 lượt với 664 triệu USD.
= 3.4 1.215 1.52 0.664

Tổng vốn đầu tư nước ngoài quý I, gồm vốn cấp mới, vốn điều chỉnh và giá trị góp vốn mua cổ phần, đạt 3,4 tỷ USD, tăng 6%.⏎Trong đó có 120 dự án được cấp mới với số vốn 1.215 triệu USD. Riêng ngành điện tử đạt 600 triệu USD.⏎Có 88 lượt dự án điều chỉnh, vốn tăng thêm 1,52 tỷ USD.

Trong năm, Tòa án đã thụ lý 18.240 vụ, tăng 310 vụ; đã giải quyết 16.518 vụ, đạt tỷ lệ 90,5%. Tổng số án bị sửa là 147 vụ = 0,88% số án đã giải quyết.
! 16518 18240 90.5
! 147 16518 0.88

Tổng số tiền phải thi hành là hơn 312,4 tỷ đồng. Trong đó, có 158,3 tỷ đồng đủ điều kiện thi hành. Đến nay đã thi hành xong 71,6 tỷ đồng, đạt 45,31%.
! 71.6 158.3 45.31

Tổng số tiền phải thi hành là hơn 312,4 tỷ đồng. Trong đó, có 158,3 tỷ đồng đủ điều kiện thi hành. Đến nay đã thi hành xong 71,6 tỷ đồng, đạt 49,12%.

Hồ Suối Đá có dung tích 152,4/180 triệu m3, đạt 84,3% so với thiết kế; hồ Cây Sung 61,2/64 triệu m3, đạt 95,6% so với thiết kế.
! 152.4 180 84.3
= 61.2 64 95.6

Hồ Suối Đá có dung tích 152,4/180 triệu m3, đạt 84,3% so với cùng kỳ năm trước.

Qua thanh tra đã kiến nghị thu hồi hơn 8,46 tỷ đồng, kiến nghị khác hơn 7,3 tỷ đồng; đã thu được hơn 4,23 tỷ đồng (đạt 50%).
= 4.23 8.46 50

Thanh tra huyện xử phạt 31 tổ chức, đã thu hơn 2 tỷ đồng.⏎Các xã đã thu hồi được 745,2 triệu đồng (đạt 71%).

Trong tháng, hồ sơ trả đúng hạn là 14.436 hồ sơ (đạt 96,24%), hồ sơ đến hạn 15.000 hồ sơ, hồ sơ quá hạn 564 hồ sơ chiếm 3,76%, hồ sơ rút 12 hồ sơ (chiếm 0,08%).
= 15000 14436 564
= 14436 15000 96.24
= 564 15000 3.76
= 12 15000 0.08

Có 3.217 lượt trực tuyến (chiếm 61,87%), 1.983 lượt trực tiếp chiếm 38,13% trên tổng số 5.200 lượt tiếp nhận.
= 3217 5200 61.87
= 1983 5200 38.13
= 5200 3217 1983

Giống mới 3.212 ha (60,60%), giống cũ 2.088 ha (39,40%); diện tích gieo trồng cả vụ là 5.300 ha.
= 3212 5300 60.60
= 2088 5300 39.40
= 5300 3212 2088

Vốn đăng ký quý I đạt 3,4 tỷ USD, gồm vốn cấp mới, vốn điều chỉnh và góp vốn. Nhà đầu tư Nhật Bản dẫn đầu với 820 triệu USD.⏎Vốn cấp mới của 120 dự án đạt 1.215 triệu USD, tăng 9%.⏎Vốn điều chỉnh đạt 1,52 tỷ USD, tăng 4%.⏎Qua góp vốn có thêm 664 triệu USD.
= 3.4 1.215 1.52 0.664

Danh sách có 780 ứng cử viên. Các tổ chức đã giới thiệu đúng hạn.⏎Hồ sơ được niêm yết tại trụ sở.⏎Cơ cấu kết hợp như sau:⏎- Phụ nữ: 287 người, tỷ lệ 36,79%⏎- Dân tộc thiểu số: 163 người, tỷ lệ 20,90%⏎- Trẻ tuổi: 214 người, tỷ lệ 27,44%
= 287 780 36.79
= 163 780 20.9
= 214 780 27.44

Quý I các nhà đầu tư rót vào vùng 6,42 tỷ USD. Nhiều dự án lớn đã khởi công.⏎Theo ngành, chế biến được 2,87 tỷ USD, chiếm 44,7% tổng vốn đầu tư; điện lực 1,53 tỷ USD, chiếm 23,8%.
= 2.87 6.42 44.7
= 1.53 6.42 23.8

Vùng có 6,42 tỷ USD vốn đăng ký, 3,1 tỷ USD vốn thực hiện, vay 2,2 tỷ USD.⏎Nhiều dự án lớn đã khởi công.⏎Hai ngành đứng đầu là dệt với 0,53 tỷ USD, chiếm 31%, và da giày 0,21 tỷ USD, chiếm 7%.

Qua cân tại trạm 640 xe, tổ công tác phát hiện 119 xe quá tải (chiếm 18%).
! 119 640 18

Ông Trần Văn Bảy được 441 trong số 452 đại biểu có mặt tán thành (tỷ lệ 91,78%, tổng số đại biểu là 480 người).
! 441 480 91.78

Mưa lớn làm 23.180 ngôi nhà bị tốc mái, trong đó: Hòa Lạc 62 nhà; Bình An 8.140 nhà; Tân Lộc 15.040 nhà.
! 23180 62 8140 15040

Các khu công nghiệp thu hút vốn cấp mới và tăng thêm 214,6 triệu USD (cấp mới: 126,1 triệu USD; tăng vốn: 88,5 triệu USD), bằng 41% so với cùng kỳ.
= 214.6 126.1 88.5

Sau khi sắp xếp, tỉnh còn 64 đơn vị hành chính cấp xã (gồm: 31 xã và 15 phường).
! 64 31 15

Đã giải quyết 70 đơn (khiếu nại 94, tố cáo 21), đạt tỷ lệ 75%.
! 70 94 21

Tháng này tiếp nhận mới 5.214 hồ sơ, hồ sơ kỳ trước chuyển sang là 1.873, lũy kế phải giải quyết trong kỳ là 1.087 hồ sơ.
! 1087 1873 5214

Đến hạn giải quyết là 3.268 hồ sơ. Đã trả đúng hạn là 3.255 hồ sơ. Hồ sơ quá hạn chưa có kết quả là 31 hồ sơ.
! 3268 3255 31

Tổng số phải thi hành 61.227 việc, trong đó: số có điều kiện thi hành là 48.913 việc, chiếm 79,89% trong tổng số phải thi hành; số chưa có điều kiện thi hành là 72.314 việc.
= 48913 61227 79.89
! 61227 48913 72314

Cơ quan thi hành án thụ lý 9.412 việc. Qua xác minh, phân loại có: 7.514 việc có điều kiện (chiếm 81,08%) và 1.753 việc chưa có điều kiện (chiếm 18,92%).
= 100 81.08 18.92

Toàn tỉnh có 812.350 người tham gia bảo hiểm các loại, trong đó: bảo hiểm xã hội là 104.221 người; bảo hiểm thất nghiệp là 61.340 người; bảo hiểm y tế là 790.118 người.

Tỉnh có diện tích đất có rừng là 281.640 ha, trong đó rừng tự nhiên là 206.731 ha, rừng trồng là 74.909 ha, độ che phủ rừng là 73,5%.
= 281640 206731 74909

Cổ phiếu còn 2.610 đồng, bốc hơi 24% so với mức đỉnh 3.420 đồng.
= 2610 3420 -24

Hệ số sử dụng đất của công trình tăng từ 3,5 lên 4,7 (tương đương hơn 160 m2 sàn).

Trên tàu có 96 hành khách, trong đó có 61 hành khách nam, 34 hành khách nữ và 1 trẻ nhỏ.

Học phí năm nay là 41 triệu đồng (ba năm trước lần lượt là 14 triệu đồng, 27 triệu đồng và 32 triệu đồng).

Lúa mùa: đã gieo cấy 162/162 ha, đạt 100% kế hoạch. Ước năng suất 31,5 tạ. Sản lượng đạt 510,3 tấn.
= 162 162 100
= 5103 162 31.5

Toàn tỉnh có 84.120 hồ sơ trực tuyến/86.310 tổng hồ sơ tiếp nhận, đạt tỷ lệ 97,46%.
= 84120 86310 97.46

Huyện có 12.460/14.310 hợp tác xã, doanh nghiệp đủ điều kiện trên địa bàn đăng ký định danh, đạt tỷ lệ 86,07%.
! 12460 14310 86.07

Trong 10 tháng, Chi cục thụ lý mới 3.264 việc, tăng 412 việc (chiếm tỷ lệ 14,45%) so với năm 2022.
= 3264 412 14.45

Toàn huyện có 2.318 đảng viên, tăng 96 người, chiếm 3,1% dân số.

Số người tham gia bảo hiểm y tế hộ gia đình là 6.145 người, so với chỉ tiêu giao của huyện (5.900 người) đạt 104,2%.
= 6145 5900 104.2

Số người tham gia bảo hiểm y tế hộ gia đình là 6.145 người, so với chỉ tiêu giao của huyện (5.900 người) đạt cao; tỷ lệ tái tục đạt 88,4%.

Sau khi sắp xếp, toàn tỉnh giảm được 14/236 xã (tỷ lệ giảm là 5,93%).
= 14 236 5.93

Sau khi sắp xếp, toàn tỉnh giảm được 14/236 xã (tỷ lệ giảm chi thường xuyên là 8,2%).

Tính đến ngày 20/10, tỷ lệ giải ngân của tỉnh mới đạt 47% (1.862,5/3.405,8 tỷ đồng).
! 1862.5 3405.8 47

Tính đến ngày 20/10, tỷ lệ giải ngân của tỉnh mới đạt 47%, riêng vốn trung ương giao chậm (1.862,5/3.405,8 tỷ đồng).

Tổng số phải thi hành là 5.214 việc; trong đó, có điều kiện thi hành 3.906 việc (chiếm 61,27% trong tổng số phải thi hành); số chưa có điều kiện thi hành là 1.308 việc (chiếm 38,73%).
= 5214 3906 1308
! 3906 5214 61.27
! 1308 5214 38.73
= 100 61.27 38.73

Tổng số phải thi hành là 5.214 việc; trong đó, có điều kiện thi hành 3.906 việc (chiếm 61,27% án của khu vực); số chưa có điều kiện thi hành là 1.308 việc.
= 5214 3906 1308

Toàn tỉnh có 11.286 thí sinh đăng ký dự thi. Tại 24 điểm thi, môn Toán có 11.251 thí sinh dự thi, đạt 99,69%, vắng 35 thí sinh; môn Văn có 11.243 thí sinh dự thi, đạt 99,62%, vắng 43 thí sinh.
= 11251 11286 99.69
= 11243 11286 99.62
= 11286 11251 35
= 11286 11243 43

Buổi sáng có 8.412 thí sinh dự thi môn Toán, đạt 99,29%. Không có ai vi phạm quy chế.⏎Số thí sinh đăng ký dự thi là 8.472 thí sinh.
= 8412 8472 99.29

Buổi sáng có 8.412 thí sinh dự thi môn Toán, đạt 97,1% so với năm trước.⏎Số thí sinh đăng ký dự thi là 8.472 thí sinh.

Tòa án hai cấp thụ lý 318 vụ/547 bị cáo; đã xét xử 309 vụ/521 bị cáo, đạt tỷ lệ 97,2%.
= 309 318 97.2

Năm trước truy tố 527 bị cáo. Năm nay thụ lý 318 vụ/547 bị cáo; đã xét xử 309 vụ/521 bị cáo, đạt tỷ lệ 97,1%.
! 309 318 97.1

Đã giải quyết 214/214 vụ, với 388/388 bị cáo, đạt tỷ lệ 100%.
= 214 214 100
= 388 388 100

Trung tâm đã giải quyết 3.806/4.120 hồ sơ (92,4%). Trong đó, có 3.781 hồ sơ đúng hạn (99,3%), 25 hồ sơ trễ hạn (0,7%).
= 3806 4120 92.4
= 3806 3781 25
= 3781 3806 99.3
= 25 3806 0.7
? 100 99.3 0.7

Trung tâm đã giải quyết 3.806/4.120 hồ sơ (92,4%). Trong đó, có 3.738 hồ sơ đúng hạn (99,3%).
= 3806 4120 92.4
! 3738 3806 99.3

Thu nội địa đạt 8.240 tỷ đồng, tăng 9,1% so với cùng kỳ.⏎Không tính tiền sử dụng đất và xổ số kiến thiết (2.615 tỷ đồng) thì thu nội địa đạt 5.602 tỷ đồng.
! 8240 2615 5602

Thu nội địa đạt 8.240 tỷ đồng, tăng 9,1% so với cùng kỳ.⏎Không tính tiền sử dụng đất (2.615 tỷ đồng) thì thu nội địa đạt 4.870 tỷ đồng.

Tổng thu ngân sách đạt 9.150 tỷ đồng, tăng 11% so với cùng kỳ. Trong đó, thu nội địa đạt 8.243 tỷ đồng.

Tổng vốn đăng ký là 386,4 triệu USD, gấp 1,94 lần cùng kỳ (tăng 187,2 triệu USD).
= 386.4 187.2 1.94

Tổng vốn đăng ký là 386,4 triệu USD, gấp 1,93 lần cùng kỳ (tăng 187,2 triệu USD).
! 386.4 187.2 1.93

Tổng vốn đăng ký là 386,4 triệu USD, gấp 1,94 lần cùng kỳ (tăng 31,5 triệu USD của các dự án cũ).

- Số việc phải thi hành: 1.264 việc, trong đó:⏎+ Chưa có điều kiện: 683 việc;⏎+ Có điều kiện: 581 việc;⏎+ Đã thi hành xong 397 việc;⏎+ Đang thi hành dở 175 việc;⏎+ Ủy thác 9 việc
= 1264 683 581
= 581 397 175 9

- Số hộ được hỗ trợ: 1.264 hộ, trong đó:⏎+ Hộ nghèo: 683 hộ;⏎+ Hộ cận nghèo: 570 hộ;⏎+ Hộ được vay vốn: 397 hộ;⏎+ Hộ được sửa nhà: 175 hộ

Tổng số ca mắc tại huyện Tam Sơn từ đầu năm là 412 ca.⏎- Số đang điều trị: 35⏎- Số khỏi, ra viện: 374⏎- Số tử vong: 03
= 412 35 374 3

Tổng số ca mắc tại huyện Tam Sơn từ đầu năm là 412 ca.⏎- Số đang điều trị: 35⏎- Số khỏi, ra viện: 308⏎- Số xã có dịch: 14

Huyện Bình Khê ghi nhận 58 ca mắc mới, trong đó có 36 ca tại cộng đồng, 21 ca trong khu cách ly, một ca về từ tỉnh khác.
= 58 36 21 1

Huyện Bình Khê ghi nhận 58 ca mắc mới. Trong ngày có 36 ca khỏi bệnh, một ca nặng.

Cả nước có 604 đơn vị cấp huyện gồm có: 38 quận, 437 huyện, 42 thị xã, 67 thành phố và 9.318 đơn vị cấp xã gồm có: 7.402 xã, 1.405 phường, 511 thị trấn.
! 604 38 437 42 67
= 9318 7402 1405 511

Sở quản lý 148 cơ sở giáo dục gồm 71 trường tiểu học, 42 trường trung học và 35 cơ sở giáo dục khác (gồm mầm non, trung tâm).
= 148 71 42 35

Trong số 07 trường được công nhận có 04 trường tiểu học, gồm: Yên Lạc, Hòa Bình và Tân Phú; 03 trường trung học, gồm: Lê Lợi, Quang Trung.
= 7 4 3

Phá rừng 41 vụ; vận chuyển lâm sản trái phép 9 vụ; tàng trữ lâm sản 5 vụ; vi phạm phòng cháy 3 vụ.⏎Đến nay đã xử lý 47/58 vụ.
= 58 41 9 5 3

Đảng bộ huyện có 5.206 đảng viên. Theo nghề nghiệp: có 4.310 đảng viên đang làm việc, chiếm 82,79%, trong đó có: 1.215 đảng viên là công chức, chiếm 23,34%; 1.740 đảng viên là viên chức, chiếm 33,42%; 1.153 đảng viên là nông dân, chiếm 22,15%; 197 đảng viên làm nghề khác, chiếm 3,78%.
= 4310 5206 82.79
= 1215 5206 23.34
= 1740 5206 33.42
= 1153 5206 22.15
= 197 5206 3.78
! 4310 1215 1740 1153 197

Tỉnh dành cho sản xuất 95.310 ha đất nông nghiệp (78,64%); đất phi nông nghiệp là 25.888 ha (21,36%); đất đô thị là 9.870 ha (8,14%).
= 100 78.64 21.36

Kỳ thi có 5.214 thí sinh đăng ký dự thi. Đến ngày thi có 5.187 thí sinh dự thi, 27 thí sinh bỏ thi.
= 5214 5187 27

Kỳ thi có 5.214 thí sinh đăng ký dự thi. Đến ngày thi có 5.187 thí sinh dự thi, 47 thí sinh bỏ thi không có lý do.
! 5214 5187 47

Kỳ thi có 5.214 thí sinh đăng ký dự thi. Đến ngày thi có 5.187 thí sinh dự thi, riêng buổi sáng 19 thí sinh vắng mặt.

Kết quả có 286/341 công chức có mặt tại nơi làm việc, 55 công chức vắng mặt.
= 341 286 55

Tòa triệu tập 164 người, nhưng chỉ có 49 người có mặt tại phiên tòa, 115 người vắng mặt.
= 164 49 115

Kim ngạch xuất nhập khẩu đạt 8.431.500 USD; trong đó xuất khẩu là 5.218.300 USD và nhập khẩu là 3.213.200 USD.⏎Cụ thể, xuất khẩu qua cửa khẩu Tam Sơn 3.106.200 USD và qua cửa khẩu Bình Khê 2.112.100 USD; nhập khẩu qua cửa khẩu Bình Khê 3.213.200 USD.
= 8431500 5218300 3213200
= 5218300 3106200 2112100

Kết quả chấm điểm các xã:⏎- Có 9/17 xã đạt từ 85% trở lên, chiếm 52,94%;⏎- Có 6/17 xã đạt từ 70% đến dưới 85%, chiếm 35,29%;⏎- Có 2/17 xã đạt dưới 70%, chiếm 11,75%.
= 9 17 52.94
= 6 17 35.29
! 2 17 11.75
= 17 9 6 2

Kết quả xây dựng nông thôn mới:⏎- 9/17 xã đạt tiêu chí trường học;⏎- 8/17 xã đạt tiêu chí chợ;⏎- 15/17 xã đạt tiêu chí điện.

Huyện giao 14 chỉ tiêu. Có 6/14 chỉ tiêu khá. Các phòng đang đôn đốc. Có 3/14 chỉ tiêu trung bình. 5/14 chỉ tiêu còn lại đánh giá vào cuối năm.
= 14 6 3 5

Việc thực hiện kết luận kiểm toán đạt 92,58% (trong đó: số phải nộp là 1.415 triệu đồng, số đã nộp là 1.310 triệu đồng).
= 1310 1415 92.58

Tiến độ nộp ngân sách đạt 64,7% (số tiền các đơn vị đã nộp đạt 412,6/637,7 triệu đồng, trường hợp đạt 100% thì được điểm tối đa).
= 412.6 637.7 64.7

Trường mầm non đạt 64,7% chỉ tiêu (trong đó: thuê 415 triệu đồng, mua 1.310 triệu đồng).

+ Phải thu: 640 triệu đồng.⏎+ Đã thu: 571 triệu đồng.⏎Tỷ lệ đã thu: 89,22%.
= 571 640 89.22

+ Tổng số kiến nghị: 1.204 triệu đồng.⏎+ Số đã thực hiện: 951 triệu đồng.⏎+ Số chưa thực hiện: 171 triệu đồng.
! 1204 951 171

+ Tổng số kiến nghị: 1.204 triệu đồng.⏎+ Số đã thực hiện: 951 triệu đồng.⏎+ Số chưa thực hiện: 171 triệu đồng.⏎+ Số đề nghị xem xét lại.

Giá gói thầu là 84,2 tỷ đồng, giá trúng thầu 79,9 tỷ đồng, tỷ lệ tiết kiệm 5,1% (tương đương 4,3 tỷ đồng).
= 79.9 84.2 -5.1
= 84.2 79.9 4.3

Giá dự toán là 84,25 tỷ đồng, giá trúng thầu là 79,92 tỷ đồng, tỷ lệ giảm giá là 5,41%.
! 79.92 84.25 -5.41

Dự toán chi 84,2 tỷ đồng, chi đầu tư thực tế 40,1 tỷ đồng, tiết kiệm 5,1%.

Lô A lập dự toán 312 tỷ đồng, nghiệm thu 298 tỷ đồng.⏎Lô B lập dự toán 187 tỷ đồng, nghiệm thu 179 tỷ đồng.⏎Lô C lập dự toán 95 tỷ đồng, nghiệm thu 91 tỷ đồng.⏎Tổng dự toán các lô là 594 tỷ đồng, tổng nghiệm thu là 568 tỷ đồng.
= 594 312 187 95
= 568 298 179 91

Lô A lập dự toán 312 tỷ đồng, nghiệm thu 298 tỷ đồng.⏎Lô B lập dự toán 187 tỷ đồng, nghiệm thu 179 tỷ đồng.⏎Tổng dự toán các lô còn chờ là 840 tỷ đồng, tổng nghiệm thu là 301 tỷ đồng.

Số người tham gia đạt 7.420 người, tăng 310 người so với năm 2021 (tốc độ gia tăng so với năm 2021 đạt 4,36%).
= 7420 310 4.36

Xã điểm phát triển được 42 người/thôn, cao gấp 1,75 lần so với các xã khác (bình quân mỗi thôn phát triển được 24 người/thôn).
= 42 24 1.75

Dư nợ đạt 3.105 tỷ đồng, giảm 46 tỷ đồng, tương ứng 1,82% so với đầu năm.
! 3105 -46 -1.82

Toàn tỉnh cấp 1.842 thẻ, trong đó:⏎Thẻ cho người lớn là 1.217 thẻ: đợt đầu là 802 thẻ; đợt sau là 415 thẻ.⏎Thẻ cho trẻ em là 625 thẻ: đợt đầu là 377 thẻ; đợt sau là 248 thẻ.
= 1842 1217 625
= 1217 802 415
= 625 377 248

Huyện bàn giao đợt đầu được 42,7 km, đợt sau được 61,8 km, đạt 104,5 km/150 km (69,7%).
= 104.5 42.7 61.8
= 104.5 150 69.7

Thu cân đối hụt 840 tỷ đồng (tương đương 6,2%) so với dự toán. Trong số này, thu nội địa hụt 515 tỷ đồng và thu xuất nhập khẩu hụt 325 tỷ đồng.
= 840 515 325

Xuất khẩu đạt 2,16 triệu tấn, tương đương 1,13 tỷ USD. Thị trường Nhật Bản chiếm 41,7% về lượng và chiếm 38,9% về kim ngạch, đạt 901.200 tấn, tương đương 439,6 triệu USD.
= 0.9012 2.16 41.7
= 0.4396 1.13 38.9

Xuất khẩu đạt 2,16 triệu tấn, tương đương 1,13 tỷ USD. Nhật Bản chiếm 30,5% về lượng và chiếm 28,9% về kim ngạch của vùng, đạt 901.200 tấn, tương đương 439,6 triệu USD.

Công suất khai thác 80 m3/ngày đêm, cụ thể như sau:⏎- Cho sinh hoạt: 12,5 m3/ngày đêm.⏎- Cho sản xuất: 67,5 m3/ngày đêm.
= 80 12.5 67.5

Năng suất cả năm 112,5 tạ/ha, trong đó vụ xuân 62,3 tạ/ha, vụ mùa 50,2 tạ/ha.

Cả năm 2022 đón 18.360 lượt khách, bình quân mỗi tháng 1.530 lượt.
= 18360 12 1530

Kiểm lâm xử lý 72 vụ vi phạm. Cụ thể, tại huyện Bình An xảy ra 31 vụ, Hòa Lạc 22 vụ, Tân Lộc 13 vụ, Yên Mỹ 4 vụ, Phú Cường và Đông Sơn cùng 1 vụ.
= 72 31 22 13 4 1

Mưa lũ làm 26 người chết. Trong đó Cao Lộc có 12 người do lũ; Hòa Lạc và Bình An, mỗi huyện có 3 người do sạt lở đất; Tân Yên 6 người.

Thời hạn giải quyết: 24 ngày làm việc kể từ ngày nhận đủ hồ sơ, trong đó:⏎- Chi cục Quản lý đất đai: 17 ngày làm việc.⏎- Ủy ban nhân dân tỉnh: 07 ngày làm việc.
= 24 17 7

Hồ sơ được thẩm định trong thời hạn không quá 30 ngày, trong đó phòng chuyên môn 19 ngày, lãnh đạo Sở 6 ngày và Ủy ban nhân dân tỉnh 5 ngày.
= 30 19 6 5

Thời hạn giải quyết là 12 ngày.⏎Bước 1: Bộ phận một cửa tiếp nhận và chuyển hồ sơ: 0,5 ngày.⏎Bước 2: Phòng chuyên môn thẩm định, trình ký: 11 ngày.⏎Bước 3: Văn thư trả kết quả: 0,5 ngày.
= 12 0.5 11 0.5

Bước 1: Bộ phận một cửa nhận hồ sơ trong 0,5 ngày.⏎Bước 2: Phòng chuyên môn thẩm định trong 11 ngày.⏎Sau 15 ngày chưa có kết quả thì phải xin lỗi bằng văn bản.

Toàn tỉnh có 613 hợp tác xã (tăng 14 hợp tác xã so với năm 2020), trong đó có 421 hợp tác xã nông nghiệp (tăng 09), 192 hợp tác xã phi nông nghiệp (tăng 05).
= 613 421 192
= 14 9 5

Sản lượng hạt cả năm 81.460 tấn, tăng 2,1% (1.675 tấn) so với năm 2020; trong đó lúa 62.310 tấn, tăng 3,5% (2.107 tấn); ngô 19.150 tấn, giảm 2,21% (432 tấn).
= 81460 62310 19150
= 81460 1675 2.1
= 62310 2107 3.5
= 19150 -432 -2.21
= 1675 2107 -432

Toàn tỉnh có 214/391 điểm trường có nước sạch (trong đó, mầm non 71/120 điểm trường; tiểu học 96/168 điểm trường; trung học cơ sở 47/97 điểm trường).
= 214 71 96 47
! 391 120 168 97

Nhập khẩu hết 6,84 tỷ USD còn xuất khẩu được 2,61 tỷ USD, nhập siêu 4,23 tỷ USD.
= 6.84 2.61 4.23

Đến nay đã giảm 17/17 ban quản lý dự án cấp huyện, đạt tỷ lệ 100%.
= 17 17 100

Doanh số đạt 6.200 tỷ đồng. Trong đó, hợp tác xã đạt 2.418 tỷ đồng (chiếm 39% thị phần, doanh nghiệp đạt 3.782 tỷ đồng (chiếm 61% thị phần).
= 6200 2418 3782
= 2418 6200 39
= 3782 6200 61

Khu vực công nghiệp, xây dựng tăng 8,1%, đóng góp 3,12 điểm % vào mức tăng chung. Cụ thể, công nghiệp tăng 7,4%, đóng góp 1,95 điểm %. Xây dựng tăng 9,6%, đóng góp 1,17 điểm %.
= 3.12 1.95 1.17

Xếp loại chi bộ: hoàn thành xuất sắc chiếm 19,46% (trong đó, tiêu biểu chiếm 6,11%); hoàn thành tốt chiếm 71,32%; hoàn thành chiếm 8,87%; không hoàn thành chiếm 0,35%.
= 100 19.46 71.32 8.87 0.35

Quy hoạch 1.284 ha đất xây dựng, trong đó:⏎+ Nhà ở 512 ha;⏎+ Dịch vụ 207 ha.⏎Đất dịch vụ là đất của chợ, cửa hàng, kho hàng và bến bãi nhỏ.⏎+ Giao thông 374 ha;⏎+ Cây xanh 191 ha.
= 1284 512 207 374 191

Kế hoạch vốn là 121.350 triệu đồng, trong đó Vốn ĐTPT 114.820 triệu đồng, Vốn sự nghiệp 6.530 triệu đồng. Cụ thể:⏎- Chương trình miền núi: 71.240 triệu đồng (Vốn ĐTPT: 71.240 triệu đồng).⏎- Chương trình giảm nghèo: 32.415 triệu đồng (Vốn ĐTPT: 32.415 triệu đồng).⏎- Chương trình nông thôn mới: 17.695 triệu đồng (Vốn ĐTPT 11.165 triệu đồng và Vốn sự nghiệp 6.530 triệu đồng).
= 121350 114820 6530
= 121350 71240 32415 17695
= 114820 71240 32415 11165
= 17695 11165 6530

Diện tích lúa xuân 41.200 ha, năng suất ước đạt 62,4 tạ/ha; sản lượng lương thực có hạt 271,4 nghìn tấn.

Sở đã giải quyết 7,42 nghìn hồ sơ; trong đó 7,39 nghìn hồ sơ đúng hạn, 28 hồ sơ quá hạn (tỷ lệ 0,4%).
= 7.42 7.39 0.028
= 0.028 7.42 0.4

Tai nạn giảm 42 vụ so với năm 2020. Toàn vùng xảy ra 517 vụ, giảm 42 vụ (trong đó, đường bộ 391 vụ, giảm 31 vụ; đường thủy 126 vụ, giảm 11 vụ).
= 517 391 126
= 42 31 11

Các cấp đã kỷ luật 63 đảng viên, giảm 7,35% (giảm 5 đảng viên) bằng các hình thức: Khiển trách 37, cảnh cáo 19, cách chức 3, khai trừ 4.
= 63 37 19 3 4
= 63 -5 -7.35

Ông A được 21 phiếu tín nhiệm cao (44,68%); 3 phiếu tín nhiệm (6,38%) và 22 phiếu tín nhiệm thấp (46,81%).

Đã giải quyết 412.305 hồ sơ, đạt 99,97% (đúng hạn đạt 99,97%, trễ hạn 0 hồ sơ, tỷ lệ 0%).

Số hộ nghèo còn 15.204/81.430 hộ, chiếm tỷ lệ 18,67%, giảm 1.394 hộ nghèo (1,71%) so với đầu năm.
= 15204 81430 18.67

Khu đô thị rộng 184.310,5m2, cụ thể:⏎+ Đất ở 61.420,2m2 chiếm tỷ lệ 33,32 (%).⏎+ Đất công cộng 27.905,1m2 chiếm tỷ lệ 15,14 (%).⏎+ Đất cây xanh 52.118,9m2 chiếm tỷ lệ 28,28 (%).⏎+ Đất giao thông 42.866,3m2 chiếm tỷ lệ 25,36 (%).
= 184310.5 61420.2 27905.1 52118.9 42866.3
= 61420.2 184310.5 33.32
= 27905.1 184310.5 15.14
= 52118.9 184310.5 28.28
! 42866.3 184310.5 25.36

Chi tăng 20 tỷ đồng, từ 0 tỷ 0 triệu đồng lên 20 tỷ đồng.
= 20 0

Kế hoạch 20 tỷ đồng, đã chi 0 tỷ 0 triệu đồng, còn lại 20 tỷ đồng.
= 20 0
"""
