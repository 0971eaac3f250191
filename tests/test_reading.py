"""Bytes to text: encodings and refusals, as docs/cli says; HTML pages; and the languages that are refused."""

import builtins
import pickle
from pathlib import Path
from typing import Any

import pytest

from claimcheck.reading import RefusedError, read_bytes, read_path
from claimcheck.reading.language import guess_language

PLAIN = "The mayor said 12 people were killed – “and 30 hurt”."


def refusal(data: bytes, encoding: str | None = None) -> RefusedError:
    with pytest.raises(RefusedError) as caught:
        read_bytes(data, "draft.txt", encoding)
    assert caught.value.subject == "draft.txt"
    return caught.value


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "windows-1252"])
def test_every_common_encoding_reads_the_same(encoding: str) -> None:
    assert read_bytes(PLAIN.encode(encoding), "draft.txt").text == PLAIN


@pytest.mark.parametrize("order", ["utf-16-le", "utf-16-be"])
def test_utf16_of_either_order_is_known_by_its_mark(order: str) -> None:
    assert read_bytes(("\ufeff" + PLAIN).encode(order), "draft.txt").text == PLAIN


def test_windows_1252_is_noted_and_utf8_is_not() -> None:
    document = read_bytes(PLAIN.encode("windows-1252"), "draft.txt")
    assert (document.encoding, len(document.notes)) == ("windows-1252", 1)
    assert "Windows-1252" in document.notes[0]
    assert read_bytes(PLAIN.encode(), "draft.txt").notes == ()


def test_an_encoding_that_is_named_is_taken_at_its_word() -> None:
    assert read_bytes(PLAIN.encode("utf-16-le"), "draft.txt", "utf-16-le").text == PLAIN
    error = refusal(b"Twelve d\xc3\xa9ad.", "ascii")
    assert error.what == "byte 0xc3 at offset 8 is not ascii"


def test_line_ends_stay_as_they_are() -> None:
    text = "Twelve died.\r\nThree fled.\rAll of them.\n"
    assert read_bytes(text.encode(), "draft.txt").text == text


def test_a_byte_that_no_encoding_has_is_named_with_its_offset() -> None:
    error = refusal("Zwölf".encode("cp1252") + b" dead \x81 here")
    assert error.what == "byte 0x81 at offset 11 is neither UTF-8 nor Windows-1252"
    assert error.hint is not None and "--encoding" in error.hint


@pytest.mark.parametrize("data", [b"", b"\n \r\n", b"\xef\xbb\xbf"])
def test_nothing_to_audit_is_refused(data: bytes) -> None:
    assert refusal(data).what == "empty"


@pytest.mark.parametrize("data", [b"MZ\0\1\2", b"%PDF-1.7 text", b"PK\x03\x04docx", b"{\\rtf1 text}"])
def test_what_is_no_text_is_refused_with_what_to_do(data: bytes) -> None:
    error = refusal(data)
    assert error.what == "not text"
    assert error.hint is not None and "pdftotext" in error.hint


def test_utf16_without_its_mark_is_told_from_other_binaries() -> None:
    hint = refusal(PLAIN.encode("utf-16-le")).hint
    assert hint is not None and "utf-16" in hint


def test_paths_that_cannot_be_read(tmp_path: Path) -> None:
    cases = {str(tmp_path): "is a directory", str(tmp_path / "none.txt"): "no such file", "a\0b": "cannot be read"}
    for path, what in cases.items():
        with pytest.raises(RefusedError) as caught:
            read_path(path)
        assert caught.value.what.startswith(what)


def test_a_refusal_survives_the_way_back_from_a_worker() -> None:
    error = pickle.loads(pickle.dumps(RefusedError("a.txt", "empty", "write it")))
    assert (error.subject, error.what, error.hint) == ("a.txt", "empty", "write it")


def test_a_file_cut_off_inside_a_character_is_read_up_to_there() -> None:
    story = "“We lost 12 men,” she said – and "
    document = read_bytes(story.encode() + "”".encode()[:2], "a.txt")
    assert (document.text, document.encoding) == (story, "utf-8")
    assert document.notes == ("ends inside a character: the file is cut off",)
    assert read_bytes(b"They lost 12 men in the caf\xe9", "a.txt").encoding == "windows-1252"


