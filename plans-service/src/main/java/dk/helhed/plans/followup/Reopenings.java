package dk.helhed.plans.followup;

import java.util.List;
import java.util.stream.Stream;

/** Every time that a follow-up was opened again, in order. */
record Reopenings(List<Reopening> all) {

    static final Reopenings NONE = new Reopenings(List.of());

    Reopenings {
        all = List.copyOf(all);
    }

    Reopenings and(Reopening next) {
        return new Reopenings(Stream.concat(all.stream(), Stream.of(next)).toList());
    }
}
