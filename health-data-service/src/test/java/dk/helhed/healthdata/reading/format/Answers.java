package dk.helhed.healthdata.reading.format;

import dk.helhed.healthdata.counts.Role;
import dk.helhed.healthdata.indicator.Polarity;
import dk.helhed.healthdata.indicator.Unit;
import dk.helhed.healthdata.reading.model.Annotation;
import dk.helhed.healthdata.reading.model.Answer;
import dk.helhed.healthdata.reading.model.Axis;
import dk.helhed.healthdata.reading.model.AxisCode;
import dk.helhed.healthdata.reading.model.Cell;
import dk.helhed.healthdata.reading.model.CellStatistics;
import dk.helhed.healthdata.reading.model.Cells;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.Figure;
import dk.helhed.healthdata.reading.model.Language;
import dk.helhed.healthdata.reading.model.Metric;
import dk.helhed.healthdata.reading.model.ObsStatus;
import dk.helhed.healthdata.reading.model.Question;
import dk.helhed.healthdata.reading.model.Reason;
import dk.helhed.healthdata.reading.model.Slice;
import dk.helhed.healthdata.statistics.Confidence;
import dk.helhed.healthdata.statistics.ReferenceComparison;
import dk.helhed.healthdata.statistics.Trend;
import dk.helhed.healthdata.text.Bilingual;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Datasets and answers by chance: the same seed gives the same. */
final class Answers {

    /** What others might write into a name to do harm, and what spreadsheets make something else of. */
    static final List<String> HOSTILE = List.of(
            "=1+1",
            "+45 12",
            "-5 grader",
            "@SUM(A1)",
            "\tTab",
            "Linje\r\nskift",
            "\"citat\"",
            "'=apostrof",
            "a;b,c|d",
            "\u202Etxet\u202C",
            "\u200Fhøjre",
            "_x000D_",
            "<b>&amp;",
            "=cmd|' /C calc'!A0",
            "æøå ÆØÅ é",
            "\uD83D\uDE00",
            "x".repeat(200),
            "=" + "y".repeat(199),
            "0751",
            "10-14",
            "NaN",
            "null",
            "1e5");

    private static final List<String> AREAS = List.of("DK", "1082", "0751", "0751-013", "group-nord", "0461", "0101");
    private static final List<String> AGES = List.of("total", "10-14", "0-9", "65+", "1e5", "05", "under_5", "-5");
    private static final List<String> SEXES = List.of("total", "men", "women");
    private static final List<String> OWN = List.of("total", "basic", "higher.1", "ÆØÅ_æøå");

    private final Random random;

    Answers(long seed) {
        this.random = new Random(seed);
    }

    DatasetShape shape() {
        List<Axis> axes = new ArrayList<>();
        axes.add(axis("area", Role.AREA, AREAS, 7));
        axes.add(axis("year", Role.PERIOD, List.of("2018", "2019", "2020", "2021", "2021-2022", "undated"), 6));
        if (random.nextBoolean()) {
            axes.add(axis("sex", Role.SEX, SEXES, 3));
        }
        if (random.nextBoolean()) {
            axes.add(axis("age", Role.AGE, AGES, 8));
        }
        if (random.nextBoolean()) {
            // Names that answers mean something else by.
            axes.add(axis(pick(List.of("status", "value", "indicator", "education", "sex_label")), Role.OTHER, OWN, 4));
        }
        int metrics = 1 + random.nextInt(4);
        return new DatasetShape(
                new UUID(random.nextLong(), random.nextLong()),
                1 + random.nextInt(20),
                "ab".repeat(32),
                Instant.parse("2026-03-01T10:15:30.123456Z"),
                random.nextBoolean(),
                "0751",
                "Aarhus Kommune",
                random.nextBoolean() ? null : label(),
                new Bilingual(label(), label()),
                axes,
                IntStream.range(0, metrics).mapToObj(this::metric).toList(),
                random.nextBoolean()
                        ? List.of()
                        : List.of(new Annotation(
                                ObsStatus.B, List.of(), List.of(), List.of(), new Bilingual(label(), label()))));
    }

    private Axis axis(String code, Role role, List<String> codes, int most) {
        List<String> some = codes.subList(0, 1 + random.nextInt(most));
        List<AxisCode> all = some.stream()
                .map(one -> new AxisCode(
                        one,
                        new Bilingual(label(), label()),
                        one.equals(some.getFirst()) && role != Role.PERIOD ? some.subList(1, some.size()) : List.of(),
                        role == Role.AREA ? "MUNICIPALITY" : null,
                        null))
                .toList();
        return new Axis(code, role, new Bilingual(label(), label()), all, role == Role.AREA ? null : "total");
    }

