package dk.helhed.kit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CprGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0101701234",
                "010170-1234",
                "010170 1234",
                "Borgeren (010170-1234) er flyttet",
                "nr.0101701234.",
                "x0101701234y",
                "010170\u20131234",
                "010170\u2212 1234 eller 010170\u22121234",
                "010170\u00a01234",
                "010170\u00ad-1234",
                "01\u200b0170-1234",
                "\uff10\uff11\uff10\uff11\uff17\uff10-\uff11\uff12\uff13\uff14",
                "\u0660\u0661\u0660\u0661\u0667\u0660\u0661\u0662\u0663\u0664",
                "101701234",
                "10170-1234",
                "290200-4123",
                "290204-9123",
                "290272-1234",
                "311299-3999",
                "010100-5123",
                "010158-8123",
                "12345 010170-1234",
                "010170\n1234",
                "010190 - 1234",
                "01.01.90-1234",
                "01-01-90-1234",
                "01/01/90-1234",
                "01 01 90 1234",
                "1.1.90-1234",
                "1/1 1990-1234",
                "01.01.1990 - 1234",
                "01.01.90\n1234",
                "010190/1234",
                "010190.1234",
                "010190_1234",
                "010190--1234",
                "010190 -\n 1234",
                "010190\u20141234",
                "010190\u2011\u00a01234",
                "010190\u2500 1234",
                "010190\u25001234",
                "01011990-1234",
                "010119901234",
                "610190-1234",
                "6101901234",
                "91.12.90-1234",
                "\u2070\u00b9\u2070\u00b9\u2079\u2070-\u00b9\u00b2\u00b3\u2074",
                "\u24ea\u2460\u24ea\u2460\u2468\u24ea-\u2460\u2461\u2462\u2463",
                "\u24ea\u2460\u24ea\u2460\u2468\u24ea-\u246b\u2462\u2463",
                "\u24ea\u2474\u24ea\u2474\u2468\u24ea \u2474\u2475\u2476\u2477",
                "\u24ea\u2780\u24ea\u2776\u2788\u24ea1234",
                "0\u20e31\u20e30\ufe0f\u20e31\u20e39\u20e30\u20e31234",
                "0\u03361\u03360\u03361\u03369\u03360\u0336-1234",
                "\ud835\udfce\ud835\udfcf\ud835\udfce\ud835\udfcf90-1234",
                "010190\u28001234",
                "010190\u31641234",
                "01\u206001\ufeff90\u200d12\u200e34",
                "P-nr. 0101901234",
                "pnr 1003901234",
                "Personen med 1003901234 bor der"
            })
    void a_number_with_a_real_date_is_found(String text) {
        assertEquals(true, CprGuard.looksLikeCpr(text), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2500000000",
                "250000000",
                "320170-1234",
                "000170-1234",
                "011370-1234",
                "010070-1234",
                "290201-1234",
                "290200-1234",
                "290205-4123",
                "300270-1234",
                "310470-1234",
                "12345678",
                "+45 12 34 56 78",
                "0101701234567",
                "1010101701234",
                "010170-12345",
                "01-01-1970",
                "2018-01-01/2022-12-31",
                "23/9928",
                "0751-0101",
                "27.00.00-P20-1-18",
                "ab010170-1234-4abc-8abc-0123456789ab",
                "01017012-3412-7cc1-8e43-010170123456",
                "9f86d081884c7d659a2feaa0c55ad0101701234f1b2b0b822cd15d6c15b0f00a",
                "9f86d0818101701234feaa0c55ad0abc",
                "9f86d0818101701234feaa0c55ad0abc12345678",
                "P-nr. 1003901234",
                "P-nummer: 1012345678",
                "produktionsenhed 1003901234",
                "EAN 5790001003901",
                "CVR-nr. 10 03 90 12",
                "+45 20 10 12 34",
                "+4520101234",
                "tlf. 2010 1234",
                "01.04.2018 - 2022",
                "01.04.2018 4500 kr.",
                "22.11.2023 kl. 1400",
                "10, 11, 12, 2018",
                "1 2 10 2018",
                "skoleåret 2011/12 2012/13",
                "310490/1234",
                "013290-1234",
                "15.20.00-2018"
            })
    void a_near_miss_passes(String text) {
        assertFalse(CprGuard.looksLikeCpr(text), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", "a0101701234", "0101701234f"})
    void an_id_in_a_header_passes(String value) {
        assertFalse(CprGuard.looksLikeCprAlone(value), value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0101701234", "id=010170-1234", "\"0101701234\""})
    void a_number_that_stands_alone_in_a_header_is_found(String value) {
        assertEquals(true, CprGuard.looksLikeCprAlone(value), value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "010190-1234",
                "sag-010190-1234",
                "2024-010190-1234",
                "010190 1234",
                "010190 - 1234",
                "010190\u20131234",
                "01011990-1234",
                "610190-1234",
                "\u2070\u00b9\u2070\u00b9\u2079\u2070-1234",
                "01\u200b0190-1234"
            })
    void what_is_written_as_a_number_is_no_identifier(String value) {
        assertEquals(true, CprGuard.isWrittenAsCpr(value), value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3001015001",
                "0101901234",
                "101901234",
                "1003901234",
                "INV0101901234",
                "5790001003901",
                "010190/1234",
                "01-01-90-1234",
                "10190-1234",
                "010190-12345",
                "a010190-1234",
                "010190-1234b",
                "23/9928",
                "0751-bispehaven",
                "27.00.00-P20-1-18",
                "4bf92f3577010190b34da6a3ce929d0e",
                "ab010170-1234-4abc-8abc-0123456789ab"
            })
    void rows_of_digits_are_identifiers(String value) {
        assertFalse(CprGuard.isWrittenAsCpr(value), value);
    }

    @Test
    void a_million_digits_and_dashes_take_no_time() {
        for (String part : List.of(
                "12345-", "123456 ", "99.99.99 ", "P-nr ", "a", "f1", "0123456789abcdef", "- ", "\u24ea", "1 ")) {
            String text = part.repeat(1_000_000 / part.length());
            assertTimeoutPreemptively(Duration.ofSeconds(5), () -> CprGuard.looksLikeCpr(text), part);
            assertTimeoutPreemptively(Duration.ofSeconds(5), () -> CprGuard.isWrittenAsCpr(text), part);
        }
        String text = "12345-".repeat(160_000) + "123456 ".repeat(40_000);
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> assertFalse(CprGuard.looksLikeCpr(text)));
    }
}
