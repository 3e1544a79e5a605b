"""The index of words and the tally of entries. Triggers are put on the registers' tables after the migrations."""

from django.db import migrations, models

from soxanh.registers.index import engines


def create(apps, schema_editor):
    for statement in engines.engine(schema_editor.connection).create:
        schema_editor.execute(statement)


def drop(apps, schema_editor):
    engines.remove(schema_editor.connection)
    for statement in engines.engine(schema_editor.connection).drop:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("registers", "0001_initial")]

    operations = [
        migrations.CreateModel(
            name="Tally",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("register", models.CharField(max_length=80)),
                ("unit", models.BigIntegerField()),
                ("entries", models.BigIntegerField()),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("register", "unit"), name="tally_once")],
            },
        ),
        migrations.RunPython(create, drop),
    ]
