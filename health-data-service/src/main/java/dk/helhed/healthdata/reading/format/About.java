package dk.helhed.healthdata.reading.format;

import dk.helhed.healthdata.reading.model.Annotation;
import dk.helhed.healthdata.reading.model.Answer;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.Language;
import dk.helhed.healthdata.reading.model.Question;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/** What every answer says of itself, in every format in the same order and by the same names. */
record About(
        DatasetShape shape,
        Language language,
        String licence,
        String permalink,
        String cite,
        List<String> warnings,
        List<String> notes) {

    /** A name and what it says: a text, a whole number or a truth. */
    record Line(String name, Object value) {}

    static About of(Answer answer) {
        List<String> warnings = answer.warnings().stream().map(Labels::clean).toList();
        return new About(
                answer.shape(),
                answer.language(),
                answer.licence().toString(),
                answer.permalink().toString(),
                Labels.clean(answer.cite()),
                warnings,
                notes(answer.question(), answer.language(), warnings));
    }

    static About of(DatasetShape shape, Language language, URI licence, URI permalink, String cite) {
        return new About(
                shape,
                language,
                licence.toString(),
                permalink.toString(),
                Labels.clean(cite),
                List.of(),
                notes(shape, language, List.of(), annotation -> true));
    }

    String title() {
        return Labels.clean(language.of(shape.title()));
    }

    /** Where the figures come from; the publisher, where the dataset says nothing of it. */
    String source() {
        return Labels.clean(shape.provenance().source());
    }

    List<Line> lines() {
        return List.of(
                new Line("dataset", shape.dataset().toString()),
                new Line("title", title()),
                new Line("version", shape.version()),
                new Line("sha256", shape.sha256()),
                new Line("updated", shape.updated().toString()),
                new Line("synthetic", shape.synthetic()),
                new Line("municipality", shape.municipality()),
                new Line("publisher", Labels.clean(shape.publisher())),
                new Line("source", source()),
                new Line("licence", licence),
                new Line("permalink", permalink),
                new Line("cite", cite),
                new Line("language", language.code()));
    }

    private static List<String> notes(Question question, Language language, List<String> warnings) {
        return notes(question.shape(), language, warnings, annotation -> isTouched(annotation, question));
    }

    private static List<String> notes(
            DatasetShape shape, Language language, List<String> warnings, Predicate<Annotation> wanted) {
        Set<String> notes = new LinkedHashSet<>();
        if (shape.synthetic()) {
            notes.add(language.of(Wording.INVENTED));
        }
        notes.addAll(warnings);
        shape.annotations().stream()
                .filter(wanted)
                .forEach(annotation -> notes.add(Labels.clean(language.of(annotation.note()))));
        return List.copyOf(notes);
    }

    private static boolean isTouched(Annotation annotation, Question question) {
        DatasetShape shape = question.shape();
        return isTouched(
                        annotation.indicators(),
                        question.metrics(),
                        metric -> shape.metrics().get(metric).indicator())
                && isTouched(
                        annotation.areas(),
                        question.codes().get(DatasetShape.AREA),
                        code -> shape.area().codes().get(code).code())
                && isTouched(
                        annotation.periods(),
                        question.codes().get(DatasetShape.PERIOD),
                        code -> shape.period().codes().get(code).code());
    }

    private static boolean isTouched(List<String> about, List<Integer> chosen, IntFunction<String> code) {
        return about.isEmpty() || chosen.stream().map(code::apply).anyMatch(about::contains);
    }
}
