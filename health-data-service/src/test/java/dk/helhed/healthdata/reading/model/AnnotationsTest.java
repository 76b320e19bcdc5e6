package dk.helhed.healthdata.reading.model;

import static dk.helhed.healthdata.reading.Published.area;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dk.helhed.healthdata.indicator.Polarity;
import dk.helhed.healthdata.indicator.Unit;
import dk.helhed.healthdata.reading.Published;
import dk.helhed.healthdata.text.Bilingual;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnnotationsTest {

    private static final Bilingual NOTE = new Bilingual("Foreløbige tal", "Provisional figures");

    private static Annotations annotated(Annotation... annotations) {
        Published cells = new Published(
                        List.of(area("DK", "COUNTRY", null), area("0751", "MUNICIPALITY", "DK")), "2023", "2024")
                .metric(Metric.Method.COUNT, Unit.COUNT, Polarity.NEUTRAL)
                .metric(Metric.Method.COUNT, Unit.COUNT, Polarity.NEUTRAL);
        for (Annotation annotation : annotations) {
            cells.annotated(annotation);
        }
        return Annotations.of(cells.shape());
    }

    @Test
    void it_marks_the_cells_that_it_names_and_no_others() {
        Annotations all = annotated(new Annotation(ObsStatus.P, List.of("X1"), List.of("0751"), List.of("2024"), NOTE));

        assertEquals(Reason.PROVISIONAL, all.reason(null, 1, new int[] {1, 1}));
        assertNull(all.reason(null, 0, new int[] {1, 1}));
        assertNull(all.reason(null, 1, new int[] {0, 1}));
        assertNull(all.reason(null, 1, new int[] {1, 0}));
    }

    @Test
    void what_is_not_named_is_meant_as_a_whole() {
        Annotations all = annotated(new Annotation(ObsStatus.E, List.of(), List.of(), List.of("2024"), NOTE));

        assertEquals(Reason.ESTIMATED, all.reason(null, 0, new int[] {0, 1}));
        assertNull(all.reason(null, 0, new int[] {0, 0}));
    }

    @Test
    void where_two_hold_the_upper_one_is_told() {
        Annotations all = annotated(
                new Annotation(ObsStatus.P, List.of(), List.of(), List.of(), NOTE),
                new Annotation(ObsStatus.B, List.of(), List.of(), List.of("2024"), NOTE));

        assertEquals(Reason.BREAK, all.reason(null, 0, new int[] {0, 1}));
        assertEquals(Reason.PROVISIONAL, all.reason(Reason.FEW_EVENTS, 0, new int[] {0, 0}));
        assertEquals(Reason.SUPPRESSED, all.reason(Reason.SUPPRESSED, 0, new int[] {0, 1}));
    }
}
