"""Passages of several sentences, of many fields and offices, each with the relations that a careful reader states of it.

Written as `sentences.py` says; all numbers are invented.
"""

PASSAGES = """
Trong 10 tháng, Viện kiểm sát nhân dân hai cấp đã thụ lý kiểm sát 2.146 tin báo, tố giác tội phạm (cũ 187 tin, mới 1.959 tin). Cơ quan điều tra đã giải quyết 1.931 tin, đạt 89,98%; trong số đó khởi tố 1.102 tin, không khởi tố 614 tin, tạm đình chỉ 215 tin. Hiện còn 215 tin đang trong thời hạn giải quyết.
= 2146 187 1959
= 1931 2146 89.98
= 1931 1102 614 215
= 2146 1931 215

Năm 2022 cơ quan bảo hiểm xã hội tỉnh phát triển được 18.240 người tham gia bảo hiểm xã hội tự nguyện, vượt 4,23% so với kế hoạch giao (17.500 người). Số người hưởng lương hưu là 42.318 người, trong đó hưởng qua tài khoản 23.687 người, tương ứng 55,97%; số còn lại 18.631 người nhận bằng tiền mặt.
= 18240 17500 4.23
= 23687 42318 55.97
= 42318 23687 18631

Toàn ngành hải quan tỉnh làm thủ tục cho 58.412 tờ khai, tăng 6,91% so với năm 2021 (54.637 tờ khai). Phân luồng: xanh 33.879 tờ khai (58%), vàng 21.028 tờ khai (36%), đỏ 3.505 tờ khai (6%). Số thuế thu được 1.846,2 tỷ đồng, bằng 102,57% dự toán được giao (1.800 tỷ đồng) và bằng 93,41% so với cùng kỳ (1.976,4 tỷ đồng).
= 58412 54637 6.91
= 58412 33879 21028 3505
= 33879 58412 58
= 21028 58412 36
= 3505 58412 6
= 1846.2 1800 102.57
= 1846.2 1976.4 93.41

Kỳ thi năm nay có 9.846 thí sinh đăng ký, có mặt 9.801 thí sinh, vắng 45 thí sinh. Kết quả xét công nhận tốt nghiệp: 9.653/9.801 thí sinh, đạt tỷ lệ 98,49%, cao hơn năm trước 0,62 điểm phần trăm. Trong đó khối trung học phổ thông đỗ 8.712/8.790 thí sinh (99,11%); khối giáo dục thường xuyên đỗ 941/1.011 thí sinh (93,08%).
= 9846 9801 45
= 9653 9801 98.49
= 8712 8790 99.11
= 941 1011 93.08
= 9653 8712 941
= 9801 8790 1011

Lũy kế từ đầu năm đến ngày 15/11, toàn thành phố ghi nhận 3.276 ca mắc sốt xuất huyết, gấp 2,8 lần cùng kỳ năm trước (1.170 ca), phân bố tại 9/9 quận, huyện. Số ca nội trú là 2.184 ca, chiếm hai phần ba tổng số ca mắc; ngoại trú 1.092 ca.
= 3276 1170 2.8
= 3276 2184 1092

Về thu ngân sách: tổng thu 11 tháng đạt 9.214.567 triệu đồng, bằng 94,7% dự toán HĐND tỉnh giao. Trong đó: (1) thu nội địa 7.865.320 triệu đồng; (2) thu từ hoạt động xuất nhập khẩu 1.241.880 triệu đồng; (3) các khoản huy động, đóng góp 107.367 triệu đồng.
= 9214567 7865320 1241880 107367

Quỹ đất công ích 5% của huyện là 1.286,4 ha; đã cho thuê 842,6 ha, chiếm 65,5%, còn 443,8 ha chưa cho thuê, chiếm 34,5%.
= 842.6 1286.4 65.5
= 1286.4 842.6 443.8
= 443.8 1286.4 34.5

Tính đến hết quý III, các tổ chức tín dụng trên địa bàn huy động 48.215 tỷ đồng, so với đầu năm tăng 3.164 tỷ đồng, tương đương mức tăng 7,02%. Tổng dư nợ đạt 52.730 tỷ đồng, tăng 9,4% so với 31/12/2021; nợ xấu 412 tỷ đồng, chiếm 0,78% trên tổng dư nợ.
= 48215 3164 7.02
= 412 52730 0.78

Trong quý, lực lượng Quản lý thị trường kiểm tra 386 vụ, phát hiện, xử lý 241 vụ vi phạm, chiếm 62,44% số vụ kiểm tra; so với cùng kỳ năm trước số vụ kiểm tra giảm 52 vụ, số vụ xử lý tăng 19 vụ. Tổng số tiền thu nộp ngân sách 1.873 triệu đồng (gồm: phạt hành chính 1.540 triệu đồng; bán hàng tịch thu 298 triệu đồng; truy thu 35 triệu đồng).
= 241 386 62.44
= 1873 1540 298 35

Toàn huyện có 142 trường, trong đó mầm non 48, tiểu học 51, trung học cơ sở 38, trung học phổ thông 5. Số trường đạt chuẩn quốc gia là 119 trường, đạt 83,8%, tăng 7 trường so với năm học trước.
= 142 48 51 38 5
= 119 142 83.8

Số vụ phạm pháp hình sự xảy ra 612 vụ, giảm 8,9% (612/672 vụ) so với cùng kỳ; điều tra làm rõ 541 vụ, đạt tỷ lệ 88,4%, bắt giữ 1.024 đối tượng.
= 612 672 -8.9
= 541 612 88.4

Cục Thuế tỉnh đã hoàn thành 214 cuộc thanh tra, kiểm tra tại trụ sở người nộp thuế, đạt 76,43% kế hoạch năm (280 cuộc); tổng số tiền kiến nghị xử lý qua thanh tra, kiểm tra là 96.482 triệu đồng, gồm truy thu 61.870 triệu đồng, giảm lỗ 22.415 triệu đồng, giảm khấu trừ 12.197 triệu đồng.
= 214 280 76.43
= 96482 61870 22415 12197

Nghị quyết đề ra 22 chỉ tiêu; đến nay có 15 chỉ tiêu đạt và vượt, 04 chỉ tiêu xấp xỉ đạt, 03 chỉ tiêu khó đạt.
= 22 15 4 3

Dân số trung bình năm 2022 của tỉnh đạt 1.264.800 người, trong đó dân số thành thị 341.496 người, chiếm 27%; dân số nông thôn 923.304 người, chiếm 73%; dân số nam 632.120 người, dân số nữ 632.680 người.
= 1264800 341496 923304
= 341496 1264800 27
= 923304 1264800 73
= 1264800 632120 632680

Toàn tỉnh đã thành lập 1.508 Tổ công nghệ số cộng đồng với 9.652 thành viên, bình quân mỗi tổ có 6,4 thành viên. Tổng số hồ sơ công việc xử lý trên môi trường mạng cấp tỉnh là 98.420/101.360 hồ sơ (97,1%), cấp huyện 76.115/83.642 hồ sơ (91%).
= 9652 1508 6.4
= 98420 101360 97.1
= 76115 83642 91

Kết quả lấy ý kiến: tổng số phiếu phát ra 1.200 phiếu, thu về 1.164 phiếu (97%), trong đó 1.152 phiếu hợp lệ, 12 phiếu không hợp lệ. Có 1.083 phiếu trả lời "hài lòng" và "rất hài lòng", chiếm 94,01% số phiếu hợp lệ.
= 1164 1200 97
= 1164 1152 12
= 1083 1152 94.01

Vận tải: khối lượng hàng hóa vận chuyển đạt 3.215 nghìn tấn, tăng 11,4% so với cùng kỳ; doanh thu đạt 1.486,3 tỷ đồng, chia ra: vận tải hành khách 312,7 tỷ đồng, vận tải hàng hóa 984,1 tỷ đồng, kho bãi và hỗ trợ vận tải 189,5 tỷ đồng.
= 1486.3 312.7 984.1 189.5

Giá trị sản xuất công nghiệp (giá so sánh 2010) tháng 9 ước 2.845 tỷ đồng, lũy kế 9 tháng 24.318 tỷ đồng, đạt 73,2% kế hoạch năm (33.210 tỷ đồng).
= 24318 33210 73.2

Số lao động bị mất việc là 2.415 người, trong đó 1.610 người ở khu vực doanh nghiệp FDI, chiếm tới 2/3. Trung tâm Dịch vụ việc làm đã tiếp nhận 1.986 hồ sơ đề nghị hưởng trợ cấp thất nghiệp, ra quyết định hưởng cho 1.942 người với số tiền hơn 38,2 tỷ đồng; bình quân 19,7 triệu đồng/người.
= 38200 1942 19.7

- Đất ở: 312,45 ha, tăng 8,12 ha so với năm 2021.⏎- Đất chuyên dùng: 1.204,30 ha, trong đó:⏎+ Đất trụ sở cơ quan: 21,15 ha;⏎+ Đất quốc phòng, an ninh: 96,40 ha;⏎+ Đất sản xuất, kinh doanh phi nông nghiệp: 318,25 ha;⏎+ Đất có mục đích công cộng: 768,50 ha.
= 1204.3 21.15 96.4 318.25 768.5

Trong kỳ, Văn phòng Đăng ký đất đai tiếp nhận 14.208 hồ sơ, cộng với 1.036 hồ sơ kỳ trước chuyển sang là 15.244 hồ sơ. Đã trả kết quả 14.019 hồ sơ (sớm hạn 9.812, đúng hạn 4.076, trễ hạn 131); còn 1.225 hồ sơ chuyển kỳ sau, tất cả đều trong hạn.
= 15244 14208 1036
= 14019 9812 4076 131
= 15244 14019 1225

Kiểm toán Nhà nước khu vực kiến nghị xử lý tài chính 426.815 triệu đồng: tăng thu 58.214 triệu đồng, giảm chi 197.336 triệu đồng, kiến nghị khác 171.265 triệu đồng. Tính đến 31/12, các đơn vị đã thực hiện được 371.330 triệu đồng, bằng 87% kiến nghị.
= 426815 58214 197336 171265
= 371330 426815 87

Đội ngũ nhà giáo năm học 2022-2023 có 6.412 người; tỷ lệ đạt chuẩn 5.578 người, đạt 86,99%; trên chuẩn 1.154 người; chưa đạt chuẩn 834 người (13,01%).
= 5578 6412 86.99
= 834 6412 13.01
= 6412 834 5578

Tổng số tàu cá toàn tỉnh là 3.846 chiếc, trong đó: tàu dài dưới 12 m là 2.318 chiếc, từ 12 m đến dưới 15 m là 687 chiếc, từ 15 m trở lên là 841 chiếc. Đã lắp thiết bị giám sát hành trình 836/841 tàu, đạt 99,4%.
= 3846 2318 687 841
= 836 841 99.4

Thu từ đất 10 tháng chỉ đạt 1.012 tỷ đồng, bằng 40,5% dự toán (2.500 tỷ đồng) và giảm 38,2% so với cùng kỳ 2021 (1.637 tỷ đồng), hụt 1.488 tỷ đồng so với dự toán cả năm.
= 1012 2500 40.5
= 1012 1637 -38.2
= 2500 1012 1488

Ngày 23/5, toàn tỉnh có 812.406/813.115 cử tri đi bầu, đạt tỷ lệ 99,91%; huyện có tỷ lệ cử tri đi bầu cao nhất là huyện Minh Long 99,99%, thấp nhất là thành phố 99,62%. Số đại biểu trúng cử HĐND tỉnh là 56/56 đại biểu, trong đó nữ 17 đại biểu (30,36%), trẻ tuổi 9 đại biểu (16,07%), người dân tộc thiểu số 11 đại biểu (19,64%).
= 812406 813115 99.91
= 17 56 30.36
= 9 56 16.07
= 11 56 19.64

Tổng công suất lắp đặt các nhà máy thủy điện đang vận hành là 846,5 MW với 37 nhà máy; trong đó 5 nhà máy trên 30 MW với tổng công suất 512 MW, 32 nhà máy nhỏ với tổng công suất 334,5 MW.
= 37 5 32
= 846.5 512 334.5

Số liệu về người nghiện: tổng số 1.742 người có hồ sơ quản lý, giảm 133 người so với cuối năm 2021, tức giảm 7,09%. Trong số này đang ở ngoài xã hội 1.106 người, trong cơ sở cai nghiện 418 người, trong trại giam 218 người.
= 1742 -133 -7.09
= 1742 1106 418 218

Sau sắp xếp, số đơn vị sự nghiệp công lập giảm từ 214 xuống còn 181 đơn vị (giảm 33 đơn vị, tương đương 15,42%). Biên chế viên chức giao năm 2022 là 8.905 người, thực hiện tinh giản 178 người (2%).
= 214 181 33
= 181 -33 -15.42
= 178 8905 2

Chương trình OCOP: lũy kế có 164 sản phẩm được công nhận, gồm 02 sản phẩm 5 sao, 31 sản phẩm 4 sao và 131 sản phẩm 3 sao của 97 chủ thể (41 hợp tác xã, 22 doanh nghiệp, 34 cơ sở sản xuất).
= 164 2 31 131
= 97 41 22 34

Báo cáo cho biết diện tích tưới chủ động vụ Mùa 21.604/24.130 ha, bằng 89,5%; còn lại 2.526 ha phụ thuộc nước trời.
= 21604 24130 89.5
= 24130 21604 2526

Doanh nghiệp đăng ký thành lập mới 1.086 doanh nghiệp (giảm 12,5% so với cùng kỳ là 1.241 doanh nghiệp), vốn đăng ký 11.402 tỷ đồng; trung bình 10,5 tỷ đồng/doanh nghiệp. Có 402 doanh nghiệp tạm ngừng hoạt động; 118 doanh nghiệp giải thể.
= 1086 1241 -12.5
= 11402 1086 10.5

Trong 6 tháng, Phòng Tư pháp huyện đã thực hiện 3.418 việc hộ tịch (khai sinh 1.206, kết hôn 842, khai tử 517, việc khác 853), tăng 9,2% so với cùng kỳ năm trước.
= 3418 1206 842 517 853

Tính đến 31/10, toàn ngành ngân hàng trên địa bàn có dư nợ 61.204 tỷ đồng, trong đó dư nợ ngắn hạn 38.548 tỷ đồng, chiếm tỷ trọng 62,98%; dư nợ trung và dài hạn đạt 22.656 tỷ đồng, chiếm 37,02%. Dư nợ cho vay nông nghiệp, nông thôn 27.130 tỷ đồng (chiếm 44,33% tổng dư nợ).
= 61204 38548 22656
= 38548 61204 62.98
= 22656 61204 37.02
= 27130 61204 44.33
? 100 62.98 37.02

Sở Xây dựng tiếp nhận 512 hồ sơ thẩm định (tồn năm trước 37 hồ sơ), đã trả kết quả 468 hồ sơ, còn 44 hồ sơ đang thẩm định. Giá trị dự toán trước thẩm định là 1.842,6 tỷ đồng, sau thẩm định còn 1.779,3 tỷ đồng, cắt giảm 63,3 tỷ đồng, tương đương 3,44%.
= 512 468 44
= 1842.6 1779.3 63.3
= 63.3 1842.6 3.44

Tổng kinh phí sự nghiệp khoa học năm nay được giao 42.500 triệu đồng; giải ngân đến nay 33.107,5 triệu đồng, đạt 77,9% dự toán, thấp hơn cùng kỳ 4,6 điểm phần trăm. Trong 36 nhiệm vụ đang thực hiện có 14 nhiệm vụ chuyển tiếp và 22 nhiệm vụ mở mới.
= 33107.5 42500 77.9
= 36 14 22

Tháng 7, lượng khách quốc tế đến Việt Nam qua cửa khẩu của tỉnh là 86.412 lượt người, gấp 3,4 lần tháng cùng kỳ (25.415 lượt người); lũy kế 7 tháng đạt 402.360 lượt, đạt 80,5% kế hoạch năm (500.000 lượt).
= 86412 25415 3.4
= 402360 500000 80.5

Kết quả kiểm tra 1.036 tổ chức đảng, 4.218 đảng viên; phát hiện 27 tổ chức đảng (2,6%) và 186 đảng viên (4,4%) có khuyết điểm, vi phạm; phải thi hành kỷ luật 61 đảng viên, trong đó khiển trách 43, cảnh cáo 12, cách chức 2, khai trừ 4.
= 27 1036 2.6
= 186 4218 4.4
= 61 43 12 2 4

Tổng số giường bệnh toàn tỉnh là 4.860 giường, đạt 38,4 giường/vạn dân; trong đó tuyến tỉnh 3.110 giường, tuyến huyện 1.430 giường, bệnh viện tư nhân 320 giường. Công suất sử dụng giường bệnh bình quân đạt 84,7%.
= 4860 3110 1430 320

Về tiến độ cấp căn cước: toàn tỉnh có 1.015.842 công dân thuộc diện cấp, đã thu nhận 987.316 hồ sơ, tỷ lệ 97,19%; số chưa thu nhận còn 28.526 trường hợp, nguyên nhân chủ yếu do đi làm ăn xa.
= 987316 1015842 97.19
= 1015842 987316 28526

Hết quý III, chỉ số tiếp cận điện năng đứng thứ 12/63; sản lượng điện thương phẩm đạt 2.614 triệu kWh, chia theo thành phần: công nghiệp - xây dựng 1.568,4 triệu kWh (60%), quản lý tiêu dùng dân cư 784,2 triệu kWh (30%), còn lại là các thành phần khác 261,4 triệu kWh (10%).
= 2614 1568.4 784.2 261.4
= 1568.4 2614 60
= 784.2 2614 30
= 261.4 2614 10

Năm 2022, Quỹ Bảo trợ trẻ em vận động được 5.246 triệu đồng (tiền mặt 3.180 triệu đồng, hiện vật trị giá 2.066 triệu đồng), vượt 31,15% kế hoạch (4.000 triệu đồng); đã chi hỗ trợ 4.715 triệu đồng cho 6.283 lượt trẻ em, bình quân 0,75 triệu đồng/trẻ.
= 5246 3180 2066
= 5246 4000 31.15
= 4715 6283 0.75

Trên tuyến biên giới đã phát hiện, bắt giữ 118 vụ/164 đối tượng (so với cùng kỳ tăng 21 vụ, 34 đối tượng). Trong đó: tội phạm ma túy 46 vụ/61 đối tượng; buôn lậu 39 vụ/52 đối tượng; xuất nhập cảnh trái phép 33 vụ/51 đối tượng.
= 118 46 39 33
= 164 61 52 51

Tổng diện tích nuôi trồng thủy sản 14.620 ha, bằng 101,3% so với cùng kỳ; gồm nuôi nước ngọt 6.215 ha, nước mặn, lợ 8.405 ha. Tổng sản lượng thủy sản đạt 68.940 tấn, tăng 2.310 tấn so với năm trước (66.630 tấn), trong đó khai thác 31.025 tấn và nuôi trồng 37.915 tấn.
= 14620 6215 8405
= 68940 66630 2310
= 68940 31025 37915

Đã giải quyết việc làm mới cho 21.640 lao động, đạt 108,2% kế hoạch năm, trong đó: thông qua các chương trình phát triển kinh tế - xã hội 13.225 lao động; vay vốn giải quyết việc làm 4.870 lao động; đi làm việc ngoài tỉnh 2.963 lao động; xuất khẩu lao động 582 lao động.
= 21640 13225 4870 2963 582

Trong tổng số 268 dự án chậm tiến độ, có 97 dự án đã hoàn thành giải phóng mặt bằng, 112 dự án đang giải phóng mặt bằng, 59 dự án chưa thực hiện.
= 268 97 112 59

Số thuê bao Internet băng rộng đạt 312.480 thuê bao, tăng 28.960 thuê bao (tăng 10,21%) so với cùng kỳ; doanh thu dịch vụ viễn thông 1.206 tỷ đồng.
= 312480 28960 10.21

Công tác thu nợ thuế: tổng nợ thuế đến 31/12 là 684,3 tỷ đồng, giảm 92,5 tỷ đồng (giảm 11,91%) so với thời điểm 31/12/2021 là 776,8 tỷ đồng. Nợ có khả năng thu 402,7 tỷ đồng, nợ khó thu 233,4 tỷ đồng, nợ đang xử lý 48,2 tỷ đồng.
= 776.8 684.3 92.5
= 684.3 776.8 -11.91
= 684.3 402.7 233.4 48.2

Toàn tỉnh hiện có 168 di tích được xếp hạng, trong đó: 2 di tích quốc gia đặc biệt, 41 di tích cấp quốc gia và 125 di tích cấp tỉnh. Năm 2022 đã tu bổ 19 di tích với tổng kinh phí 46,2 tỷ đồng; ngân sách nhà nước 21,7 tỷ đồng, xã hội hóa 24,5 tỷ đồng.
= 168 2 41 125
= 46.2 21.7 24.5

Từ đầu năm đến nay xảy ra 73 vụ cháy làm 4 người chết, 7 người bị thương, thiệt hại ước tính 18,6 tỷ đồng; so với cùng kỳ năm 2021 giảm 11 vụ (-13,1%), tăng 01 người chết (+33,33%), giảm 3 người bị thương (-30%).
= 73 -11 -13.1
= 4 1 33.33
= 7 -3 -30

Tổng số tiền huy động ủng hộ Quỹ "Vì người nghèo" ba cấp là 27,4 tỷ đồng; cụ thể: cấp tỉnh 9,8 tỷ đồng, cấp huyện 10,3 tỷ đồng và cấp xã 7,3 tỷ đồng; đã hỗ trợ xây mới 318 nhà, sửa chữa 96 nhà Đại đoàn kết.
= 27.4 9.8 10.3 7.3

Đoàn thanh tra đã kiểm tra 48 công trình, qua đó phát hiện 29 công trình có sai phạm (60,4%). Tổng số tiền sai phạm 6.318.452.000 đồng: thi công sai khối lượng 4.102.630.000 đồng, sai đơn giá 1.587.214.000 đồng, sai định mức 628.608.000 đồng.
= 29 48 60.4
= 6318452000 4102630000 1587214000 628608000

Trong tháng thụ lý mới 142 vụ việc trợ giúp pháp lý, cùng với 385 vụ việc từ kỳ trước chuyển sang, tổng số vụ việc đang thực hiện là 527 vụ việc; đã hoàn thành 131 vụ việc.
= 527 142 385

Tỷ lệ trẻ dưới 5 tuổi suy dinh dưỡng thể thấp còi giảm từ 24,8% năm 2020 xuống còn 22,6% năm 2022 (giảm 2,2%).
= 24.8 22.6 2.2

Có 1.486 cơ sở được cấp giấy chứng nhận đủ điều kiện an toàn thực phẩm, tương ứng 92,2% trong tổng số 1.612 cơ sở thuộc diện quản lý; 126 cơ sở còn lại chưa được cấp.
= 1486 1612 92.2
= 1612 1486 126

Đội ngũ cán bộ, công chức, viên chức của Sở gồm 152 người: 1 tiến sĩ, 47 thạc sĩ, 96 đại học, 8 trình độ khác. Nữ 61 người, chiếm 40,1%.
= 152 1 47 96 8
= 61 152 40.1

Trong tổng số 46.218 ha rừng trồng, diện tích có chứng chỉ FSC là 11.092 ha, bằng 24%; năm 2022 trồng mới 5.412 ha, khai thác 4.870 ha với sản lượng 389.600 m3, năng suất bình quân 80 m3/ha.
= 11092 46218 24
= 389600 4870 80

Tổng mức đầu tư dự án 2.148 tỷ đồng, vốn trung ương hỗ trợ một nửa (1.074 tỷ đồng), ngân sách tỉnh 644,4 tỷ đồng, ngân sách thành phố 429,6 tỷ đồng.
= 2148 1074 644.4 429.6

Kỳ họp đã nhận 64 ý kiến, kiến nghị của cử tri, phân thành các lĩnh vực: giao thông 21, đất đai 17, môi trường 11, giáo dục - y tế 9, lĩnh vực khác 6; UBND tỉnh đã trả lời 60/64 ý kiến.
= 64 21 17 11 9 6

Trong 3 năm 2020, 2021, 2022, số vụ cháy rừng lần lượt là 18 vụ, 11 vụ và 7 vụ, tổng cộng 36 vụ, thiệt hại 42,8 ha.
= 36 18 11 7

Tổng sản lượng lương thực có hạt đạt 512.300 tấn (thóc 436.150 tấn, ngô 76.150 tấn); lương thực bình quân đầu người 405 kg.
= 512300 436150 76150

Sau 3 năm thực hiện Đề án, số hợp tác xã hoạt động hiệu quả tăng từ 96 lên 141 hợp tác xã, chiếm 64,4% trong tổng số 219 hợp tác xã.
= 141 219 64.4

Chi cục Thủy lợi quản lý 96 hồ chứa, dung tích thiết kế 214,6 triệu m3; hiện đang trữ 178,1 triệu m3, đạt 83% dung tích thiết kế, cao hơn cùng kỳ 12,4 triệu m3.
= 178.1 214.6 83

Đã rà soát 276 văn bản quy phạm pháp luật, trong đó 198 văn bản còn hiệu lực, 54 văn bản hết hiệu lực, số còn lại là 24 văn bản cần sửa đổi.
= 276 198 54 24

Tổng đàn gia súc của huyện có 48.215 con, bằng 103,2% so với cùng kỳ, trong đó: đàn trâu 6.120 con, giảm 2,1%; đàn bò 11.874 con, tăng 1,8%; đàn lợn 30.221 con, tăng 5%. Sản lượng thịt hơi xuất chuồng ước 4.312 tấn.
= 48215 6120 11874 30221

Thu ngân sách nhà nước tháng 8 ước 812 tỷ đồng, nâng số thu 8 tháng lên 7.645 tỷ đồng, đạt 84,9% dự toán tỉnh giao (9.005 tỷ đồng). Thu nội địa lũy kế 6.920 tỷ đồng (đạt 86,3%), thu hải quan 725 tỷ đồng (đạt 73,6%).
= 7645 9005 84.9
= 7645 6920 725

Kết quả xét nghiệm 2.360 mẫu nước: 2.242 mẫu đạt quy chuẩn (95%); 118 mẫu không đạt, chủ yếu do nhiễm vi sinh, bằng 5% tổng số mẫu.
= 2360 2242 118
= 2242 2360 95
= 118 2360 5

Lực lượng chức năng tuyên truyền cho 14.520 lượt người; ký cam kết 3.260/3.412 hộ kinh doanh, đạt 95,5%. Số hộ chưa ký cam kết còn 152 hộ. Qua kiểm tra xử phạt 86 trường hợp với tổng số tiền 412.500.000 đồng, bình quân mỗi trường hợp 4.796.512 đồng.
= 3260 3412 95.5
= 3412 3260 152
= 412500000 86 4796512

Tính đến ngày 30/11, toàn tỉnh có 8.412 người tham gia bảo hiểm xã hội tự nguyện, so với cuối năm 2022 tăng 1.106 người (15,14%); số người tham gia bảo hiểm thất nghiệp 96.340 người, giảm 2.215 người (2,25%).
= 8412 1106 15.14
= 96340 -2215 -2.25

Kế hoạch biên chế công chức năm 2023 được giao 1.842, hiện có mặt 1.736, còn thiếu 106 biên chế so với số được giao. Trong số có mặt, nữ 764 người, chiếm 44%.
= 1842 1736 106
= 764 1736 44

Các dự án đầu tư công gồm 3 nhóm: nhóm hoàn thành, vốn bố trí 215,4 tỷ đồng; nhóm chuyển tiếp, vốn bố trí 1.026,8 tỷ đồng; nhóm khởi công mới, vốn bố trí 487,8 tỷ đồng. Cộng cả 3 nhóm, tổng vốn là 1.730 tỷ đồng, đã giải ngân 1.153,9 tỷ đồng, tương đương 66,7%.
= 1730 215.4 1026.8 487.8
= 1153.9 1730 66.7

Năm học 2023 - 2024 toàn huyện huy động 22.614 học sinh ra lớp, tăng 412 học sinh so với năm học trước (22.202 học sinh). Cụ thể: mầm non 6.108 cháu; tiểu học 9.846 học sinh; THCS 6.660 học sinh.
= 22614 22202 412
= 22614 6108 9846 6660

Tỷ lệ hộ sử dụng nước hợp vệ sinh tăng từ 91,2% lên 93,5%, tăng 2,3 điểm phần trăm; tỷ lệ sử dụng nước sạch theo quy chuẩn đạt 68,4%.
= 93.5 91.2 2.3

Doanh thu hoạt động xổ số 1.926 tỷ đồng, vượt kế hoạch 126 tỷ đồng (kế hoạch 1.800 tỷ đồng), vượt 7%; nộp ngân sách 586 tỷ đồng, bằng 117,2% kế hoạch.
= 1926 1800 126
= 1926 126 7

Tổng số lao động của doanh nghiệp khu công nghiệp là 86.412 người, lao động nữ 51.847 người (60%), lao động nước ngoài 1.296 người (1,5%), lao động là người địa phương 57.032 người (66%).
= 51847 86412 60
= 1296 86412 1.5
= 57032 86412 66

Sáu tháng đầu năm phát hiện 412 vụ vi phạm pháp luật về bảo vệ rừng (giảm 38 vụ so với cùng kỳ), gồm: phá rừng 96 vụ, khai thác rừng trái pháp luật 74 vụ, mua bán, vận chuyển lâm sản 171 vụ, vi phạm khác 71 vụ. Đã xử lý 389 vụ, đạt 94,4%; xử lý hình sự 12 vụ, xử lý hành chính 377 vụ.
= 412 96 74 171 71
= 389 412 94.4
= 389 12 377

Hệ thống thoát nước đô thị có tổng chiều dài 186,4 km (cống hộp 48,7 km; cống tròn 112,3 km; mương hở 25,4 km). Tỷ lệ nước thải sinh hoạt được thu gom xử lý đạt 18,2%.
= 186.4 48.7 112.3 25.4

Quỹ Hỗ trợ nông dân tăng trưởng 6.215 triệu đồng, nâng tổng nguồn vốn lên 48.730 triệu đồng, trong đó nguồn Trung ương ủy thác 15.400 triệu đồng, nguồn cấp tỉnh 18.230 triệu đồng, nguồn cấp huyện và cơ sở 15.100 triệu đồng; đang cho 1.218 hộ vay.
= 48730 15400 18230 15100

Số vụ đình công 9 tháng là 6 vụ, bằng một nửa so với cùng kỳ năm 2022 (12 vụ), với 1.845 lượt lao động tham gia.

Tổng số thửa cần đo đạc là 128.460 thửa; đã đo xong 97.630 thửa (76%), trong đó đã nghiệm thu 84.120 thửa, chưa nghiệm thu 13.510 thửa. Khối lượng còn lại 30.830 thửa sẽ hoàn thành trong quý II/2024.
= 97630 128460 76
= 97630 84120 13510
= 128460 97630 30830

Dư nợ cho vay hộ nghèo 1.124.560 triệu đồng, hộ cận nghèo 986.230 triệu đồng, hộ mới thoát nghèo 874.110 triệu đồng; ba chương trình này cộng lại 2.984.900 triệu đồng, chiếm 58,3% tổng dư nợ 5.119.897 triệu đồng của Chi nhánh.
= 2984900 1124560 986230 874110
= 2984900 5119897 58.3

Mức chi bình quân cho một lớp tập huấn là 38 triệu đồng. Tỉnh có 10 huyện, 2 thành phố và 1 thị xã; tổ chức 24 lớp với 1.560 học viên trong 3 ngày.

Thời hạn giải quyết 15 ngày làm việc, rút ngắn còn 10 ngày; phí thẩm định 1.200.000 đồng/hồ sơ; có 4 cán bộ phụ trách, làm việc tại 2 địa điểm.

Bão đổ bộ với sức gió cấp 10, giật cấp 12; lượng mưa phổ biến 120 - 180 mm, có nơi trên 250 mm; mực nước tại trạm thủy văn là 8,42 m, dưới báo động 3 là 0,58 m.

Đoàn công tác gồm 12 thành viên do Phó Giám đốc làm trưởng đoàn, làm việc tại 5 xã, mỗi xã 2 ngày, kiểm tra 38 hộ và 6 cơ sở; thu thập 214 phiếu khảo sát, phỏng vấn 45 người.

Năm 2021 thu 2.145 tỷ đồng, năm 2022 thu 2.368 tỷ đồng, tăng 223 tỷ đồng, tốc độ tăng 10,4%; ước năm 2023 thu 2.510 tỷ đồng.
= 2368 2145 223
= 2368 223 10.4

Công ty có vốn điều lệ 120 tỷ đồng, trong đó Nhà nước nắm giữ 61,2 tỷ đồng (51%), cổ đông khác 58,8 tỷ đồng (49%). Lợi nhuận sau thuế 14,6 tỷ đồng, tỷ suất lợi nhuận trên vốn 12,2%.
= 120 61.2 58.8
= 61.2 120 51
= 58.8 120 49
= 14.6 120 12.2

Ba tháng đầu năm xảy ra 264 vụ va chạm, bị thương 318 người. Đường bộ xảy ra 259 vụ, bị thương 311; đường sông xảy ra 5 vụ, bị thương 7 người.
= 264 259 5
= 318 311 7

Có 3.284 doanh nghiệp tạm dừng, gồm 1.371 đơn vị tạm dừng có thời hạn và 1.913 đơn vị chờ giải thể. Trong tổng số doanh nghiệp tạm dừng có thời hạn, có 584 công ty trách nhiệm hữu hạn 1 thành viên; có 492 công ty trách nhiệm hữu hạn 2 thành viên; có 295 công ty cổ phần.
= 3284 1371 1913
= 1371 584 492 295

Có 74/91 xã sau sắp xếp (đạt tỷ lệ 81,32%) bảo đảm tiêu chuẩn, trong đó:⏎⏎Có 63 xã sau sắp xếp đạt cả hai tiêu chuẩn.⏎⏎Có 11 xã được nhập nguyên trạng từ nhiều xã cũ nên không phải xem xét.
= 74 91 81.32
= 74 63 11

Đảng bộ Khối gồm 47 chi bộ trực thuộc, trong đó có 38 chi bộ cơ quan, 09 chi bộ doanh nghiệp, với 21 chi bộ có từ 30 đảng viên trở lên.
= 47 38 9

Kế hoạch vốn trung ương giao là 412.605,3 tỷ đồng. Đến tháng 9 đã giải ngân 201.118,4 tỷ đồng. Các địa phương giao thêm 96.210,7 tỷ đồng. Như vậy, tổng kế hoạch giao đến nay là 508.816 tỷ đồng.
= 508816 412605.3 96210.7

Vốn của dân góp 212 tỷ đồng, chiếm 41,7% tổng vốn. Vốn vay ngân hàng 187,6 tỷ đồng, chiếm 36,9%. Vốn tài trợ 108,8 tỷ đồng, chiếm 21,4%.
= 100 41.7 36.9 21.4
"""
