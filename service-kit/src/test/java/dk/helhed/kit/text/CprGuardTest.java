package dk.helhed.kit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
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
                "010170\n1234"
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
                "010170--1234",
                "010170.1234",
                "01-01-1970",
                "2018-01-01/2022-12-31",
                "23/9928",
                "0751-0101",
                "27.00.00-P20-1-18",
                "ab010170-1234-4abc-8abc-0123456789ab",
                "01017012-3412-7cc1-8e43-010170123456",
                "9f86d081884c7d659a2feaa0c55ad0101701234f1b2b0b822cd15d6c15b0f00a"
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

    @Test
    void a_million_digits_and_dashes_take_no_time() {
        String text = "12345-".repeat(160_000) + "123456 ".repeat(40_000);
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> assertFalse(CprGuard.looksLikeCpr(text)));
    }
}
