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
            name='Closing',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='phiên bản')),
                ('name', models.SlugField(max_length=80, unique=True, verbose_name='Tên bản chốt')),
                ('period_start', models.DateField(verbose_name='Từ ngày')),
                ('period_end', models.DateField(verbose_name='Đến ngày')),
                ('as_of', models.DateField(verbose_name='Ngày chốt')),
                ('closed_at', models.DateTimeField(verbose_name='Chốt lúc')),
                ('manifest_sha256', models.CharField(max_length=64, verbose_name='Mã băm của bảng kê')),
                ('rows', models.PositiveBigIntegerField(verbose_name='Số mục')),
                ('closed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Người chốt')),
            ],
            options={
                'verbose_name': 'Bản chốt số liệu',
                'verbose_name_plural': 'Các bản chốt số liệu',
                'ordering': ('-closed_at',),
                'constraints': [models.CheckConstraint(condition=models.Q(('period_end__gte', models.F('period_start'))), name='figures_closing_period')],
            },
        ),
        migrations.CreateModel(
            name='ManualFigure',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='phiên bản')),
                ('figure_id', models.CharField(max_length=80, verbose_name='Mã số liệu')),
                ('period_start', models.DateField(verbose_name='Từ ngày')),
                ('period_end', models.DateField(verbose_name='Đến ngày')),
                ('amount', models.BigIntegerField(help_text='Số nguyên theo đơn vị của sổ', verbose_name='Giá trị')),
                ('reason', models.CharField(max_length=500, verbose_name='Lý do nhập tay')),
                ('source_document', models.CharField(max_length=300, verbose_name='Văn bản nguồn')),
                ('entered_at', models.DateTimeField(auto_now=True, verbose_name='Nhập lúc')),
                ('entered_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Người nhập')),
                ('unit', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='org.unit', verbose_name='Đơn vị')),
            ],
            options={
                'verbose_name': 'Số liệu nhập tay',
                'verbose_name_plural': 'Số liệu nhập tay',
                'ordering': ('figure_id', '-period_end'),
                'constraints': [models.UniqueConstraint(condition=models.Q(('unit__isnull', False)), fields=('figure_id', 'period_start', 'period_end', 'unit'), name='figures_manual_once', violation_error_message='Số liệu này đã được nhập cho kỳ và đơn vị đó; hãy sửa số đã nhập.'), models.UniqueConstraint(condition=models.Q(('unit__isnull', True)), fields=('figure_id', 'period_start', 'period_end'), name='figures_manual_once_for_all', violation_error_message='Số liệu này đã được nhập cho kỳ và đơn vị đó; hãy sửa số đã nhập.'), models.CheckConstraint(condition=models.Q(('period_end__gte', models.F('period_start'))), name='figures_manual_period'), models.CheckConstraint(condition=models.Q(models.Q(('reason', ''), _negated=True), models.Q(('source_document', ''), _negated=True)), name='figures_manual_sourced', violation_error_message='Số liệu nhập tay phải có lý do và văn bản nguồn.')],
            },
        ),
    ]
