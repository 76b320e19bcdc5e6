package dk.helhed.healthdata.reading.data;

import dk.helhed.healthdata.reading.model.Axis;
import dk.helhed.healthdata.reading.model.Cells;
import dk.helhed.healthdata.reading.model.Language;
import dk.helhed.healthdata.reading.model.Question;
import dk.helhed.healthdata.reading.model.Slice;
import dk.helhed.kit.problem.ProblemTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a reader of an answer must know who looks at its numbers alone. A function of question and cells, like the answer. */
final class Warnings {

    private static final ProblemTexts TEXTS = ProblemTexts.load(Warnings.class.getClassLoader());

    private final Locale language;
    private final List<String> all = new ArrayList<>();

    private Warnings(Language language) {
        this.language = Locale.of(language.code());
    }

    static List<String> of(Question question, Cells cells, Language language) {
        Warnings warnings = new Warnings(language);
        for (int i = 0; i < question.codes().size(); i++) {
            if (question.codes().get(i).isEmpty()) {
                Axis axis = question.shape().axes().get(i);
                warnings.add("nothing-chosen", language.of(axis.title()));
            }
        }
        long empty = empty(new Slice(question, cells));
        if (empty > 0) {
            warnings.add(
                    "without-value",
                    empty,
                    question.places() * question.metrics().size());
        }
        return List.copyOf(warnings.all);
    }

    private void add(String key, Object... args) {
        all.add(TEXTS.get(language, "warning." + key, List.of(args)));
    }

    private static long empty(Slice slice) {
        long[] empty = new long[1];
        slice.forEach((at, codes, metric, cell) -> {
            if (cell.reason() != null && !cell.reason().hasValue()) {
                empty[0]++;
            }
        });
        return empty[0];
    }
}
