import django.db.models.deletion
import django_fsm
import soxanh.calendar.clock
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('figures', '0001_initial'),
        ('org', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Report',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='phiên bản')),
                ('title', models.CharField(max_length=300, verbose_name='tên báo cáo')),
                ('template', models.CharField(max_length=80, verbose_name='mẫu')),
                ('period_start', models.DateField(verbose_name='từ ngày')),
                ('period_end', models.DateField(verbose_name='đến ngày')),
                ('state', django_fsm.FSMField(choices=[('draft', 'Đang soạn thảo'), ('submitted', 'Chờ phê duyệt'), ('approved', 'Đã phê duyệt'), ('issued', 'Đã ban hành')], default='draft', max_length=20, protected=True, verbose_name='trạng thái')),
                ('drafted_at', models.DateTimeField(verbose_name='lập lúc')),
                ('submitted_at', models.DateTimeField(blank=True, null=True, verbose_name='trình lúc')),
                ('approved_at', models.DateTimeField(blank=True, null=True, verbose_name='phê duyệt lúc')),
                ('returned_at', models.DateTimeField(blank=True, null=True, verbose_name='trả lại lúc')),
                ('return_reason', models.TextField(blank=True, verbose_name='lý do trả lại')),
                ('symbol', models.CharField(blank=True, max_length=60, verbose_name='số, ký hiệu')),
                ('issued_on', models.DateField(blank=True, null=True, verbose_name='ngày ban hành')),
                ('issued_year', models.PositiveSmallIntegerField(blank=True, editable=False, null=True, verbose_name='năm ban hành')),
                ('issued_at', models.DateTimeField(blank=True, null=True, verbose_name='ban hành lúc')),
                ('signer', models.CharField(blank=True, max_length=120, verbose_name='người ký')),
                ('approved_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='người phê duyệt')),
                ('closing', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='reports', to='figures.closing', verbose_name='bản chốt số liệu')),
                ('drafted_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='người lập')),
                ('issued_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='người ban hành')),
                ('returned_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='người trả lại')),
                ('submitted_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='người trình')),
                ('unit', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='reports', to='org.unit', verbose_name='đơn vị')),
            ],
            options={
                'verbose_name': 'báo cáo',
                'verbose_name_plural': 'báo cáo',
                'ordering': ['-drafted_at', '-pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('period_end__gte', models.F('period_start'))), name='report_period'), models.UniqueConstraint(condition=models.Q(('symbol', ''), _negated=True), fields=('symbol', 'issued_year'), name='report_symbol_once_a_year', violation_error_message='Số, ký hiệu này đã dùng trong năm.'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'issued'), _negated=True), models.Q(models.Q(('symbol', ''), _negated=True), ('issued_on__isnull', False), ('issued_year__isnull', False)), _connector='OR'), name='report_issued_with_symbol'), models.CheckConstraint(condition=models.Q(models.Q(('state__in', ['approved', 'issued']), _negated=True), models.Q(('approved_by__isnull', False), ('closing__isnull', False)), _connector='OR'), name='report_approved_by_somebody'), models.CheckConstraint(condition=models.Q(('approved_by__isnull', True), models.Q(models.Q(('approved_by', models.F('drafted_by')), _negated=True), models.Q(('approved_by', models.F('submitted_by')), _negated=True)), _connector='OR'), name='report_approved_by_another')],
            },
            bases=(django_fsm.FSMModelMixin, models.Model),
        ),
        migrations.CreateModel(
            name='ReportVersion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='phiên bản')),
                ('number', models.PositiveIntegerField(verbose_name='phiên bản')),
                ('kind', models.CharField(choices=[('compiled', 'Lập từ mẫu'), ('uploaded', 'Sửa trong Word, tải lên'), ('refreshed', 'Cập nhật số liệu'), ('issued', 'Ghi số, ngày ban hành')], max_length=20, verbose_name='cách lập')),
                ('based_on', models.PositiveIntegerField(blank=True, null=True, verbose_name='dựa trên phiên bản')),
                ('branch', models.BooleanField(default=False, verbose_name='bản nhánh')),
                ('sha256', models.CharField(max_length=64, verbose_name='SHA-256')),
                ('size', models.PositiveIntegerField(verbose_name='dung lượng (byte)')),
                ('note', models.CharField(blank=True, max_length=300, verbose_name='ghi chú')),
                ('figures', models.JSONField(verbose_name='số liệu lúc lập')),
                ('made_at', models.DateTimeField(verbose_name='lập lúc')),
                ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='người lập')),
                ('report', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='versions', to='reports.report', verbose_name='báo cáo')),
            ],
            options={
                'verbose_name': 'phiên bản báo cáo',
                'verbose_name_plural': 'phiên bản báo cáo',
                'ordering': ['-number'],
                'constraints': [models.UniqueConstraint(fields=('report', 'number'), name='report_version_once')],
            },
        ),
        migrations.CreateModel(
            name='TemplateVersion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='phiên bản')),
                ('name', models.SlugField(max_length=80, verbose_name='tên mẫu')),
                ('number', models.PositiveIntegerField(verbose_name='phiên bản')),
                ('sha256', models.CharField(max_length=64, verbose_name='SHA-256')),
                ('size', models.PositiveIntegerField(verbose_name='dung lượng (byte)')),
                ('note', models.CharField(blank=True, max_length=300, verbose_name='ghi chú')),
                ('made_at', models.DateTimeField(verbose_name='tải lên lúc')),
                ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='người tải lên')),
            ],
            options={
                'verbose_name': 'mẫu báo cáo',
                'verbose_name_plural': 'mẫu báo cáo',
                'ordering': ['name', '-number'],
                'constraints': [models.UniqueConstraint(fields=('name', 'number'), name='template_version_once')],
            },
        ),
        migrations.CreateModel(
            name='PdfJob',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sha256', models.CharField(max_length=64, unique=True, verbose_name='SHA-256')),
                ('state', models.CharField(choices=[('waiting', 'Chờ xuất PDF'), ('running', 'Đang xuất PDF'), ('done', 'Đã xuất PDF'), ('failed', 'Không xuất được PDF')], default='waiting', max_length=8, verbose_name='trạng thái')),
                ('attempts', models.PositiveSmallIntegerField(default=0, verbose_name='số lần thử')),
                ('error', models.CharField(blank=True, max_length=500, verbose_name='lý do')),
                ('asked_at', models.DateTimeField(default=soxanh.calendar.clock.now, verbose_name='yêu cầu lúc')),
                ('started_at', models.DateTimeField(blank=True, null=True, verbose_name='bắt đầu lúc')),
                ('asked_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='người yêu cầu')),
            ],
            options={
                'verbose_name': 'việc xuất PDF',
                'verbose_name_plural': 'việc xuất PDF',
            },
        ),
    ]
