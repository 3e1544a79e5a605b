"""Rises, falls, mergers and what is left over, in the form of `sentences`: right ones, wrong ones, and what tempts to a false alarm.

All numbers are invented.
"""

DEVELOPMENTS = """
Huyện Tân Lũng sắp xếp 48 xã (40 xã, 8 thị trấn cũ) để thành lập 19 xã mới, giảm 29 xã.
= 48 40 8
= 48 19 29

Sáp nhập 312 thôn thành 187 thôn, giảm 135 thôn.
! 312 187 135

Toàn tỉnh giảm 145 thôn (giảm 42,15%, vượt mức 30% - 40% đề ra, từ 344 thôn xuống còn 199 thôn).
= 344 199 145
= 199 344 -42.15

Đã rà soát 344 hồ sơ, còn 199 hồ sơ chưa đủ điều kiện, giảm 12 hồ sơ so với tháng trước.

Dồn 12.450 thửa thành 4.120 thửa, giảm 8.330 thửa (66,9%).
= 12450 4120 8330
= 4120 -8330 -66.9

Trước khi sắp xếp có 74 phòng, sau sắp xếp còn 51 phòng, giảm 23 phòng.
= 74 51 23

Số việc chuyển sang kỳ sau là 8.214 việc, so với số việc chuyển kỳ sau của cùng kỳ năm 2022 (7.105 việc) tăng 1.190 việc (tăng 15,61%).
= 8214 7105 15.61
! 8214 7105 1190

Sản lượng lúa đạt 412.350 tấn, tăng 1,25% (5.091 tấn) so với năm 2021; sản lượng ngô 28.470 tấn, giảm 3,2% (914 tấn).
= 412350 5091 1.25
! 28470 -914 -3.2

Sản lượng ngô đạt 28.470 tấn, giảm 3,2% (29.411 tấn) so với năm trước.
= 28470 29411 -3.2

Thu nội địa đạt 3.120 tỷ đồng, tăng 8,5% (120 tỷ đồng thu từ đất).

Thu nội địa đạt 3.120 tỷ đồng, tăng 20 tỷ đồng, tương đương 0,6% so với dự toán.
= 3120 20 0.6

Diện tích rừng trồng đạt 1.985/1.900 ha, vượt 4,5% kế hoạch.
= 1985 1900 4.5

Diện tích rừng trồng đạt 1.985/1.900 ha, vượt 5,4% kế hoạch.
! 1985 1900 5.4

Diện tích rừng trồng đạt 1.985/1.900 ha, tăng 12,3% so với cùng kỳ.

Tỷ lệ hộ nghèo còn 4,86%, giảm 1,52% so với năm 2021 (6,38%).
= 6.38 4.86 1.52

Tỷ lệ bao phủ bảo hiểm y tế đạt 93,45%, vượt 0,45% so với chỉ tiêu (93%).
= 93.45 93 0.45

Tỷ lệ bao phủ bảo hiểm y tế đạt 93,45%, vượt 0,54% so với chỉ tiêu (93%).
! 93.45 93 0.54

Tiếp nhận 1.536 đơn (kỳ trước chuyển sang 40 đơn, mới 1.496 đơn), so với cùng kỳ năm trước tăng 113 đơn (cùng kỳ 1.405 đơn).
= 40 1496 1536
! 1536 1405 113

Thu ngân sách đạt 2.480 tỷ đồng, vượt 3,3% dự toán, tăng 12,7% so với cùng kỳ (2.200 tỷ đồng).
= 2480 2200 12.7

Thu ngân sách đạt 2.480 tỷ đồng, vượt 3,3% dự toán, số thuế nộp tăng 21,7% so với cùng kỳ (1.200 tỷ đồng).

Kế hoạch giao thu tiền đất 620 tỷ đồng, thu nội địa 4.150 tỷ đồng. Ước cả năm thu tiền đất 713 tỷ đồng, vượt 15% dự toán; thu nội địa 4.399 tỷ đồng, vượt 6% dự toán.
= 713 620 15
= 4399 4150 6

Tổng thu 915 tỷ đồng, tổng chi 1.072 tỷ đồng, bội chi ngân sách 4,1% GDP, tương đương 157 tỷ đồng.
= 1072 157 915

Đến ngày 15/3 đã tiêm 41.260 liều vắc xin. Đến ngày 22/3 đã tiêm 45.815 liều vắc xin, tăng 4.555 liều so với tuần trước.
= 45815 41260 4555

Thu cân đối hụt 42 tỷ đồng so với dự toán, trong đó thuế hụt 61 tỷ đồng, phí tăng 19 tỷ đồng.
= -42 -61 19

Số vụ cháy giảm 12 vụ, từ 45 vụ xuống còn 33 vụ, số người chết giảm từ 9 người xuống còn 4 người.
= 45 33 12

Số vụ giảm 7 vụ (21/28), số người chết giảm 3 người (9/11).
= 28 21 7
! 11 9 3

Tổng thu đạt 6.215,3 tỷ đồng. Nếu không kể tiền sử dụng đất (1.120,5 tỷ đồng) thì thu đạt 5.094,8 tỷ đồng.
= 6215.3 1120.5 5094.8

Tổng thu đạt 6.215,3 tỷ đồng. Nếu không kể tiền sử dụng đất (1.120,5 tỷ đồng) thì thu đạt 5.049,8 tỷ đồng.
! 6215.3 1120.5 5049.8

Phải thi hành 14.260 việc; đã thi hành xong 9.845 việc, tăng 312 việc so với cùng kỳ; số việc chuyển kỳ sau 4.415 việc.
= 14260 9845 4415

Số hộ nghèo giảm 1.250 hộ, từ đầu năm đến nay đã hỗ trợ 3.400 hộ.

Giảm 15% số vụ so với cùng kỳ (34 vụ), số người chết 12 người.

Sắp xếp từ 96 trường (gồm 88 trường công lập, 8 trường tư thục) xuống còn 81 trường, giảm 16 trường.
= 96 88 8
! 96 81 16

Lũy kế phát hiện 342 vụ vi phạm (đã khởi tố 57 vụ, chiếm 16,7%), giảm 118 vụ (tương đương 35,6%).
= 57 342 16.7
! 342 -118 -35.6

Tổng dư nợ đạt 4.816 tỷ đồng/92.350 khách hàng, tăng 402 tỷ đồng so với đầu năm, tỷ lệ tăng 19,1%.
! 4816 402 19.1

Lúa mùa đạt 31.240 ha, chiếm 62,4%, giảm 2,1% (-670 ha) so với vụ mùa năm trước.
= 31240 -670 -2.1

Xảy ra 52 vụ (giảm 8 vụ, tương ứng 13,3% so với năm 2022), làm 39 người bị thương (giảm 6 người, tương ứng 31,3% so với năm 2022).
= 52 -8 -13.3
! 39 -6 -31.3

Tiếp 486 lượt người, tăng 27 lượt người tương ứng với 5,9% so với 6 tháng đầu năm 2021.
= 486 27 5.9

Xuất khẩu đạt 731,5 triệu USD, nhập khẩu đạt 498,2 triệu USD, cán cân thương mại thặng dư 233,3 triệu USD.
= 731.5 498.2 233.3

Đầu tháng giải ngân 118,2 tỷ đồng, cuối tháng giải ngân 164,9 tỷ đồng, kế hoạch tháng sau tăng 52 tỷ đồng so với tháng trước.

Thu thuế đạt 812 tỷ đồng, chưa kể thuế nhà thầu 37 tỷ đồng; thu phí đạt 96 tỷ đồng.

Doanh thu của công ty là 8.420 tỷ đồng, giảm hơn 600 tỷ đồng so với năm 2019 nhưng lợi nhuận lại đạt 415 tỷ đồng.

Sản lượng xe lắp ráp đạt 11.340 xe, tăng 7% so với tháng trước trong khi số xe nhập khẩu là 8.215 xe.

Sản lượng xe lắp ráp đạt 11.340 xe, tăng 36% so với cùng kỳ, trong khi cùng kỳ năm trước là 8.215 xe.
! 11340 8215 36

Giá bán ra ở mức 23.150 đồng, tăng 15 đồng so với chiều qua (12/03).

Khách được giảm 150.000 đồng với hóa đơn từ 900.000 đồng trở lên và giảm 400.000 đồng với hóa đơn cao hơn.

Tiền thu trong đợt giám sát là 12,48 tỷ đồng, bình quân 1,248 tỷ đồng/ngày, tăng 9,47% (tương đương 108 triệu đồng).
= 1.248 0.108 9.47

Tiền thu trong đợt giám sát là 12,48 tỷ đồng, bình quân 1,248 tỷ đồng/ngày, tăng 7,47% (tương đương 108 triệu đồng).
! 1.248 0.108 7.47

Giá gạo tăng 400 đồng/kg, lên 18.500 đồng/kg. Giá ngô lên tới 8.400 đồng/kg, tăng 400 đồng/kg (5%) so với lần điều chỉnh trước và tăng 1.900 đồng/kg so với đầu năm.
= 8400 400 5

Kết thúc phiên, chỉ số còn 1.062 điểm, giảm 31 điểm so với ngày hôm qua (16-5).

Tỉnh thu gọn các trạm, giảm từ 71 xuống còn 46 trạm và giảm 83 viên chức.

Sở đã giảm từ 71 xuống còn 46 phòng, giảm 52 phòng.
! 71 46 52

Thành lập xã Tân Lũng trên cơ sở nhập toàn bộ diện tích tự nhiên là 6,21 km2, quy mô dân số là 4.318 người của xã Đông Khê và toàn bộ diện tích tự nhiên là 7,45 km2, quy mô dân số là 5.907 người của xã Tây Khê. Sau khi thành lập, xã Tân Lũng có diện tích tự nhiên là 13,66 km2 và quy mô dân số là 10.225 người.
= 13.66 6.21 7.45
= 10225 4318 5907

Thành lập phường Mai Sơn trên cơ sở nhập toàn bộ diện tích tự nhiên là 3,18 km2, quy mô dân số là 8.240 người của phường Mai Thượng, toàn bộ diện tích tự nhiên là 2,07 km2, quy mô dân số là 6.115 người của phường Mai Hạ và toàn bộ diện tích tự nhiên là 4,66 km2, quy mô dân số là 5.038 người của xã Sơn Đông. Sau khi thành lập, phường Mai Sơn có diện tích tự nhiên là 9,91 km2 và quy mô dân số là 19.939 người.
= 9.91 3.18 2.07 4.66
! 19939 8240 6115 5038

Nhập toàn bộ diện tích tự nhiên là 6,21 km2, quy mô dân số là 4.318 người của xã Đông Khê và toàn bộ diện tích tự nhiên là 7,45 km2, quy mô dân số là 5.907 người của xã Tây Khê vào xã Trung Khê. Sau khi nhập, xã Trung Khê có diện tích tự nhiên là 21,30 km2 và quy mô dân số là 16.842 người.

Sáp nhập xã Đông Khê (6,21 km2, 4.318 người) với xã Tây Khê (7,45 km2, 5.907 người) thành xã Tân Lũng có diện tích 13,66 km2, dân số 10.225 người.
= 13.66 6.21 7.45
= 10225 4318 5907

Tỉnh sắp xếp 148 phường, xã, thị trấn hiện nay thành 61 đơn vị hành chính cấp xã mới (14 phường, 47 xã), giảm 87 đơn vị.
= 148 61 87
= 61 14 47

Tỉnh sắp xếp 148 phường, xã, thị trấn hiện nay thành 61 đơn vị hành chính cấp xã mới, giảm 62 chức danh.

Xây dựng 52 phương án sắp xếp 217 ĐVHC cấp xã (61 phường, 14 thị trấn và 142 xã) để hình thành 52 ĐVHC cấp xã mới (19 phường, 33 xã), giảm 165 đơn vị, cụ thể:⏎⏎9 phương án nhập nguyên trạng các xã cũ.⏎⏎43 phương án điều chỉnh địa giới các xã cũ.
= 217 61 14 142
= 217 52 165
= 52 19 33
= 52 9 43
"""
