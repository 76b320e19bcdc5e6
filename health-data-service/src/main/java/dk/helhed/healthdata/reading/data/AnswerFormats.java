package dk.helhed.healthdata.reading.data;

import dk.helhed.healthdata.reading.format.AnswerFormat;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The formats that there are: the one that is named, or the one that the caller's software likes best. */
@ApplicationScoped
class AnswerFormats {

    // Where a caller likes several alike, he gets the first.
    private static final List<String> ORDER = List.of("json-stat2", "rows", "csv", "csv-da", "xlsx", "sdmx-csv");

    private final List<AnswerFormat> formats;

    AnswerFormats(@All List<AnswerFormat> formats) {
        this.formats = formats.stream()
                .sorted(Comparator.<AnswerFormat>comparingInt(AnswerFormats::rank)
                        .thenComparing(AnswerFormat::name))
                .toList();
    }

    private static int rank(AnswerFormat format) {
        int rank = ORDER.indexOf(format.name());
        return rank < 0 ? ORDER.size() : rank;
    }

    List<AnswerFormat> all() {
        return formats;
    }

    List<String> names() {
        return formats.stream().map(AnswerFormat::name).toList();
    }

    String namesWithPages() {
        return formats.stream()
                .filter(AnswerFormat::hasPages)
                .map(AnswerFormat::name)
                .collect(Collectors.joining(", "));
    }

    /**
     * @param name one of those that there are; null where the caller's software decides
     * @param accept as the header says it
     * @throws Problem 406 where the software takes none of them
     */
    AnswerFormat choose(@Nullable String name, @Nullable String accept) {
        if (name != null) {
            return formats.get(names().indexOf(name));
        }
        if (accept == null || accept.isBlank()) {
            return formats.getFirst();
        }
        int best = AcceptHeader.of(accept)
                .best(formats.stream().map(AnswerFormat::contentType).toList());
        if (best < 0) {
            throw Problem.of(ProblemType.NOT_ACCEPTABLE, "not-acceptable.formats", described());
        }
        return formats.get(best);
    }

    private String described() {
        return formats.stream()
                .map(format -> format.name() + " (" + format.mediaType() + ")")
                .collect(Collectors.joining(", "));
    }
}
