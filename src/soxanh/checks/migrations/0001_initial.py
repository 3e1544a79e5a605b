import django.db.models.deletion
import soxanh.calendar.clock
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('org', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ('reports', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='CheckedDocument',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='phiên bản')),
                ('name', models.CharField(max_length=255, verbose_name='tên văn bản')),
                ('created_at', models.DateTimeField(default=soxanh.calendar.clock.now, verbose_name='kiểm tra lần đầu lúc')),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='người kiểm tra')),
                ('report', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='checked', to='reports.report', verbose_name='báo cáo')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='org.unit', verbose_name='đơn vị')),
            ],
            options={
                'verbose_name': 'văn bản được kiểm tra',
                'verbose_name_plural': 'văn bản được kiểm tra',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Check',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField(verbose_name='bản')),
                ('period', models.CharField(blank=True, max_length=40, verbose_name='đối chiếu với số liệu của kỳ')),
                ('file_name', models.CharField(max_length=255, verbose_name='tệp')),
                ('suffix', models.CharField(max_length=5, verbose_name='loại tệp')),
                ('sha256', models.CharField(max_length=64, verbose_name='SHA-256')),
                ('size', models.PositiveIntegerField(verbose_name='dung lượng (byte)')),
                ('state', models.CharField(choices=[('waiting', 'Chờ kiểm tra'), ('reading', 'Đang đọc tệp'), ('checking', 'Đang kiểm tra'), ('done', 'Đã kiểm tra'), ('failed', 'Không kiểm tra được')], default='waiting', max_length=10, verbose_name='trạng thái')),
                ('attempts', models.PositiveSmallIntegerField(default=0, verbose_name='số lần chạy')),
                ('error', models.TextField(blank=True, verbose_name='lý do')),
                ('text', models.TextField(blank=True, verbose_name='văn bản đọc được')),
                ('layout', models.JSONField(default=list)),
                ('result', models.JSONField(default=dict)),
                ('errors', models.PositiveIntegerField(default=0, verbose_name='lỗi')),
                ('warnings', models.PositiveIntegerField(default=0, verbose_name='cần xem lại')),
                ('dismissed', models.PositiveIntegerField(default=0, verbose_name='đã bỏ qua')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='tải lên lúc')),
                ('changed_at', models.DateTimeField(auto_now=True, verbose_name='cập nhật lúc')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='người kiểm tra')),
                ('version', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='reports.reportversion', verbose_name='phiên bản báo cáo')),
                ('document', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='checks', to='checks.checkeddocument', verbose_name='văn bản')),
            ],
            options={
                'verbose_name': 'lần kiểm tra',
                'verbose_name_plural': 'các lần kiểm tra',
                'ordering': ['-pk'],
                'indexes': [models.Index(fields=['state'], name='checks_chec_state_379ecc_idx'), models.Index(fields=['sha256'], name='checks_chec_sha256_63158d_idx')],
                'constraints': [models.UniqueConstraint(fields=('document', 'number'), name='check_number_once')],
            },
        ),
        migrations.CreateModel(
            name='Dismissal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='phiên bản')),
                ('key', models.CharField(editable=False, max_length=16)),
                ('check_name', models.CharField(choices=[('arithmetic', 'Số học'), ('contradiction', 'Mâu thuẫn'), ('enumeration', 'Liệt kê'), ('date', 'Ngày tháng'), ('stale-year', 'Năm cũ còn sót'), ('citation', 'Viện dẫn văn bản'), ('number-format', 'Cách viết số'), ('script', 'Ký tự lạ'), ('spelling', 'Chính tả'), ('layout', 'Thể thức'), ('ledger', 'Khác số liệu trong sổ')], max_length=20, verbose_name='loại phát hiện')),
                ('severity', models.CharField(choices=[('error', 'Lỗi'), ('warning', 'Cần xem lại')], max_length=10, verbose_name='mức')),
                ('quote', models.TextField(blank=True, verbose_name='trong văn bản')),
                ('message', models.TextField(verbose_name='phát hiện')),
                ('reason', models.CharField(max_length=500, verbose_name='lý do bỏ qua')),
                ('made_at', models.DateTimeField(default=soxanh.calendar.clock.now, verbose_name='bỏ qua lúc')),
                ('document', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='dismissals', to='checks.checkeddocument', verbose_name='văn bản')),
                ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='người bỏ qua')),
            ],
            options={
                'verbose_name': 'phát hiện được bỏ qua',
                'verbose_name_plural': 'phát hiện được bỏ qua',
                'ordering': ['-made_at', '-pk'],
                'constraints': [models.UniqueConstraint(fields=('document', 'key'), name='finding_dismissed_once')],
            },
        ),
    ]
