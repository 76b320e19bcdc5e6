package dk.helhed.healthdata.reading.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    private static final long SIZE = 100;

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0,0,0",
        "bytes=0-99,0,99",
        "bytes=10-19,10,19",
        "bytes=90-,90,99",
        "bytes=90-500,90,99",
        "bytes=-10,90,99",
        "bytes=-500,0,99"
    })
    void a_part_is_bounded_by_the_file(String header, long from, long to) {
        ByteRange range = Objects.requireNonNull(ByteRange.of(header, SIZE));

        assertEquals(new ByteRange(from, to), range);
        assertEquals(true, range.isSatisfiable(SIZE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0"})
    void what_lies_behind_the_end_is_not_there(String header) {
        ByteRange range = ByteRange.of(header, SIZE);

        assertNotNull(range);
        assertEquals(false, range.isSatisfiable(SIZE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes=-",
                "bytes=9-3",
                "bytes=0-1,5-6",
                "lines=0-1",
                "bytes=a-b",
                "bytes=0-99999999999999999999999999"
            })
    void what_is_no_single_part_asks_for_all(String header) {
        assertNull(ByteRange.of(header, SIZE));
    }
}
