"""People and organisations are found without accents."""

from django.db import migrations

from soxanh.org.search_key import SearchKeyField
from soxanh.vi.text import search_key


def fill(apps, schema_editor):
    for model, name in (("Person", "full_name"), ("Organisation", "name")):
        rows = apps.get_model("org", model).objects.using(schema_editor.connection.alias)
        for pk, text in rows.values_list("pk", name).iterator():
            rows.filter(pk=pk).update(search=search_key(text))


class Migration(migrations.Migration):
    dependencies = [("org", "0003_unit_of_a_record")]

    operations = [
        migrations.AddField(model_name="person", name="search", field=SearchKeyField(of="full_name")),
        migrations.AddField(model_name="organisation", name="search", field=SearchKeyField(of="name")),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