LANGUAGES = [
    ("Russian", "Вчера в городе погибли двенадцать человек, ещё тридцать были ранены, сообщили власти области."),
    ("Ukrainian", "Учора в місті загинули дванадцять людей, ще тридцятеро дістали поранень, повідомили в області."),
    ("Arabic", "قتل اثنا عشر شخصا في المدينة أمس وأصيب ثلاثون آخرون بحسب السلطات المحلية"),
    ("Persian", "دیروز دوازده نفر در شهر کشته و سی نفر دیگر زخمی شدند، گزارش پلیس چنین می گوید"),
    ("Chinese", "昨天该市有十二人死亡，另有三十人受伤，地方当局表示。"),
    (
        "French",
        "Douze personnes ont été tuées hier dans la ville et trente autres ont été blessées, "
        "selon les autorités de la région, qui ont dit que le marché a été touché par des obus.",
    ),
    (
        "German",
        "Zwölf Menschen sind gestern in der Stadt getötet worden, dreißig weitere wurden verletzt, "
        "wie die Behörden mitteilten. Der Markt ist von Granaten getroffen worden, sagte ein Sprecher des Amtes.",
    ),
    (
        "Spanish",
        "Doce personas murieron ayer en la ciudad y otras treinta resultaron heridas, "
        "según las autoridades de la región, que dijeron que el mercado fue alcanzado por los proyectiles.",
    ),
    (
        "German",
        "Granaten trafen Montagnacht Wohnhäuser; Rettungskräfte bargen zwölf Leichen, dreißig Schwerverletzte liegen "
        "noch immer mehreren Krankenhäusern, berichteten Nachrichtenagenturen übereinstimmend gestern und heute Abend.",
    ),
    (
        "Polish",
        "Co najmniej 12 osób zginęło, a 30 zostało rannych wczoraj podczas ostrzału targu Tarsk, poinformowały "
        "władze regionu, podkreślając trudną sytuację mieszkańców.",
    ),
]


@pytest.mark.parametrize(("language", "text"), LANGUAGES)
def test_another_language_is_named(language: str, text: str) -> None:
    assert guess_language(text) == language
    assert refusal(text.encode()).what == f"not English: looks like {language}"


@pytest.mark.parametrize(
    "text",
    [
        "12",
        "OK 300",
        "La Paz: 12. El Alto: 3. Los Andes: 4. San José de la Mata: 2. Las Cruces: 5. El Paso del Norte: 7.",
        "Twelve men of the brigade “Слава Україні” were killed, its spokesman said on Telegram.",
        "Wounded: Łukasz Żak, 30; Zdzisław Wróbel, 41; Świętosława Kość, 19; Grażyna Dąbrowska, 22; Jerzy Gąsior, 50; "
        "Müllheim, two dead; Zürich, nobody; Besançon, five dead; Orléans, 12 missing, one café closed.",
        "| Kherson | 12 |\n| Zaporizhzhia | 4 |",
    ],
)
def test_english_and_what_is_too_short_to_tell_are_not_refused(text: str) -> None:
    assert guess_language(text) == "English"


PAGE = """<!DOCTYPE html><html><head><title>Twelve killed in Tarsk market</title></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav><article>
<h1>Twelve killed in Tarsk market</h1><p>At least 12 people were killed on Monday when shells hit the central market
of Tarsk, Governor Irena Voskan <a href="https://example.org/statement">said in a statement</a>. Another 30 were
wounded in the attack, she said.</p><p>The ministry counted 14 strikes on the city since dawn &amp; two of them hit the
hospital in the north of the city, where <b>35</b> patients lay.</p></article><footer>5 comments</footer></body></html>
"""


def test_an_html_page_keeps_its_article_and_its_links() -> None:
    pytest.importorskip("trafilatura")
    document = read_bytes(PAGE.encode(), "page.html")
    assert document.text.startswith("Twelve killed in Tarsk market\n\nAt least 12 people were killed on Monday")
    assert "where 35 patients lay." in document.text
    assert "Home" not in document.text and "comments" not in document.text
    assert [(link.span.of(document.text), link.href) for link in document.links] == [
        ("said in a statement", "https://example.org/statement")
    ]


def test_without_the_extra_an_html_page_is_refused_with_the_install_hint(monkeypatch: pytest.MonkeyPatch) -> None:
    whole_import = builtins.__import__

    def without(name: str, *rest: Any, **more: Any) -> Any:
        if name.split(".")[0] == "trafilatura":
            raise ImportError(name)
        return whole_import(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    error = refusal(PAGE.encode())
    assert error.what == "is an HTML page"
    assert error.hint is not None and "claimcheck[html]" in error.hint


def test_a_page_in_its_declared_encoding() -> None:
    pytest.importorskip("trafilatura")
    page = PAGE.replace("<head>", '<head><meta charset="iso-8859-2">').replace("Voskan", "Wałęsa")
    assert "Wałęsa" in read_bytes(page.encode("iso-8859-2"), "page.html").text
