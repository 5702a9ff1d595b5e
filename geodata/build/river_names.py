"""The rivers to draw, each with a point on its course by which it is found."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class River:
    """A river to trace.

    Attributes:
        en: English name, a pair where the sides differ.
        ka: Georgian name.
        ru: Russian name.
        point: longitude and latitude of a place on its upper or middle course.
        reach: how far from there its channel is looked for, in degrees.
        head_km2: the catchment from which it is drawn.
        rank: 1 for main rivers, 2 for others.

    """

    en: str
    ka: str
    ru: str
    point: tuple[float, float]
    reach: float
    head_km2: float
    rank: int


# Main rivers first: a tributary ends where it meets a river traced before it.
RIVERS = (
    River("Mtkvari / Kura", "მტკვარი", "Кура", (43.36, 41.86), 0.04, 150, 1),
    River("Rioni", "რიონი", "Риони", (43.15, 42.52), 0.04, 60, 1),
    River("Enguri / Ingur", "ენგური", "Ингури", (42.05, 42.85), 0.04, 60, 1),
    River("Kodori / Kodor", "კოდორი", "Кодори", (41.40, 42.98), 0.05, 60, 1),
    River("Bzipi / Bzyb", "ბზიფი", "Бзыбь", (40.60, 43.37), 0.06, 50, 1),
    River("Alazani", "ალაზანი", "Алазани", (45.50, 41.93), 0.05, 60, 1),
    River("Iori", "იორი", "Иори", (45.02, 41.95), 0.05, 60, 1),
    River("Khrami", "ქცია-ხრამი", "Храми", (44.20, 41.56), 0.05, 80, 2),
    River("Debed", "დებედა", "Дебед", (44.66, 41.08), 0.05, 80, 2),
    River("Aragvi", "არაგვი", "Арагви", (44.69, 42.28), 0.04, 60, 2),
    River("Ksani", "ქსანი", "Ксани", (44.49, 42.13), 0.04, 50, 2),
    River("Didi Liakhvi", "დიდი ლიახვი", "Большая Лиахви", (43.95, 42.33), 0.05, 50, 1),
    River("Patara Liakhvi", "პატარა ლიახვი", "Малая Лиахви", (44.262, 42.315), 0.02, 40, 2),
    River("Tskhenistskali", "ცხენისწყალი", "Цхенисцкали", (42.76, 42.66), 0.05, 60, 2),
    River("Kvirila", "ყვირილა", "Квирила", (43.28, 42.30), 0.04, 60, 2),
    River("Tekhuri", "ტეხური", "Техури", (42.36, 42.44), 0.04, 50, 2),
    River("Khobistskali", "ხობისწყალი", "Хобисцкали", (42.15, 42.52), 0.04, 50, 2),
    River("Ghalidzga / Aaldzga", "ღალიძგა", "Галидзга / Аалдзга", (41.60, 42.84), 0.04, 40, 2),
    River("Kelasuri", "კელასური", "Келасури", (41.12, 43.05), 0.03, 40, 2),
    River("Gumista", "გუმისთა", "Гумиста", (40.98, 43.09), 0.04, 40, 2),
    River("Chorokhi / Çoruh", "ჭოროხი", "Чорох", (41.75, 41.35), 0.05, 200, 1),
    River("Acharistskali", "აჭარისწყალი", "Аджарисцкали", (42.15, 41.64), 0.05, 50, 2),
    River("Supsa", "სუფსა", "Супса", (42.22, 42.02), 0.04, 50, 2),
    River("Natanebi", "ნატანები", "Натанеби", (41.98, 41.90), 0.04, 40, 2),
)
PSOU = ("Psou", "ფსოუ", "Псоу")
