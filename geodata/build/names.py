"""Names of regions, countries and waters in the languages of the map.

Names of Georgia, Abkhazia and South Ossetia follow the table `regions.csv`.
"""

REGION_NAMES = {
    "GE": {
        "name_en": "Georgia (territory under government control)",
        "name_ka": "საქართველო",
        "name_ru": "Грузия",
        "name_ab": "Қырҭтәыла",
        "name_os": "Гуырдзыстон",
    },
    "GE-AB": {
        "name_en": "Abkhazia",
        "name_ka": "აფხაზეთი",
        "name_ru": "Абхазия",
        "name_ab": "Аԥсны",
        "name_os": "Абхаз",
    },
    "GE-SO": {
        "name_en": "South Ossetia / Tskhinvali region",
        "name_ka": "ცხინვალის რეგიონი",
        "name_ru": "Южная Осетия",
        "name_ab": "Аахыҵ-Уаԥстәыла",
        "name_os": "Хуссар Ирыстон",
    },
}

COUNTRY_NAMES = {
    "RUS": {"name_en": "Russia", "name_ka": "რუსეთი", "name_ru": "Россия"},
    "TUR": {"name_en": "Türkiye", "name_ka": "თურქეთი", "name_ru": "Турция"},
    "ARM": {"name_en": "Armenia", "name_ka": "სომხეთი", "name_ru": "Армения"},
    "AZE": {"name_en": "Azerbaijan", "name_ka": "აზერბაიჯანი", "name_ru": "Азербайджан"},
    "IRN": {"name_en": "Iran", "name_ka": "ირანი", "name_ru": "Иран"},
    "UKR": {"name_en": "Ukraine", "name_ka": "უკრაინა", "name_ru": "Украина"},
}

SEA_NAMES = {
    "Black Sea": {"name_en": "Black Sea", "name_ka": "შავი ზღვა", "name_ru": "Чёрное море"},
    "Caspian Sea": {
        "name_en": "Caspian Sea",
        "name_ka": "კასპიის ზღვა",
        "name_ru": "Каспийское море",
    },
    "Sea of Azov": {
        "name_en": "Sea of Azov",
        "name_ka": "აზოვის ზღვა",
        "name_ru": "Азовское море",
    },
}

SUBJECT_NAMES = {
    "Krasnodar Krai and Adygea": "Краснодарский край и Адыгея",
    "Karachay-Cherkessia": "Карачаево-Черкесия",
    "Stavropol Krai": "Ставропольский край",
    "Kabardino-Balkaria": "Кабардино-Балкария",
    "North Ossetia-Alania": "Северная Осетия — Алания",
    "Ingushetia": "Ингушетия",
    "Chechnya": "Чечня",
    "Dagestan": "Дагестан",
}
