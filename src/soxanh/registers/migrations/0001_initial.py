import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('org', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='ImportedRow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('register', models.CharField(max_length=80)),
                ('fingerprint', models.CharField(max_length=64)),
                ('entry_pk', models.BigIntegerField()),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('register', 'fingerprint'), name='imported_row_once')],
            },
        ),
        migrations.CreateModel(
            name='ImportJob',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('register', models.CharField(max_length=80, verbose_name='Sổ')),
                ('file', models.FileField(upload_to='imports/%Y/%m', verbose_name='Tệp')),
                ('file_name', models.CharField(max_length=255, verbose_name='Tên tệp')),
                ('sha256', models.CharField(max_length=64)),
                ('state', models.CharField(choices=[('uploaded', 'Đã tải lên'), ('previewing', 'Đang kiểm tra'), ('previewed', 'Chờ xác nhận'), ('running', 'Đang nhập'), ('done', 'Đã nhập xong'), ('failed', 'Không nhập được')], default='uploaded', max_length=12, verbose_name='Trạng thái')),
                ('total', models.PositiveIntegerField(default=0, verbose_name='Số dòng')),
                ('position', models.PositiveIntegerField(default=0, verbose_name='Đã xử lý')),
                ('good', models.PositiveIntegerField(default=0, verbose_name='Dòng nhập được')),
                ('bad', models.PositiveIntegerField(default=0, verbose_name='Dòng lỗi')),
                ('already', models.PositiveIntegerField(default=0, verbose_name='Dòng đã có')),
                ('notices', models.JSONField(default=list, verbose_name='Lưu ý')),
                ('sample', models.JSONField(default=dict)),
                ('error', models.TextField(blank=True, verbose_name='Lý do')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='Tải lên lúc')),
                ('changed_at', models.DateTimeField(auto_now=True, verbose_name='Cập nhật lúc')),
                ('unit', models.ForeignKey(help_text='Dòng nào không ghi đơn vị thì vào sổ của đơn vị này.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='org.unit', verbose_name='Đơn vị')),
                ('user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Người nhập')),
            ],
            options={
                'verbose_name': 'lần nhập từ Excel',
                'verbose_name_plural': 'các lần nhập từ Excel',
                'ordering': ['-pk'],
                'indexes': [models.Index(fields=['register', '-id'], name='registers_i_registe_aaca3c_idx'), models.Index(fields=['state'], name='registers_i_state_f62824_idx')],
            },
        ),
        migrations.CreateModel(
            name='QuarantinedRow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField(verbose_name='Dòng')),
                ('cells', models.JSONField(default=dict, verbose_name='Các ô')),
                ('faults', models.JSONField(default=list, verbose_name='Lý do')),
                ('fingerprint', models.CharField(max_length=64)),
                ('state', models.CharField(choices=[('foreseen', 'Sẽ bị loại'), ('waiting', 'Chờ sửa'), ('mended', 'Đã nhập sau khi sửa'), ('discarded', 'Đã bỏ')], default='waiting', max_length=10, verbose_name='Trạng thái')),
                ('entry_pk', models.BigIntegerField(null=True)),
                ('changed_at', models.DateTimeField(auto_now=True, verbose_name='Sửa lúc')),
                ('changed_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Người sửa')),
                ('job', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='rejected', to='registers.importjob', verbose_name='Lần nhập')),
            ],
            options={
                'verbose_name': 'dòng chờ sửa',
                'verbose_name_plural': 'các dòng chờ sửa',
                'ordering': ['job', 'number'],
                'indexes': [models.Index(fields=['job', 'state', 'number'], name='registers_q_job_id_b6fd0e_idx'), models.Index(fields=['fingerprint'], name='registers_q_fingerp_173d18_idx')],
            },
        ),
    ]
