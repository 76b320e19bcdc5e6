package dk.helhed.healthdata.reading.data;

import dk.helhed.healthdata.reading.format.AnswerFormat;
import dk.helhed.kit.problem.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts answers by format and outcome; never what was asked. */
@ApplicationScoped
class AnswerCounts {

    private final MeterRegistry meters;

    AnswerCounts(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(AnswerFormat format, String outcome) {
        count(format.name(), outcome);
    }

    /** By the code of the refusal; a format was not chosen yet. */
    void refused(Problem problem) {
        count("none", problem.type().code());
    }

    private void count(String format, String outcome) {
        meters.counter("helhed.reading.answers", "format", format, "outcome", outcome)
                .increment();
    }
}
