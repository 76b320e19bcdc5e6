package dk.helhed.healthdata.counts;

import dk.helhed.healthdata.counts.Measure.Counts;
import dk.helhed.healthdata.text.Bilingual;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Structures to test with. */
final class Structures {

    private static final Bilingual TITLE = new Bilingual("x", "x");

    private Structures() {}

    static Dimension dimension(Role role, @Nullable String total, List<String> codes, Sum... sums) {
        return new Dimension(
                role.name().toLowerCase(Locale.ROOT),
                role,
                TITLE,
                codes.stream().map(code -> new Code(code, TITLE)).toList(),
                List.of(sums),
                total);
    }

    static Sum sum(String total, String... parts) {
        return new Sum(total, List.of(parts), null);
    }

    static Sum more(String total, String... parts) {
        return new Sum(total, List.of(parts), true);
    }

    static Measure persons(String code, @Nullable String denominator) {
        return new Measure(code, TITLE, Counts.PERSONS, denominator, null, null, null, null);
    }

    static Measure events(String code, @Nullable String persons, Repeat... byNumber) {
        return new Measure(code, TITLE, Counts.EVENTS, null, null, persons, Arrays.asList(byNumber), null);
    }

    static Structure structure(List<Dimension> dimensions, Measure... measures) {
        return new Structure(dimensions, List.of(measures));
    }

    /** A municipality with two areas and others besides, both sexes, residents and who of them has work. */
    static Structure small() {
        return structure(
                List.of(
                        dimension(Role.AREA, null, List.of("0751", "a", "b"), more("0751", "a", "b")),
                        dimension(Role.PERIOD, null, List.of()),
                        dimension(Role.SEX, "T", List.of("T", "K", "M"), sum("T", "K", "M"))),
                persons("POP", null),
                persons("EMP", "POP"));
    }
}
