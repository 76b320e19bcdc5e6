package dk.helhed.healthdata.reading.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptHeaderTest {

    private static final List<String> OFFERED = List.of(
            "application/json",
            "application/vnd.helhed.rows+json",
            "text/csv; charset=utf-8",
            "application/vnd.sdmx.data+csv; version=2.0.0; labels=id",
            "application/vnd.sdmx.data+csv; version=2.0.0; labels=both");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*|0",
                "application/*|0",
                "text/*|2",
                "text/csv|2",
                "TEXT/CSV;Q=0.5|2",
                "application/json;q=0.5, text/csv|2",
                "application/json;q=0, */*;q=0.1|1",
                "text/html, application/xhtml+xml, */*;q=0.8|0",
                "application/vnd.sdmx.data+csv|3",
                "application/vnd.sdmx.data+csv; labels=both|4",
                "application/vnd.sdmx.data+csv;version=2.0.0;labels=both, */*;q=0.1|4",
                "application/vnd.sdmx.data+csv;version=1.0.0|-1",
                "text/html|-1",
                "application/json;q=0|-1",
                "application/json;q=2|-1",
                "application/json;q=abc|-1",
                "nonsense|-1",
                "',,,;;;==='|-1",
                "/|-1"
            })
    void the_best_liked_is_chosen(String header, int best) {
        assertEquals(best, AcceptHeader.of(header).best(OFFERED));
    }

    @Test
    void ten_thousand_ranges_cost_no_more_than_fifty() {
        String many = "a/b;q=0.1,".repeat(10_000);
        AcceptHeader.of(many).best(OFFERED);
        long begun = System.nanoTime();
        for (int i = 0; i < 1_000; i++) {
            assertEquals(-1, AcceptHeader.of(many).best(OFFERED));
        }
        assertTrue(System.nanoTime() - begun < 2_000_000_000L, "a thousand of them took longer than two seconds");
    }
}
