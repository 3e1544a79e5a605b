import django.contrib.auth.validators
import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import soxanh.org.search_key
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('auth', '0012_alter_user_first_name_max_length'),
    ]

    operations = [
        migrations.CreateModel(
            name='AuditHead',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sequence', models.BigIntegerField(default=0)),
                ('hash', models.CharField(default='0000000000000000000000000000000000000000000000000000000000000000', max_length=64)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('pk', 1)), name='audit_head_is_one_row')],
            },
        ),
        migrations.CreateModel(
            name='Place',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='phiên bản')),
                ('code', models.CharField(max_length=32, unique=True, verbose_name='mã địa bàn')),
                ('name', models.CharField(max_length=120, verbose_name='tên địa bàn')),
                ('kind', models.CharField(choices=[('province', 'Tỉnh'), ('city', 'Thành phố'), ('town', 'Thị xã'), ('district', 'Huyện'), ('ward', 'Phường'), ('commune', 'Xã'), ('township', 'Thị trấn')], max_length=20, verbose_name='cấp')),
                ('valid_from', models.DateField(blank=True, null=True, verbose_name='từ ngày')),
                ('valid_to', models.DateField(blank=True, null=True, verbose_name='đến ngày')),
                ('mountainous', models.BooleanField(default=False, verbose_name='miền núi')),
                ('parent', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='children', to='org.place', verbose_name='thuộc')),
            ],
            options={
                'verbose_name': 'địa bàn',
                'verbose_name_plural': 'địa bàn',
                'ordering': ['code'],
                'constraints': [models.CheckConstraint(condition=models.Q(('valid_to__isnull', True), ('valid_from__isnull', True), ('valid_to__gte', models.F('valid_from')), _connector='OR'), name='place_valid_in_order', violation_error_message='Ngày kết thúc không được trước ngày bắt đầu.')],
            },
        ),
        migrations.CreateModel(
            name='Person',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='phiên bản')),
                ('kind', models.CharField(choices=[('staff', 'Người của Sở'), ('citizen', 'Công dân')], max_length=10, verbose_name='là')),
                ('full_name', models.CharField(max_length=120, verbose_name='họ và tên')),
                ('birth_year', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='năm sinh')),
                ('id_number', models.CharField(blank=True, max_length=12, validators=[django.core.validators.RegexValidator('^(\\d{9}|\\d{12})$', 'Số căn cước gồm 12 chữ số (chứng minh cũ: 9 chữ số).')], verbose_name='số căn cước')),
                ('phone', models.CharField(blank=True, max_length=20, verbose_name='điện thoại')),
                ('address', models.CharField(blank=True, max_length=250, verbose_name='địa chỉ')),
                ('place', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='people', to='org.place', verbose_name='địa bàn')),
                ('search', soxanh.org.search_key.SearchKeyField(blank=True, default='', editable=False, of='full_name')),
            ],
            options={
                'verbose_name': 'cá nhân',
                'verbose_name_plural': 'cá nhân',
                'ordering': ['full_name', 'pk'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('id_number', ''), _negated=True), fields=('id_number',), name='person_id_number_once', violation_error_message='Đã có người mang số căn cước này.')],
            },
        ),
        migrations.CreateModel(
            name='User',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('password', models.CharField(max_length=128, verbose_name='password')),
                ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
                ('is_superuser', models.BooleanField(default=False, help_text='Designates that this user has all permissions without explicitly assigning them.', verbose_name='superuser status')),
                ('username', models.CharField(error_messages={'unique': 'A user with that username already exists.'}, help_text='Required. 150 characters or fewer. Letters, digits and @/./+/-/_ only.', max_length=150, unique=True, validators=[django.contrib.auth.validators.UnicodeUsernameValidator()], verbose_name='username')),
                ('first_name', models.CharField(blank=True, max_length=150, verbose_name='first name')),
                ('last_name', models.CharField(blank=True, max_length=150, verbose_name='last name')),
                ('email', models.EmailField(blank=True, max_length=254, verbose_name='email address')),
                ('is_staff', models.BooleanField(default=False, help_text='Designates whether the user can log into this admin site.', verbose_name='staff status')),
                ('is_active', models.BooleanField(default=True, help_text='Designates whether this user should be treated as active. Unselect this instead of deleting accounts.', verbose_name='active')),
                ('date_joined', models.DateTimeField(default=django.utils.timezone.now, verbose_name='date joined')),
                ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='phiên bản')),
                ('groups', models.ManyToManyField(blank=True, help_text='The groups this user belongs to. A user will get all permissions granted to each of their groups.', related_name='user_set', related_query_name='user', to='auth.group', verbose_name='groups')),
                ('user_permissions', models.ManyToManyField(blank=True, help_text='Specific permissions for this user.', related_name='user_set', related_query_name='user', to='auth.permission', verbose_name='user permissions')),
                ('person', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='user', to='org.person', verbose_name='người')),
                ('must_change_password', models.BooleanField(default=False, verbose_name='phải đổi mật khẩu')),
            ],
            options={
                'verbose_name': 'tài khoản',
                'verbose_name_plural': 'tài khoản',
                'abstract': False,
                'constraints': [models.UniqueConstraint(condition=models.Q(('email', ''), _negated=True), fields=('email',), name='user_email_once', violation_error_message='Đã có tài khoản dùng thư điện tử này.')],
            },
        ),
        migrations.CreateModel(
            name='Organisation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='phiên bản')),
                ('name', models.CharField(max_length=250, verbose_name='tên tổ chức')),
                ('kind', models.CharField(choices=[('enterprise', 'Doanh nghiệp'), ('cooperative', 'Hợp tác xã'), ('authority', 'Cơ quan nhà nước'), ('public_unit', 'Đơn vị sự nghiệp công lập'), ('religious', 'Tổ chức tôn giáo'), ('community', 'Cộng đồng dân cư'), ('other', 'Tổ chức khác')], max_length=20, verbose_name='loại tổ chức')),
                ('tax_code', models.CharField(blank=True, max_length=14, validators=[django.core.validators.RegexValidator('^\\d{10}(-\\d{3})?$', 'Mã số thuế gồm 10 chữ số, đơn vị phụ thuộc thêm gạch và 3 chữ số.')], verbose_name='mã số thuế')),
                ('address', models.CharField(blank=True, max_length=250, verbose_name='địa chỉ')),
                ('place', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='organisations', to='org.place', verbose_name='địa bàn')),
                ('search', soxanh.org.search_key.SearchKeyField(blank=True, default='', editable=False, of='name')),
            ],
            options={
                'verbose_name': 'tổ chức',
                'verbose_name_plural': 'tổ chức',
                'ordering': ['name', 'pk'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('tax_code', ''), _negated=True), fields=('tax_code',), name='organisation_tax_code_once', violation_error_message='Đã có tổ chức mang mã số thuế này.')],
            },
        ),
        migrations.CreateModel(
            name='Unit',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='phiên bản')),
                ('code', models.CharField(max_length=32, unique=True, verbose_name='mã đơn vị')),
                ('name', models.CharField(max_length=200, verbose_name='tên đơn vị')),
                ('short_name', models.CharField(max_length=80, verbose_name='tên gọi tắt')),
                ('kind', models.CharField(choices=[('department', 'Sở'), ('leadership', 'Ban lãnh đạo'), ('division', 'Phòng chuyên môn'), ('sub_department', 'Chi cục'), ('public_unit', 'Đơn vị sự nghiệp'), ('branch', 'Chi nhánh')], max_length=20, verbose_name='loại đơn vị')),
                ('valid_from', models.DateField(blank=True, null=True, verbose_name='thành lập ngày')),
                ('valid_to', models.DateField(blank=True, null=True, verbose_name='kết thúc ngày')),
                ('order', models.PositiveSmallIntegerField(default=0, verbose_name='thứ tự')),
                ('parent', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='children', to='org.unit', verbose_name='đơn vị cấp trên')),
            ],
            options={
                'verbose_name': 'đơn vị',
                'verbose_name_plural': 'đơn vị',
                'ordering': ['order', 'code'],
                'constraints': [models.CheckConstraint(condition=models.Q(('valid_to__isnull', True), ('valid_from__isnull', True), ('valid_to__gte', models.F('valid_from')), _connector='OR'), name='unit_valid_in_order', violation_error_message='Ngày kết thúc không được trước ngày bắt đầu.'), models.CheckConstraint(condition=models.Q(('parent', models.F('pk')), _negated=True), name='unit_not_its_own_parent')],
            },
        ),
        migrations.CreateModel(
            name='Service',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='phiên bản')),
                ('post', models.CharField(max_length=120, verbose_name='chức vụ, chức danh')),
                ('rank', models.CharField(choices=[('civil_servant', 'Công chức'), ('public_employee', 'Viên chức'), ('labourer', 'Người lao động')], max_length=20, verbose_name='diện')),
                ('started_on', models.DateField(verbose_name='từ ngày')),
                ('ended_on', models.DateField(blank=True, null=True, verbose_name='đến ngày')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='services', to='org.person', verbose_name='người')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='services', to='org.unit', verbose_name='đơn vị')),
            ],
            options={
                'verbose_name': 'quá trình công tác',
                'verbose_name_plural': 'quá trình công tác',
                'ordering': ['-started_on', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('ended_on__isnull', True), ('started_on__isnull', True), ('ended_on__gte', models.F('started_on')), _connector='OR'), name='service_in_order', violation_error_message='Ngày kết thúc không được trước ngày bắt đầu.'), models.UniqueConstraint(fields=('person', 'unit', 'started_on', 'post'), name='service_once', violation_error_message='Người này đã có chức danh này ở đơn vị này từ ngày đó.')],
            },
        ),
        migrations.CreateModel(
            name='RoleAssignment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1, editable=False, verbose_name='phiên bản')),
                ('role', models.CharField(choices=[('director', 'Lãnh đạo Sở'), ('office', 'Văn phòng Sở'), ('emulation_officer', 'Cán bộ thi đua, khen thưởng'), ('counter', 'Cán bộ Bộ phận một cửa'), ('specialist', 'Chuyên viên'), ('inspector', 'Thanh tra viên'), ('station_operator', 'Cán bộ vận hành trạm quan trắc'), ('unit_head', 'Trưởng phòng, thủ trưởng đơn vị'), ('provincial_reviewer', 'Cán bộ thẩm định cấp tỉnh'), ('auditor', 'Kiểm soát viên'), ('administrator', 'Quản trị hệ thống')], max_length=30, verbose_name='vai trò')),
                ('valid_from', models.DateField(blank=True, null=True, verbose_name='từ ngày')),
                ('valid_to', models.DateField(blank=True, null=True, verbose_name='đến ngày')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='assignments', to=settings.AUTH_USER_MODEL, verbose_name='tài khoản')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='assignments', to='org.unit', verbose_name='đơn vị')),
            ],
            options={
                'verbose_name': 'phân quyền',
                'verbose_name_plural': 'phân quyền',
                'ordering': ['user', 'pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('valid_to__isnull', True), ('valid_from__isnull', True), ('valid_to__gte', models.F('valid_from')), _connector='OR'), name='role_valid_in_order', violation_error_message='Ngày kết thúc không được trước ngày bắt đầu.'), models.UniqueConstraint(condition=models.Q(('valid_to__isnull', True)), fields=('user', 'role', 'unit'), name='role_once', violation_error_message='Tài khoản đang có vai trò này ở đơn vị này.')],
            },
        ),
        migrations.CreateModel(
            name='AuditRecord',
            fields=[
                ('sequence', models.BigIntegerField(primary_key=True, serialize=False, verbose_name='số thứ tự')),
                ('at', models.DateTimeField(verbose_name='lúc')),
                ('actor_name', models.CharField(max_length=200, verbose_name='tên người thực hiện')),
                ('via', models.CharField(choices=[('web', 'trang web'), ('import', 'nhập từ tệp'), ('cli', 'dòng lệnh'), ('demo', 'dữ liệu trình diễn'), ('system', 'hệ thống')], max_length=10, verbose_name='qua')),
                ('action', models.CharField(choices=[('create', 'thêm'), ('change', 'sửa'), ('delete', 'xóa')], max_length=10, verbose_name='việc')),
                ('model', models.CharField(max_length=100, verbose_name='sổ')),
                ('object_pk', models.CharField(max_length=64, verbose_name='mã mục')),
                ('object_label', models.CharField(max_length=200, verbose_name='mục')),
                ('before_json', models.TextField(null=True)),
                ('after_json', models.TextField(null=True)),
                ('previous_hash', models.CharField(max_length=64)),
                ('hash', models.CharField(max_length=64)),
                ('actor', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='người thực hiện')),
                ('unit', models.BigIntegerField(null=True, verbose_name='mã số đơn vị')),
            ],
            options={
                'verbose_name': 'bản ghi nhật ký',
                'verbose_name_plural': 'nhật ký thay đổi',
                'ordering': ['sequence'],
                'indexes': [models.Index(fields=['model', 'object_pk', 'sequence'], name='audit_of_object'), models.Index(fields=['at'], name='audit_at'), models.Index(fields=['unit', 'sequence'], name='audit_of_unit')],
            },
        ),
    ]