    private Metric metric(int number) {
        Unit unit = pick(List.of(Unit.values()));
        return new Metric(
                "INDICATOR_" + number,
                new Bilingual(label(), label()),
                unit,
                1,
                pick(List.of(Polarity.values())),
                Metric.Method.PROPORTION,
                "EMPLOYED",
                "PERSONS");
    }

    private String label() {
        return pick(HOSTILE);
    }

    CubeOfCells cells(DatasetShape shape) {
        Cell[] cells = new Cell[CubeOfCells.size(shape)];
        Arrays.setAll(cells, at -> cell());
        return new CubeOfCells(shape, cells);
    }

    private Cell cell() {
        Reason reason = random.nextInt(3) > 0 ? null : pick(List.of(Reason.values()));
        if (reason != null && !reason.hasValue()) {
            return Cell.without(reason);
        }
        boolean hasInterval = random.nextInt(4) > 0;
        return new Cell(
                reason,
                number(),
                random.nextInt(5) == 0 ? 0 : 5 + random.nextInt(100_000),
                5 + random.nextInt(6_000_000),
                hasInterval ? number() : Double.NaN,
                hasInterval ? number() : Double.NaN,
                hasInterval ? number() : Double.NaN,
                hasInterval ? number() : Double.NaN);
    }

    /** Of all kinds: none, with one decimal, of any length, tiny and huge. */
    private double number() {
        return switch (random.nextInt(6)) {
            case 0 -> 0;
            case 1 -> random.nextDouble() * 1e-7;
            case 2 -> random.nextDouble() * 1e12;
            case 3 -> random.nextDouble() * 100;
            default -> Math.rint(random.nextDouble() * 1000) / 10;
        };
    }

    Answer answer(DatasetShape shape, Cells cells) {
        List<List<Integer>> codes =
                shape.axes().stream().map(axis -> some(axis.size())).toList();
        List<Figure> figures = some(Figure.values().length).stream()
                .map(place -> Figure.values()[place])
                .toList();
        Set<Question.Include> include = random.nextBoolean() ? Set.of() : EnumSet.allOf(Question.Include.class);
        Question question = new Question(
                shape,
                codes,
                some(shape.metrics().size()),
                figures,
                include,
                include.isEmpty() ? List.of() : List.of("municipality", "DK"),
                false);
        return answer(question, cells, include.isEmpty() ? Map.of() : statistics(question));
    }

    Answer answer(Question question, Cells cells, Map<Long, CellStatistics> statistics) {
        return new Answer(
                new Slice(question, cells),
                pick(List.of(Language.values())),
                URI.create(
                        "https://tal.example.dk/v1/datasets/" + question.shape().dataset() + "/data?area=0751"),
                URI.create(
                        "https://tal.example.dk/v1/datasets/" + question.shape().dataset() + "/data?area=0751&version="
                                + question.shape().version()),
                URI.create("https://creativecommons.org/licenses/by/4.0/"),
                "Aarhus Kommune: Beskæftigelse, version 7. https://tal.example.dk/",
                random.nextBoolean() ? List.of() : List.of("2020 er ikke i versionen.", pick(HOSTILE)),
                statistics,
                null);
    }

    private Map<Long, CellStatistics> statistics(Question question) {
        Map<Long, CellStatistics> statistics = new HashMap<>();
        for (long at = 0; at < question.places() * question.metrics().size(); at++) {
            if (random.nextBoolean()) {
                statistics.put(
                        at,
                        new CellStatistics(
                                List.of(
                                        new CellStatistics.Comparison(
                                                "0751", number(), ReferenceComparison.HIGHER, Confidence.P998, null),
                                        new CellStatistics.Comparison("DK", null, null, null, "REFERENCE_SUPPRESSED")),
                                random.nextBoolean()
                                        ? new Trend.Calculated(Trend.Direction.INCREASING, number())
                                        : new Trend.NotCalculated(Trend.Reason.BREAK),
                                random.nextBoolean()
                                        ? new CellStatistics.Ranked(2, 5, 9, 1, null)
                                        : new CellStatistics.Ranked(null, null, 9, 1, "SUPPRESSED")));
            }
        }
        return statistics;
    }

    private List<Integer> some(int size) {
        List<Integer> chosen = IntStream.range(0, size)
                .filter(place -> random.nextInt(3) > 0)
                .boxed()
                .toList();
        return chosen.isEmpty() ? List.of(random.nextInt(size)) : chosen;
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** All of a version with all figures. */
    static Question everything(DatasetShape shape) {
        return new Question(
                shape,
                shape.axes().stream()
                        .map(axis -> IntStream.range(0, axis.size()).boxed().toList())
                        .toList(),
                IntStream.range(0, shape.metrics().size()).boxed().toList(),
                List.of(Figure.values()),
                Set.of(),
                List.of(),
                false);
    }
}
