import django.core.validators
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('org', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Task',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='phiên bản')),
                ('note', models.TextField(blank=True, verbose_name='Ghi chú')),
                ('search', models.TextField(blank=True, default='', editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='Ghi sổ lúc')),
                ('changed_at', models.DateTimeField(auto_now=True, verbose_name='Sửa lần cuối lúc')),
                ('code', models.CharField(max_length=40, unique=True, verbose_name='Mã nhiệm vụ')),
                ('kind', models.CharField(choices=[('key', 'Nhiệm vụ trọng tâm'), ('breakthrough', 'Nhiệm vụ đột phá'), ('professional', 'Nhiệm vụ chuyên môn')], max_length=15, verbose_name='Loại nhiệm vụ')),
                ('title', models.CharField(max_length=500, verbose_name='Nội dung nhiệm vụ')),
                ('field', models.CharField(choices=[('land', 'Đất đai'), ('surveying', 'Đo đạc và bản đồ'), ('water', 'Tài nguyên nước'), ('minerals', 'Địa chất và khoáng sản'), ('environment', 'Môi trường'), ('climate', 'Khí tượng, thủy văn và biến đổi khí hậu'), ('sea', 'Biển và hải đảo'), ('inspection', 'Thanh tra, kiểm tra'), ('reform', 'Cải cách hành chính'), ('digital', 'Chuyển đổi số'), ('general', 'Công tác chung')], max_length=15, verbose_name='Lĩnh vực')),
                ('assigned_by', models.CharField(max_length=200, verbose_name='Nơi giao')),
                ('document_number', models.CharField(blank=True, max_length=60, verbose_name='Văn bản giao: số, ký hiệu')),
                ('document_date', models.DateField(blank=True, null=True, verbose_name='Văn bản giao: ngày')),
                ('assigned_on', models.DateField(verbose_name='Ngày giao')),
                ('due_on', models.DateField(blank=True, null=True, verbose_name='Hạn hoàn thành')),
                ('started_on', models.DateField(blank=True, null=True, verbose_name='Bắt đầu thực hiện')),
                ('done_on', models.DateField(blank=True, null=True, verbose_name='Ngày hoàn thành')),
                ('cancelled_on', models.DateField(blank=True, null=True, verbose_name='Ngày thôi thực hiện')),
                ('state', models.CharField(choices=[('assigned', 'Đã giao, chưa thực hiện'), ('in_progress', 'Đang thực hiện'), ('done', 'Đã hoàn thành'), ('cancelled', 'Thôi thực hiện')], default='assigned', editable=False, max_length=15, verbose_name='Trạng thái')),
                ('responsible', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='org.person', verbose_name='Người phụ trách')),
                ('supporting_units', models.ManyToManyField(blank=True, related_name='+', to='org.unit', verbose_name='Đơn vị phối hợp')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='org.unit', verbose_name='Đơn vị')),
            ],
            options={
                'verbose_name': 'Nhiệm vụ',
                'verbose_name_plural': 'Nhiệm vụ',
                'ordering': ['-assigned_on', '-pk'],
                'indexes': [models.Index(fields=['unit', '-assigned_on', '-id'], name='tasks_task_unit_id_8844e5_idx'), models.Index(fields=['kind', '-assigned_on'], name='tasks_task_kind_1290a9_idx'), models.Index(fields=['state', 'due_on'], name='tasks_task_state_3e1e8b_idx')],
                'constraints': [models.CheckConstraint(condition=models.Q(('kind__in', ['key', 'breakthrough', 'professional'])), name='task_kind', violation_error_message='Giá trị không có trong danh sách cho phép.'), models.CheckConstraint(condition=models.Q(('field__in', ['land', 'surveying', 'water', 'minerals', 'environment', 'climate', 'sea', 'inspection', 'reform', 'digital', 'general'])), name='task_field', violation_error_message='Giá trị không có trong danh sách cho phép.'), models.CheckConstraint(condition=models.Q(('due_on__isnull', True), ('due_on__gte', models.F('assigned_on')), _connector='OR'), name='task_due_in_order', violation_error_message='Hạn hoàn thành không được trước ngày giao.'), models.CheckConstraint(condition=models.Q(('started_on__isnull', True), ('started_on__gte', models.F('assigned_on')), _connector='OR'), name='task_started_in_order', violation_error_message='Ngày bắt đầu không được trước ngày giao.'), models.CheckConstraint(condition=models.Q(('done_on__isnull', True), ('done_on__gte', models.F('assigned_on')), _connector='OR'), name='task_done_in_order', violation_error_message='Ngày hoàn thành không được trước ngày giao.'), models.CheckConstraint(condition=models.Q(('cancelled_on__isnull', True), ('cancelled_on__gte', models.F('assigned_on')), _connector='OR'), name='task_cancelled_in_order', violation_error_message='Ngày thôi thực hiện không được trước ngày giao.'), models.CheckConstraint(condition=models.Q(('done_on__isnull', True), ('started_on__isnull', True), ('done_on__gte', models.F('started_on')), _connector='OR'), name='task_done_after_start', violation_error_message='Ngày hoàn thành không được trước ngày bắt đầu.'), models.CheckConstraint(condition=models.Q(('done_on__isnull', True), ('cancelled_on__isnull', True), _connector='OR'), name='task_ends_once', violation_error_message='Nhiệm vụ không thể vừa hoàn thành vừa thôi thực hiện.'), models.CheckConstraint(condition=models.Q(models.Q(('done_on__isnull', False), ('state', 'done')), models.Q(('cancelled_on__isnull', False), ('state', 'cancelled')), models.Q(('cancelled_on__isnull', True), ('done_on__isnull', True), ('state__in', ['assigned', 'in_progress'])), _connector='OR'), name='task_state_follows_dates')],
            },
        ),
        migrations.CreateModel(
            name='Target',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='phiên bản')),
                ('note', models.TextField(blank=True, verbose_name='Ghi chú')),
                ('search', models.TextField(blank=True, default='', editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='Ghi sổ lúc')),
                ('changed_at', models.DateTimeField(auto_now=True, verbose_name='Sửa lần cuối lúc')),
                ('figure_id', models.CharField(help_text='Mã trong danh mục số liệu, ví dụ land.certificates_org.', max_length=80, verbose_name='Mã số liệu')),
                ('stated', models.CharField(help_text='Theo đơn vị tính của số liệu, ví dụ 9.000 hoặc 117,18.', max_length=30, verbose_name='Chỉ tiêu')),
                ('amount', models.BigIntegerField(editable=False, verbose_name='Chỉ tiêu (số nguyên trong sổ)')),
                ('comparison', models.CharField(choices=[('at_least', 'Ít nhất'), ('at_most', 'Không quá')], default='at_least', max_length=10, verbose_name='Đạt khi')),
                ('period_start', models.DateField(verbose_name='Áp dụng từ ngày')),
                ('period_end', models.DateField(verbose_name='Áp dụng đến ngày')),
                ('responsible', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='org.person', verbose_name='Người phụ trách')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='org.unit', verbose_name='Đơn vị')),
                ('task', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='targets', to='tasks.task', verbose_name='Nhiệm vụ')),
            ],
            options={
                'verbose_name': 'Chỉ tiêu',
                'verbose_name_plural': 'Chỉ tiêu',
                'ordering': ['-period_start', 'figure_id'],
                'indexes': [models.Index(fields=['unit', '-period_start'], name='tasks_targe_unit_id_69154f_idx'), models.Index(fields=['figure_id', 'period_start'], name='tasks_targe_figure__bb5907_idx')],
                'constraints': [models.CheckConstraint(condition=models.Q(('comparison__in', ['at_least', 'at_most'])), name='target_comparison', violation_error_message='Giá trị không có trong danh sách cho phép.'), models.CheckConstraint(condition=models.Q(('period_end__isnull', True), ('period_end__gte', models.F('period_start')), _connector='OR'), name='target_period_in_order', violation_error_message='Ngày cuối không được trước ngày đầu.'), models.CheckConstraint(condition=models.Q(('amount__gte', 0)), name='target_not_negative', violation_error_message='Chỉ tiêu không được âm.'), models.UniqueConstraint(fields=('task', 'figure_id', 'period_start', 'period_end'), name='target_once', violation_error_message='Nhiệm vụ này đã có chỉ tiêu theo số liệu đó trong thời gian đó.')],
            },
        ),
        migrations.CreateModel(
            name='ProgressNote',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='phiên bản')),
                ('note', models.TextField(blank=True, verbose_name='Ghi chú')),
                ('search', models.TextField(blank=True, default='', editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='Ghi sổ lúc')),
                ('changed_at', models.DateTimeField(auto_now=True, verbose_name='Sửa lần cuối lúc')),
                ('noted_on', models.DateField(verbose_name='Ngày')),
                ('text', models.TextField(verbose_name='Tiến độ, kết quả')),
                ('percent', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(100)], verbose_name='Tỷ lệ hoàn thành (%)')),
                ('responsible', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='org.person', verbose_name='Người phụ trách')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='org.unit', verbose_name='Đơn vị')),
                ('task', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='progress_notes', to='tasks.task', verbose_name='Nhiệm vụ')),
            ],
            options={
                'verbose_name': 'Ghi chép tiến độ',
                'verbose_name_plural': 'Ghi chép tiến độ',
                'ordering': ['-noted_on', '-pk'],
                'indexes': [models.Index(fields=['unit', '-noted_on'], name='tasks_progr_unit_id_94eb23_idx')],
                'constraints': [models.CheckConstraint(condition=models.Q(('percent__isnull', True), ('percent__lte', 100), _connector='OR'), name='progress_note_percent', violation_error_message='Tỷ lệ hoàn thành không quá 100%.')],
            },
        ),
    ]
