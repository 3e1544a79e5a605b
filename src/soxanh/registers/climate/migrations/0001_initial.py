import django.core.validators
import django.db.models.deletion
import soxanh.registers.fields
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('org', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Facility',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='phiên bản')),
                ('note', models.TextField(blank=True, verbose_name='Ghi chú')),
                ('search', models.TextField(blank=True, default='', editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='Ghi sổ lúc')),
                ('changed_at', models.DateTimeField(auto_now=True, verbose_name='Sửa lần cuối lúc')),
                ('name', models.CharField(max_length=255, verbose_name='Cơ sở')),
                ('sector', models.CharField(choices=[('industry', 'Công Thương'), ('transport', 'Giao thông vận tải'), ('construction', 'Xây dựng'), ('environment', 'Tài nguyên và Môi trường'), ('agriculture', 'Nông nghiệp')], max_length=12, verbose_name='Ngành')),
                ('energy_toe', models.PositiveIntegerField(blank=True, null=True, verbose_name='Năng lượng tiêu thụ (TOE/năm)')),
                ('listed_in', models.CharField(max_length=60, verbose_name='Danh mục: số, ký hiệu quyết định')),
                ('listed_on', models.DateField(verbose_name='Vào danh mục ngày')),
                ('delisted_on', models.DateField(blank=True, null=True, verbose_name='Ra khỏi danh mục ngày')),
                ('urged_on', models.DateField(blank=True, null=True, verbose_name='Ngày đôn đốc gần nhất')),
                ('organisation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='org.organisation', verbose_name='Tổ chức')),
                ('place', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='org.place', verbose_name='Địa điểm')),
                ('responsible', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='org.person', verbose_name='Người phụ trách')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='org.unit', verbose_name='Đơn vị')),
            ],
            options={
                'verbose_name': 'Cơ sở phải kiểm kê khí nhà kính',
                'verbose_name_plural': 'Cơ sở phải kiểm kê khí nhà kính',
                'indexes': [models.Index(fields=['unit', 'sector'], name='climate_fac_unit_id_74358a_idx')],
                'constraints': [models.UniqueConstraint(fields=('name', 'listed_on'), name='ghg_facility_once', violation_error_message='Cơ sở này đã có trong danh mục.'), models.CheckConstraint(condition=models.Q(('sector__in', ['industry', 'transport', 'construction', 'environment', 'agriculture'])), name='ghg_facility_sector', violation_error_message='Giá trị không có trong danh sách cho phép.'), models.CheckConstraint(condition=models.Q(('delisted_on__isnull', True), ('delisted_on__gte', models.F('listed_on')), _connector='OR'), name='ghg_facility_delisted', violation_error_message='Ngày ra phải sau ngày vào danh mục.')],
            },
        ),
        migrations.CreateModel(
            name='Inventory',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='phiên bản')),
                ('note', models.TextField(blank=True, verbose_name='Ghi chú')),
                ('search', models.TextField(blank=True, default='', editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='Ghi sổ lúc')),
                ('changed_at', models.DateTimeField(auto_now=True, verbose_name='Sửa lần cuối lúc')),
                ('inventory_year', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(2010), django.core.validators.MaxValueValidator(2100)], verbose_name='Kiểm kê năm')),
                ('submitted_on', models.DateField(verbose_name='Ngày gửi kết quả')),
                ('emission_t', models.PositiveIntegerField(verbose_name='Phát thải (tấn CO2 tương đương)')),
                ('verified_on', models.DateField(blank=True, null=True, verbose_name='Ngày thẩm định')),
                ('facility', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='inventories', to='climate.facility', verbose_name='Cơ sở')),
                ('responsible', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='org.person', verbose_name='Người phụ trách')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='org.unit', verbose_name='Đơn vị')),
            ],
            options={
                'verbose_name': 'Kết quả kiểm kê khí nhà kính',
                'verbose_name_plural': 'Kết quả kiểm kê khí nhà kính',
                'indexes': [models.Index(fields=['unit', '-submitted_on'], name='climate_inv_unit_id_4406fd_idx')],
                'constraints': [models.UniqueConstraint(fields=('facility', 'inventory_year'), name='ghg_inventory_once', violation_error_message='Cơ sở đã có kết quả kiểm kê của năm này.'), models.CheckConstraint(condition=models.Q(('verified_on__isnull', True), ('verified_on__gte', models.F('submitted_on')), _connector='OR'), name='ghg_inventory_verified', violation_error_message='Thẩm định sau khi cơ sở gửi kết quả.')],
            },
        ),
        migrations.CreateModel(
            name='Plan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='phiên bản')),
                ('note', models.TextField(blank=True, verbose_name='Ghi chú')),
                ('search', models.TextField(blank=True, default='', editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='Ghi sổ lúc')),
                ('changed_at', models.DateTimeField(auto_now=True, verbose_name='Sửa lần cuối lúc')),
                ('kind', models.CharField(choices=[('plan', 'Kế hoạch'), ('programme', 'Chương trình'), ('directive', 'Văn bản chỉ đạo, hướng dẫn')], max_length=10, verbose_name='Loại văn bản')),
                ('field', models.CharField(choices=[('hydromet', 'Khí tượng thủy văn'), ('climate', 'Biến đổi khí hậu'), ('biodiversity', 'Đa dạng sinh học')], max_length=12, verbose_name='Lĩnh vực')),
                ('number', models.CharField(max_length=60, verbose_name='Số, ký hiệu')),
                ('issued_on', models.DateField(verbose_name='Ngày ban hành')),
                ('issuer', models.CharField(choices=[('province', 'UBND tỉnh'), ('department', 'Sở')], max_length=10, verbose_name='Nơi ban hành')),
                ('title', models.CharField(max_length=500, verbose_name='Tên, trích yếu')),
                ('carries_out', models.CharField(blank=True, help_text='Ví dụ: 888/QĐ-TTg.', max_length=60, verbose_name='Thực hiện văn bản: số, ký hiệu')),
                ('carries_out_date', models.DateField(blank=True, null=True, verbose_name='Thực hiện văn bản: ngày')),
                ('carries_out_title', models.CharField(blank=True, max_length=500, verbose_name='Thực hiện văn bản: tên')),
                ('until_year', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='Thực hiện đến năm')),
                ('report_due', models.DateField(blank=True, null=True, verbose_name='Hạn báo cáo kết quả')),
                ('reported_on', models.DateField(blank=True, null=True, verbose_name='Ngày báo cáo kết quả')),
                ('responsible', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='org.person', verbose_name='Người phụ trách')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='org.unit', verbose_name='Đơn vị')),
            ],
            options={
                'verbose_name': 'Kế hoạch, chương trình',
                'verbose_name_plural': 'Kế hoạch, chương trình',
                'indexes': [models.Index(fields=['unit', '-issued_on'], name='climate_pla_unit_id_5e77d3_idx')],
                'constraints': [models.UniqueConstraint(fields=('number', 'issued_on', 'issuer'), name='climate_plan_once', violation_error_message='Văn bản này đã có trong sổ.'), models.CheckConstraint(condition=models.Q(('kind__in', ['plan', 'programme', 'directive'])), name='climate_plan_kind', violation_error_message='Giá trị không có trong danh sách cho phép.'), models.CheckConstraint(condition=models.Q(('field__in', ['hydromet', 'climate', 'biodiversity'])), name='climate_plan_field', violation_error_message='Giá trị không có trong danh sách cho phép.'), models.CheckConstraint(condition=models.Q(('issuer__in', ['province', 'department'])), name='climate_plan_issuer', violation_error_message='Giá trị không có trong danh sách cho phép.'), models.CheckConstraint(condition=models.Q(models.Q(('carries_out', ''), ('carries_out_date', None)), models.Q(models.Q(('carries_out', ''), _negated=True), ('carries_out_date__isnull', False), ('carries_out_date__lte', models.F('issued_on'))), _connector='OR'), name='climate_plan_carries_out', violation_error_message='Văn bản được thực hiện phải ghi cả số và ngày, ngày không sau ngày ban hành văn bản này.'), models.CheckConstraint(condition=models.Q(('report_due__isnull', True), ('report_due__gte', models.F('issued_on')), _connector='OR'), name='climate_plan_report_due', violation_error_message='Hạn báo cáo không được trước ngày ban hành.'), models.CheckConstraint(condition=models.Q(('reported_on__isnull', True), ('reported_on__gte', models.F('issued_on')), _connector='OR'), name='climate_plan_reported', violation_error_message='Không thể báo cáo trước ngày ban hành.')],
            },
        ),
        migrations.CreateModel(
            name='Measure',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='phiên bản')),
                ('note', models.TextField(blank=True, verbose_name='Ghi chú')),
                ('search', models.TextField(blank=True, default='', editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='Ghi sổ lúc')),
                ('changed_at', models.DateTimeField(auto_now=True, verbose_name='Sửa lần cuối lúc')),
                ('title', models.CharField(max_length=500, verbose_name='Hoạt động thích ứng')),
                ('lead_agency', models.CharField(max_length=255, verbose_name='Cơ quan chủ trì')),
                ('cost', soxanh.registers.fields.MoneyField(blank=True, null=True, verbose_name='Kinh phí (đồng)')),
                ('started_on', models.DateField(verbose_name='Bắt đầu ngày')),
                ('due_on', models.DateField(blank=True, null=True, verbose_name='Hạn hoàn thành')),
                ('done_on', models.DateField(blank=True, null=True, verbose_name='Hoàn thành ngày')),
                ('place', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='org.place', verbose_name='Địa bàn')),
                ('responsible', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='org.person', verbose_name='Người phụ trách')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='org.unit', verbose_name='Đơn vị')),
                ('plan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='measures', to='climate.plan', verbose_name='Thuộc kế hoạch')),
            ],
            options={
                'verbose_name': 'Hoạt động thích ứng với biến đổi khí hậu',
                'verbose_name_plural': 'Hoạt động thích ứng với biến đổi khí hậu',
                'indexes': [models.Index(fields=['unit', '-started_on'], name='climate_mea_unit_id_c27ed8_idx')],
                'constraints': [models.UniqueConstraint(fields=('title', 'place', 'started_on'), name='measure_once', violation_error_message='Hoạt động này đã có trong sổ.'), models.CheckConstraint(condition=models.Q(('due_on__isnull', True), ('due_on__gte', models.F('started_on')), _connector='OR'), name='measure_due', violation_error_message='Hạn hoàn thành không được trước ngày bắt đầu.'), models.CheckConstraint(condition=models.Q(('done_on__isnull', True), ('done_on__gte', models.F('started_on')), _connector='OR'), name='measure_done', violation_error_message='Ngày hoàn thành không được trước ngày bắt đầu.')],
            },
        ),
        migrations.CreateModel(
            name='MeasureCheck',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='phiên bản')),
                ('note', models.TextField(blank=True, verbose_name='Ghi chú')),
                ('search', models.TextField(blank=True, default='', editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='Ghi sổ lúc')),
                ('changed_at', models.DateTimeField(auto_now=True, verbose_name='Sửa lần cuối lúc')),
                ('checked_on', models.DateField(verbose_name='Ngày giám sát')),
                ('percent', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(100)], verbose_name='Tỷ lệ hoàn thành (%)')),
                ('finding', models.CharField(max_length=500, verbose_name='Kết quả giám sát')),
                ('measure', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='checks', to='climate.measure', verbose_name='Hoạt động')),
                ('responsible', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='org.person', verbose_name='Người phụ trách')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='org.unit', verbose_name='Đơn vị')),
            ],
            options={
                'verbose_name': 'Giám sát hoạt động thích ứng',
                'verbose_name_plural': 'Giám sát hoạt động thích ứng',
                'indexes': [models.Index(fields=['unit', '-checked_on'], name='climate_mea_unit_id_6c4700_idx')],
                'constraints': [models.UniqueConstraint(fields=('measure', 'checked_on'), name='measure_check_once', violation_error_message='Lần giám sát này đã có trong sổ.'), models.CheckConstraint(condition=models.Q(('percent__isnull', True), ('percent__lte', 100), _connector='OR'), name='measure_check_percent', violation_error_message='Tỷ lệ hoàn thành không quá 100%.')],
            },
        ),
    ]
