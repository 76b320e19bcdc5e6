package dk.helhed.kit.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SourceNoteTest {

    @Test
    void what_is_left_out_says_the_same_as_what_is_empty() {
        assertEquals(new SourceNote("001", List.of(), null), new SourceNote("001", null, null));
    }
}
