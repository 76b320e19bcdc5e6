package dk.helhed.healthdata.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SealedStreamTest {

    @Test
    void more_bytes_than_are_taken_end_it() throws IOException {
        assertEquals(10, new SealedStream(new ByteArrayInputStream(new byte[10]), 10).readAllBytes().length);

        SealedStream tooMany = new SealedStream(new ByteArrayInputStream(new byte[11]), 10);
        assertEquals(
                ProblemType.BODY_TOO_LARGE,
                assertThrows(Problem.class, tooMany::readAllBytes).type());
    }

    @Test
    void a_workbook_has_fewer_than_what_is_read_row_by_row() {
        assertEquals(256L << 20, Format.CSV.most(256L << 20));
        assertEquals(256L << 20, Format.JSON.most(256L << 20));
        assertEquals(32L << 20, Format.XLSX.most(256L << 20));
        assertEquals(1_000, Format.XLSX.most(1_000));
    }
}
