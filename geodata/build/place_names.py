"""Names of places in several languages.

GeoNames lists names without saying in which language they are, so the script and the
letters decide. The places that matter most are written by hand, each pair in the order
name in Georgian usage / name in the usage of the de facto authorities.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

# Letters that among the languages here only Abkhaz, Ossetian or Ukrainian use.
_ABKHAZ = frozenset("ҧԥәҟӡҩџҭҳҵҷӷқ")
_OSSETIAN = frozenset("ӕ")
_OTHER = frozenset("іїєґўјһүөңғҙҡңѓќљњћђ")
_GEORGIAN_WORD = re.compile(r"[ა-ჰ\s.\-–]+")
_CYRILLIC_WORD = re.compile(r"[\u0400-\u052F\s.\-–]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceNames:
    """Names by hand.

    Attributes:
        en: English, a pair where the sides differ.
        ka: Georgian.
        ru: Russian, a pair where the sides differ.
        ab: Abkhaz; `None` outside Abkhazia.
        os: Ossetian; `None` outside South Ossetia.

    """

    en: str
    ka: str
    ru: str
    ab: str | None = None
    os: str | None = None


# By GeoNames identifier.
BY_HAND = {
    611717: PlaceNames(en="Tbilisi", ka="თბილისი", ru="Тбилиси"),
    611847: PlaceNames(en="Sokhumi / Sukhum", ka="სოხუმი", ru="Сухуми / Сухум", ab="Аҟәа"),
    611403: PlaceNames(
        en="Tskhinvali / Tskhinval", ka="ცხინვალი", ru="Цхинвали / Цхинвал", os="Цхинвал"
    ),
    614622: PlaceNames(en="Gagra", ka="გაგრა", ru="Гагра", ab="Гагра"),
    614409: PlaceNames(en="Gudauta", ka="გუდაუთა", ru="Гудаута", ab="Гәдоуҭа"),
    614613: PlaceNames(en="Gali / Gal", ka="გალი", ru="Гали / Гал", ab="Гал"),
    612652: PlaceNames(
        en="Ochamchire / Ochamchira", ka="ოჩამჩირე", ru="Очамчире / Очамчира", ab="Очамчыра"
    ),
    611583: PlaceNames(
        en="Tkvarcheli / Tkuarchal", ka="ტყვარჩელი", ru="Ткварчели / Ткуарчал", ab="Тҟәарчал"
    ),
    614580: PlaceNames(
        en="Gantiadi / Tsandrypsh", ka="განთიადი", ru="Гантиади / Цандрыпш", ab="Цандрыԥшь"
    ),
    615460: PlaceNames(
        en="Bichvinta / Pitsunda", ka="ბიჭვინთა", ru="Бичвинта / Пицунда", ab="Пиҵунда"
    ),
    614379: PlaceNames(
        en="Gulripshi / Gulrypsh", ka="გულრიფში", ru="Гульрипши / Гулрыпш", ab="Гәылрыԥшь"
    ),
    612348: PlaceNames(en="Pskhu", ka="ფსხუ", ru="Псху", ab="Ԥсҳәы"),
    612660: PlaceNames(
        en="Akhali Atoni / New Athos", ka="ახალი ათონი", ru="Новый Афон", ab="Афон Ҿыц"
    ),
    613220: PlaceNames(
        en="Leselidze / Gyachrypsh", ka="ლესელიძე", ru="Леселидзе / Гячрыпш", ab="Гьачрыԥшь"
    ),
    615914: PlaceNames(
        en="Akhalgori / Leningor", ka="ახალგორი", ru="Ахалгори / Ленингор", os="Ленингор"
    ),
    610838: PlaceNames(en="Znauri / Znaur", ka="ზნაური", ru="Знаури / Знаур", os="Знауыр"),
    614217: PlaceNames(en="Java / Dzau", ka="ჯავა", ru="Джава / Дзау", os="Дзау"),
    613159: PlaceNames(en="Likhni / Lykhny", ka="ლიხნი", ru="Лихни / Лыхны"),
}


def by_script(names: Iterable[str]) -> dict[str, str]:
    """Return the first name found for each of `ka`, `ru`, `ab` and `os`.

    A name that mixes scripts, as some transliterations do, counts for none.
    """
    found: dict[str, str] = {}
    for written in names:
        # Ossetian is often typed with the Latin look-alike of its own letter
        name = written.replace("æ", "ӕ").replace("Æ", "Ӕ")
        if _GEORGIAN_WORD.fullmatch(name):
            found.setdefault("ka", name)
        elif _CYRILLIC_WORD.fullmatch(name) and not name.isupper():
            language = _cyrillic_language(name.lower())
            if language is not None:
                found.setdefault(language, name)
    return found


def _cyrillic_language(name: str) -> str | None:
    letters = frozenset(name)
    if letters & _ABKHAZ:
        return "ab"
    if letters & _OSSETIAN or ("къ" in name and "хъ" in name):
        return "os"
    return None if letters & _OTHER else "ru"
