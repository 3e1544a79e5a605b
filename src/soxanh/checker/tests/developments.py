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

Chỉ số giá tiêu dùng bán lẻ của chợ Đồng Mây giảm 3,15 điểm (1,92%), xuống còn 160,91 điểm.
= 160.91 -3.15 -1.92

Chỉ số giá bán buôn tăng 4,26 điểm (2,18%) lên mức 195,87 điểm.
! 195.87 4.26 2.18

Chi phí quản lý của công ty cấp nước Tân Lũng tăng 36%, từ 415 tỷ đồng lên 564 tỷ đồng.
= 564 415 36

Dư nợ của quỹ đạt 318.450 tỷ đồng, tăng 17,2% từ mức 271.715 tỷ đồng đầu năm.
= 318450 271715 17.2

Doanh thu quý này giảm 27% còn 1.842 tỷ đồng (cùng kỳ năm trước đạt 2.523 tỷ đồng).
= 1842 2523 -27

Lợi nhuận của hợp tác xã tăng 84,5% lên 5.319 tỷ đồng, so với 2.883 của năm trước.
= 5319 2883 84.5

Lãi trước thuế giảm trên 140 tỷ đồng so với năm trước, còn 610,4 tỷ đồng và chi phí vận tải cũng giảm 19%.

Trường Bình Khê tăng 6,75 điểm (năm trước 17 - năm nay 23,75).
= 23.75 17 6.75

Giá khởi điểm khu đất là 246 tỷ đồng nhưng chỉ bán được 187 tỷ đồng (chênh lệch 59 tỷ đồng).
= 246 187 59

Sắp xếp 76 đội quản lý còn 29, giảm 47 đội.
= 76 29 47

Mức thu vé lượt là 36.000 đồng (hiện là 22.500 đồng, tăng 60%), vé tháng 1,1 triệu đồng.
= 36000 22500 60

Xuất khẩu đạt 214,36 triệu USD, tăng 6,0% tương ứng tăng 12,13 triệu USD và nhập khẩu đạt 187,42 triệu USD, tăng 4,9% tương ứng tăng 8,75 triệu USD.
= 214.36 12.13 6
= 187.42 8.75 4.9

Từ 94 trạm xuống còn 61 trạm và giảm 85 nhân viên trực.

Tỷ lệ hộ nghèo giảm từ 7,4% cuối năm 2020 xuống còn 5,1% cuối năm 2022, giảm 2,3%.
= 7.4 5.1 2.3

Dự án có tổng mức đầu tư 418,26 triệu USD vào năm 2011, gồm vốn vay và vốn đối ứng. Đến năm 2017, tổng mức đầu tư được điều chỉnh là 593,41 triệu USD (tăng 175,15 triệu USD).
= 593.41 418.26 175.15

Sản lượng điện ngày cao nhất của tỉnh năm 2019 là 61,42 triệu kWh. Năm 2020, sản lượng ngày cao nhất là 68,37 triệu kWh, tăng 11,32% so với ngày cao nhất năm 2019.
= 68.37 61.42 11.32

Số đăng ký dự thi năm nay là 31.845 thí sinh, giảm 312 so với năm 2018; số đăng ký dự thi năm 2018 là 32.157 thí sinh.
= 32157 31845 312

Giá vé tuyến dưới 20 km là 6.000 đồng, giá vé tuyến trên 20 km là 8.000 đồng, giá vé tăng 2.000 đồng so với năm trước.

Phà Đông Giang đạt mức chở 4.150 lượt khách, phà Tây Giang đạt 5.862 lượt khách, nhiều hơn 1.712 lượt khách so với phà Đông Giang.
= 5862 4150 1712

Trong bốn ngày nghỉ xảy ra 131 vụ tai nạn, làm chết 62 người, bị thương 88 người. Riêng ngày cuối xảy ra 29 vụ, làm chết 17 người, bị thương 24 người. So với kỳ nghỉ năm trước giảm 14 vụ (giảm 9,66%), giảm 11 người chết (giảm 15,07%), tăng 9 người bị thương (tăng 11,39%).
= 131 -14 -9.66
= 62 -11 -15.07
= 88 9 11.39

Cả tỉnh còn 41.208 cơ sở kinh doanh cá thể, bằng 97,12% so với năm 2019 (giảm 1.222 cơ sở).
= 41208 -1222 97.12

Năng suất lúa đạt 58,42 tạ/ha, tăng 1,15 tạ/ha so với cùng kỳ (Đông Xuân 58,61 tạ/ha, Hè Thu 58,17 tạ/ha).

Vốn đầu tư công ước đạt 412,7 nghìn tỷ đồng, bằng 81,4% kế hoạch năm và tăng 16,2% so với năm trước (năm trước bằng 84,9%).

Giá trị sản xuất công nghiệp tăng 11,42%. Trong đó, chế biến tăng 12,1%, đóng góp 10,85 điểm phần trăm; điện tăng 4,2%, đóng góp 0,71 điểm phần trăm; riêng khai khoáng giảm 2,6%, làm giảm 0,14 điểm phần trăm.
= 11.42 10.85 0.71 -0.14

Số giường bệnh tăng thêm sau ba năm là 2.146 giường, trong đó tuyến tỉnh tăng 1.205 giường, tuyến huyện tăng 941 giường.
= 2146 1205 941

Vốn cấp mới đạt 9,24 tỷ USD. Vốn điều chỉnh tăng 4,15 tỷ USD. Tính chung, tổng vốn đăng ký đạt 13,39 tỷ USD.
= 13.39 9.24 4.15
"""
