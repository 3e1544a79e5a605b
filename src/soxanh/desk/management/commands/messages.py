from django.core.management.base import BaseCommand

from soxanh.desk.translations import rooms, untranslated, update


class Command(BaseCommand):
    help = "Bring the catalogues of translations up to date with code and templates."

    def handle(self, *args, **options):
        for path in update():
            self.stdout.write(str(path))
        for room in rooms():
            if missing := untranslated(room):
                self.stdout.write(f"{room.name}: {len(missing)} texts without English")
