package dk.helhed.local.bench;

import dk.helhed.local.bench.ReadingData.Dataset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Questions of a dataset that are as large as each other, and none like another. */
final class ReadingQuestions {
    private final Dataset dataset;
    private final Random random = new Random(13);

    ReadingQuestions(Dataset dataset) {
        this.dataset = dataset;
    }

    /** How many codes of each are asked for; their product is the number of values. */
    record Size(int areas, int years, int subjects, int sexes, int indicators) {
        static final Size HUNDRED = new Size(5, 5, 4, 1, 1);
        static final Size THOUSAND = new Size(25, 10, 4, 1, 1);
        static final Size TEN_THOUSAND = new Size(69, 12, 4, 3, 1);
        static final Size FIFTY_THOUSAND = new Size(75, 15, 4, 3, 4);

        int values() {
            return areas * years * subjects * sexes * indicators;
        }
    }

    /** The same to the service and to the server that has only SQL. */
    record Asked(String ofService, String ofSql) {}

    List<Asked> of(Size size, int many) {
        List<Asked> all = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            all.add(one(size));
        }
        return all;
    }

    private Asked one(Size size) {
        String areas = some(dataset.areas(), size.areas());
        int first = ReadingData.FIRST_YEAR + random.nextInt(ReadingData.YEARS - size.years() + 1);
        int last = first + size.years() - 1;
        String subjects = some(
                IntStream.range(0, dataset.subjects())
                        .mapToObj(subject -> subject == 0 ? "T" : "s" + subject)
                        .toList(),
                size.subjects());
        String sexes = String.join(",", List.of("T", "K", "M").subList(0, size.sexes()));
        int indicator = 1 + random.nextInt(5 - size.indicators());
        String indicators = IntStream.range(indicator, indicator + size.indicators())
                .mapToObj(ReadingData.INDICATOR::formatted)
                .collect(Collectors.joining(","));
        return new Asked(
                "/v1/datasets/%s/data?area=%s&period=%d..%d&sex=%s&dim=subject:%s&indicator=%s&lang=en"
                        .formatted(dataset.id(), areas, first, last, sexes, subjects, indicators),
                "/?measure=M%d&denominator=RESIDENTS&area=%s&period=%s&sex=%s&subject=%s"
                        .formatted(
                                indicator,
                                areas,
                                IntStream.rangeClosed(first, last)
                                        .mapToObj(Integer::toString)
                                        .collect(Collectors.joining(",")),
                                sexes,
                                subjects));
    }

    private String some(List<String> codes, int many) {
        List<String> mixed = new ArrayList<>(codes);
        Collections.shuffle(mixed, random);
        return String.join(",", mixed.subList(0, many));
    }
}
