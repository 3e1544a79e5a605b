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
            name='Attachment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='phiên bản')),
                ('register', models.CharField(max_length=80, verbose_name='Sổ')),
                ('entry_pk', models.BigIntegerField(verbose_name='Mục')),
                ('name', models.CharField(max_length=200, verbose_name='Tên tệp')),
                ('sha256', models.CharField(max_length=64, verbose_name='SHA-256')),
                ('size', models.BigIntegerField(verbose_name='Dung lượng (byte)')),
                ('media_type', models.CharField(max_length=100, verbose_name='Loại tệp')),
                ('uploaded_at', models.DateTimeField(auto_now_add=True, verbose_name='Tải lên lúc')),
                ('uploaded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Người tải lên')),
            ],
            options={
                'verbose_name': 'Tài liệu kèm theo',
                'verbose_name_plural': 'Tài liệu kèm theo',
                'ordering': ['pk'],
                'constraints': [models.UniqueConstraint(fields=('register', 'entry_pk', 'sha256'), name='attachment_once', violation_error_message='Tệp này đã được đính kèm vào mục này.')],
            },
        ),
        migrations.CreateModel(
            name='SavedView',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='phiên bản')),
                ('register', models.CharField(max_length=80, verbose_name='Sổ')),
                ('name', models.CharField(max_length=80, verbose_name='Tên')),
                ('query', models.TextField(blank=True, verbose_name='Điều kiện')),
                ('shared_with', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='org.unit', verbose_name='Dùng chung trong đơn vị')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Của')),
            ],
            options={
                'verbose_name': 'Danh sách đã lưu',
                'verbose_name_plural': 'Danh sách đã lưu',
                'ordering': ['name', 'pk'],
                'constraints': [models.UniqueConstraint(fields=('user', 'register', 'name'), name='saved_view_once', violation_error_message='Bạn đã lưu một danh sách mang tên này ở sổ này.')],
            },
        ),
    ]
