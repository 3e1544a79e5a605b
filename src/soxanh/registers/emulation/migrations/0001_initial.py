import django.core.validators
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('documents', '0001_initial'),
        ('org', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Movement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='phiên bản')),
                ('note', models.TextField(blank=True, verbose_name='Ghi chú')),
                ('search', models.TextField(blank=True, default='', editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='Ghi sổ lúc')),
                ('changed_at', models.DateTimeField(auto_now=True, verbose_name='Sửa lần cuối lúc')),
                ('title', models.CharField(max_length=300, unique=True, verbose_name='Tên phong trào')),
                ('theme', models.CharField(choices=[('epidemic', 'Phòng, chống dịch bệnh'), ('rural', 'Xây dựng nông thôn mới'), ('poor', 'Vì người nghèo'), ('culture', 'Văn hóa công sở'), ('enterprise', 'Doanh nghiệp phát triển'), ('reform', 'Cải cách hành chính, chuyển đổi số'), ('anniversary', 'Chào mừng ngày kỷ niệm'), ('other', 'Chủ đề khác')], max_length=12, verbose_name='Chủ đề')),
                ('launched_by', models.CharField(choices=[('pm', 'Thủ tướng Chính phủ'), ('ministry', 'Bộ, ngành trung ương'), ('province', 'UBND tỉnh'), ('cluster', 'Cụm, khối thi đua'), ('department', 'Sở')], max_length=12, verbose_name='Cấp phát động')),
                ('document_number', models.CharField(blank=True, max_length=60, verbose_name='Số, ký hiệu văn bản phát động')),
                ('launched_on', models.DateField(verbose_name='Ngày phát động')),
                ('ended_on', models.DateField(blank=True, null=True, verbose_name='Ngày kết thúc')),
                ('plan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='documents.outgoingdocument', verbose_name='Kế hoạch thực hiện của Sở')),
                ('responsible', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='org.person', verbose_name='Người phụ trách')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='org.unit', verbose_name='Đơn vị')),
            ],
            options={
                'verbose_name': 'Phong trào thi đua',
                'verbose_name_plural': 'Phong trào thi đua',
                'indexes': [models.Index(fields=['unit', '-launched_on'], name='emulation_m_unit_id_e9b96f_idx')],
                'constraints': [models.CheckConstraint(condition=models.Q(('theme__in', ['epidemic', 'rural', 'poor', 'culture', 'enterprise', 'reform', 'anniversary', 'other'])), name='movement_theme', violation_error_message='Giá trị không có trong danh sách cho phép.'), models.CheckConstraint(condition=models.Q(('launched_by__in', ['pm', 'ministry', 'province', 'cluster', 'department'])), name='movement_launched_by', violation_error_message='Giá trị không có trong danh sách cho phép.'), models.CheckConstraint(condition=models.Q(('ended_on__isnull', True), ('ended_on__gte', models.F('launched_on')), _connector='OR'), name='movement_in_order', violation_error_message='Ngày kết thúc không được trước ngày phát động.')],
            },
        ),
        migrations.CreateModel(
            name='Award',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='phiên bản')),
                ('note', models.TextField(blank=True, verbose_name='Ghi chú')),
                ('search', models.TextField(blank=True, default='', editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='Ghi sổ lúc')),
                ('changed_at', models.DateTimeField(auto_now=True, verbose_name='Sửa lần cuối lúc')),
                ('collective', models.CharField(blank=True, help_text='Để trống nếu là cá nhân hoặc cả đơn vị.', max_length=200, verbose_name='Tập thể trong đơn vị')),
                ('year', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1990), django.core.validators.MaxValueValidator(2100)], verbose_name='Thành tích năm')),
                ('level', models.CharField(choices=[('unit_head', 'Thủ trưởng đơn vị'), ('director', 'Giám đốc Sở'), ('minister', 'Bộ trưởng'), ('province', 'Chủ tịch UBND tỉnh'), ('pm', 'Thủ tướng Chính phủ'), ('president', 'Chủ tịch nước')], default='director', max_length=10, verbose_name='Cấp quyết định')),
                ('decision_number', models.CharField(max_length=60, verbose_name='Số, ký hiệu quyết định')),
                ('decided_on', models.DateField(verbose_name='Ngày quyết định')),
                ('form', models.CharField(choices=[('LDTT', 'Lao động tiên tiến'), ('CSTDCS', 'Chiến sĩ thi đua cơ sở'), ('CSTDT', 'Chiến sĩ thi đua cấp Bộ, tỉnh'), ('CSTDTQ', 'Chiến sĩ thi đua toàn quốc'), ('TTLDTT', 'Tập thể lao động tiên tiến'), ('TTLDXS', 'Tập thể lao động xuất sắc'), ('CTDT', 'Cờ thi đua của Bộ, tỉnh'), ('CTDCP', 'Cờ thi đua của Chính phủ'), ('GK', 'Giấy khen'), ('BK', 'Bằng khen'), ('HCLD', 'Huân chương Lao động')], max_length=8, verbose_name='Danh hiệu, hình thức')),
                ('ground', models.CharField(choices=[('annual', 'Thành tích công tác năm'), ('movement', 'Thành tích trong phong trào thi đua'), ('sudden', 'Thành tích đột xuất')], default='annual', max_length=10, verbose_name='Căn cứ')),
                ('document', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='documents.outgoingdocument', verbose_name='Quyết định trong sổ văn bản')),
                ('person', models.ForeignKey(blank=True, help_text='Để trống nếu là tập thể.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='org.person', verbose_name='Cá nhân')),
                ('responsible', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='org.person', verbose_name='Người phụ trách')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='org.unit', verbose_name='Đơn vị')),
                ('movement', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='awards', to='emulation.movement', verbose_name='Phong trào')),
            ],
            options={
                'verbose_name': 'Khen thưởng, danh hiệu thi đua',
                'verbose_name_plural': 'Khen thưởng, danh hiệu thi đua',
                'indexes': [models.Index(fields=['unit', '-decided_on'], name='emulation_a_unit_id_e00744_idx')],
                'constraints': [models.CheckConstraint(condition=models.Q(('form__in', ['LDTT', 'CSTDCS', 'CSTDT', 'CSTDTQ', 'TTLDTT', 'TTLDXS', 'CTDT', 'CTDCP', 'GK', 'BK', 'HCLD'])), name='award_form', violation_error_message='Giá trị không có trong danh sách cho phép.'), models.CheckConstraint(condition=models.Q(('ground__in', ['annual', 'movement', 'sudden'])), name='award_ground', violation_error_message='Giá trị không có trong danh sách cho phép.'), models.CheckConstraint(condition=models.Q(('level__in', ['unit_head', 'director', 'minister', 'province', 'pm', 'president'])), name='award_level', violation_error_message='Giá trị không có trong danh sách cho phép.'), models.CheckConstraint(condition=models.Q(('person', None), ('collective', ''), _connector='OR'), name='award_subject', violation_error_message='Chỉ ghi cá nhân hoặc tập thể, không ghi cả hai.'), models.CheckConstraint(condition=models.Q(models.Q(models.Q(('form__in', ('LDTT', 'CSTDCS', 'CSTDT', 'CSTDTQ')), _negated=True), ('person__isnull', False), _connector='OR'), models.Q(models.Q(('form__in', ('TTLDTT', 'TTLDXS', 'CTDT', 'CTDCP')), _negated=True), ('person', None), _connector='OR')), name='award_fits_subject', violation_error_message='Danh hiệu này không dành cho đối tượng đã ghi: hãy xem lại cá nhân hay tập thể.'), models.UniqueConstraint(condition=models.Q(('person__isnull', False), ('ground', 'annual')), fields=('person', 'year', 'form', 'level'), name='award_once_person', violation_error_message='Mục này của cá nhân, tập thể đó đã có trong sổ.'), models.UniqueConstraint(condition=models.Q(('person', None), ('ground', 'annual')), fields=('unit', 'collective', 'year', 'form', 'level'), name='award_once_collective', violation_error_message='Mục này của cá nhân, tập thể đó đã có trong sổ.'), models.CheckConstraint(condition=models.Q(models.Q(('ground', 'movement'), ('movement__isnull', False)), models.Q(models.Q(('ground', 'movement'), _negated=True), ('movement', None)), _connector='OR'), name='award_movement', violation_error_message='Khen trong phong trào thì chọn phong trào; căn cứ khác thì để trống.')],
            },
        ),
        migrations.CreateModel(
            name='Registration',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='phiên bản')),
                ('note', models.TextField(blank=True, verbose_name='Ghi chú')),
                ('search', models.TextField(blank=True, default='', editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='Ghi sổ lúc')),
                ('changed_at', models.DateTimeField(auto_now=True, verbose_name='Sửa lần cuối lúc')),
                ('collective', models.CharField(blank=True, help_text='Để trống nếu là cá nhân hoặc cả đơn vị.', max_length=200, verbose_name='Tập thể trong đơn vị')),
                ('year', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1990), django.core.validators.MaxValueValidator(2100)], verbose_name='Thành tích năm')),
                ('form', models.CharField(choices=[('LDTT', 'Lao động tiên tiến'), ('CSTDCS', 'Chiến sĩ thi đua cơ sở'), ('CSTDT', 'Chiến sĩ thi đua cấp Bộ, tỉnh'), ('CSTDTQ', 'Chiến sĩ thi đua toàn quốc'), ('TTLDTT', 'Tập thể lao động tiên tiến'), ('TTLDXS', 'Tập thể lao động xuất sắc'), ('CTDT', 'Cờ thi đua của Bộ, tỉnh'), ('CTDCP', 'Cờ thi đua của Chính phủ'), ('GK', 'Giấy khen'), ('BK', 'Bằng khen'), ('HCLD', 'Huân chương Lao động')], max_length=8, verbose_name='Danh hiệu, hình thức đăng ký')),
                ('registered_on', models.DateField(verbose_name='Ngày đăng ký')),
                ('person', models.ForeignKey(blank=True, help_text='Để trống nếu là tập thể.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='org.person', verbose_name='Cá nhân')),
                ('responsible', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='org.person', verbose_name='Người phụ trách')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='org.unit', verbose_name='Đơn vị')),
            ],
            options={
                'verbose_name': 'Đăng ký danh hiệu thi đua',
                'verbose_name_plural': 'Đăng ký danh hiệu thi đua',
                'indexes': [models.Index(fields=['unit', '-registered_on'], name='emulation_r_unit_id_9a8c48_idx')],
                'constraints': [models.CheckConstraint(condition=models.Q(('form__in', ['LDTT', 'CSTDCS', 'CSTDT', 'CSTDTQ', 'TTLDTT', 'TTLDXS', 'CTDT', 'CTDCP', 'GK', 'BK', 'HCLD'])), name='registration_form', violation_error_message='Giá trị không có trong danh sách cho phép.'), models.CheckConstraint(condition=models.Q(('person', None), ('collective', ''), _connector='OR'), name='registration_subject', violation_error_message='Chỉ ghi cá nhân hoặc tập thể, không ghi cả hai.'), models.CheckConstraint(condition=models.Q(models.Q(models.Q(('form__in', ('LDTT', 'CSTDCS', 'CSTDT', 'CSTDTQ')), _negated=True), ('person__isnull', False), _connector='OR'), models.Q(models.Q(('form__in', ('TTLDTT', 'TTLDXS', 'CTDT', 'CTDCP')), _negated=True), ('person', None), _connector='OR')), name='registration_fits_subject', violation_error_message='Danh hiệu này không dành cho đối tượng đã ghi: hãy xem lại cá nhân hay tập thể.'), models.UniqueConstraint(condition=models.Q(('person__isnull', False)), fields=('person', 'year', 'form'), name='registration_once_person', violation_error_message='Mục này của cá nhân, tập thể đó đã có trong sổ.'), models.UniqueConstraint(condition=models.Q(('person', None)), fields=('unit', 'collective', 'year', 'form'), name='registration_once_collective', violation_error_message='Mục này của cá nhân, tập thể đó đã có trong sổ.')],
            },
        ),
        migrations.CreateModel(
            name='Classification',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='phiên bản')),
                ('note', models.TextField(blank=True, verbose_name='Ghi chú')),
                ('search', models.TextField(blank=True, default='', editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='Ghi sổ lúc')),
                ('changed_at', models.DateTimeField(auto_now=True, verbose_name='Sửa lần cuối lúc')),
                ('collective', models.CharField(blank=True, help_text='Để trống nếu là cá nhân hoặc cả đơn vị.', max_length=200, verbose_name='Tập thể trong đơn vị')),
                ('year', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1990), django.core.validators.MaxValueValidator(2100)], verbose_name='Thành tích năm')),
                ('level', models.CharField(choices=[('unit_head', 'Thủ trưởng đơn vị'), ('director', 'Giám đốc Sở'), ('minister', 'Bộ trưởng'), ('province', 'Chủ tịch UBND tỉnh'), ('pm', 'Thủ tướng Chính phủ'), ('president', 'Chủ tịch nước')], default='director', max_length=10, verbose_name='Cấp quyết định')),
                ('decision_number', models.CharField(max_length=60, verbose_name='Số, ký hiệu quyết định')),
                ('decided_on', models.DateField(verbose_name='Ngày quyết định')),
                ('grade', models.CharField(choices=[('excellent', 'Hoàn thành xuất sắc nhiệm vụ'), ('good', 'Hoàn thành tốt nhiệm vụ'), ('done', 'Hoàn thành nhiệm vụ'), ('failed', 'Không hoàn thành nhiệm vụ')], max_length=10, verbose_name='Mức xếp loại')),
                ('document', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='documents.outgoingdocument', verbose_name='Quyết định trong sổ văn bản')),
                ('person', models.ForeignKey(blank=True, help_text='Để trống nếu là tập thể.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='org.person', verbose_name='Cá nhân')),
                ('responsible', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='org.person', verbose_name='Người phụ trách')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='org.unit', verbose_name='Đơn vị')),
            ],
            options={
                'verbose_name': 'Đánh giá, xếp loại',
                'verbose_name_plural': 'Đánh giá, xếp loại',
                'indexes': [models.Index(fields=['unit', '-decided_on'], name='emulation_c_unit_id_58e75e_idx')],
                'constraints': [models.CheckConstraint(condition=models.Q(('grade__in', ['excellent', 'good', 'done', 'failed'])), name='classification_grade', violation_error_message='Giá trị không có trong danh sách cho phép.'), models.CheckConstraint(condition=models.Q(('level__in', ['unit_head', 'director', 'minister', 'province', 'pm', 'president'])), name='classification_level', violation_error_message='Giá trị không có trong danh sách cho phép.'), models.CheckConstraint(condition=models.Q(('person', None), ('collective', ''), _connector='OR'), name='classification_subject', violation_error_message='Chỉ ghi cá nhân hoặc tập thể, không ghi cả hai.'), models.UniqueConstraint(condition=models.Q(('person__isnull', False)), fields=('person', 'year'), name='classification_once_person', violation_error_message='Mục này của cá nhân, tập thể đó đã có trong sổ.'), models.UniqueConstraint(condition=models.Q(('person', None)), fields=('unit', 'collective', 'year'), name='classification_once_collective', violation_error_message='Mục này của cá nhân, tập thể đó đã có trong sổ.')],
            },
        ),
        migrations.CreateModel(
            name='MedalDossier',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='phiên bản')),
                ('note', models.TextField(blank=True, verbose_name='Ghi chú')),
                ('search', models.TextField(blank=True, default='', editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='Ghi sổ lúc')),
                ('changed_at', models.DateTimeField(auto_now=True, verbose_name='Sửa lần cuối lúc')),
                ('medal', models.CharField(max_length=200, verbose_name='Kỷ niệm chương')),
                ('submitted_to', models.CharField(max_length=200, verbose_name='Cơ quan xét tặng')),
                ('submitted_on', models.DateField(verbose_name='Ngày trình')),
                ('decided_on', models.DateField(blank=True, null=True, verbose_name='Ngày có kết quả')),
                ('granted', models.BooleanField(default=False, verbose_name='Được tặng')),
                ('decision_number', models.CharField(blank=True, max_length=60, verbose_name='Số, ký hiệu quyết định')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='org.person', verbose_name='Cá nhân')),
                ('responsible', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='org.person', verbose_name='Người phụ trách')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='org.unit', verbose_name='Đơn vị')),
            ],
            options={
                'verbose_name': 'Hồ sơ Kỷ niệm chương',
                'verbose_name_plural': 'Hồ sơ Kỷ niệm chương',
                'indexes': [models.Index(fields=['unit', '-submitted_on'], name='emulation_m_unit_id_0d6bc9_idx')],
                'constraints': [models.UniqueConstraint(fields=('person', 'medal', 'submitted_on'), name='medal_dossier_once', violation_error_message='Hồ sơ này đã có trong sổ.'), models.CheckConstraint(condition=models.Q(('decided_on__isnull', True), ('decided_on__gte', models.F('submitted_on')), _connector='OR'), name='medal_in_order', violation_error_message='Ngày có kết quả không được trước ngày trình.'), models.CheckConstraint(condition=models.Q(('granted', False), ('decided_on__isnull', False), _connector='OR'), name='medal_granted_when_decided', violation_error_message='Đã được tặng thì ghi ngày có kết quả.')],
            },
        ),
    ]
