package dk.helhed.healthdata.page;

import dk.helhed.healthdata.counts.Role;
import dk.helhed.healthdata.indicator.Polarity;
import dk.helhed.healthdata.indicator.Unit;
import dk.helhed.healthdata.reading.compare.Estimate;
import dk.helhed.healthdata.reading.model.Annotation;
import dk.helhed.healthdata.reading.model.Annotations;
import dk.helhed.healthdata.reading.model.Axis;
import dk.helhed.healthdata.reading.model.AxisCode;
import dk.helhed.healthdata.reading.model.Cell;
import dk.helhed.healthdata.reading.model.Cells;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.Metric;
import dk.helhed.healthdata.reading.model.Metric.Method;
import dk.helhed.healthdata.reading.model.ObsStatus;
import dk.helhed.healthdata.reading.model.Reason;
import dk.helhed.healthdata.text.Bilingual;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** Invented published figures of a town with seven housing areas, as many indicators as a test wants, sexes and ages. */
final class Town implements Cells {

    static final String CHOSEN = "0751-bispehaven";
    private static final int COUNTRY = 9;

    private final DatasetShape shape;
    private final Annotations annotations;
    private final Hiding hiding;
    private final long secret;

    /** Which places are hidden. */
    interface Hiding {
        boolean isHidden(int metric, int[] codes);
    }

    Town(int indicators, int years, Hiding hiding, String hostile) {
        this(indicators, years, hiding, hostile, 1);
    }

    /** @param secret what the hidden cells hold, as a mistake in the read model would hand it on */
    Town(int indicators, int years, Hiding hiding, String hostile, long secret) {
        this.hiding = hiding;
        this.secret = secret;
        this.shape = new DatasetShape(
                UUID.fromString("0198c6f2-0000-7000-8000-000000000001"),
                3,
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                Instant.parse("2026-01-04T09:30:00Z"),
                true,
                "0751",
                "Aarhus Kommune" + hostile,
                "Opdigtet register" + hostile,
                text("Arbejde og sundhed", "Work and health", hostile),
                axes(years, hostile),
                IntStream.range(0, indicators).mapToObj(i -> metric(i, hostile)).toList(),
                List.of(new Annotation(
                        ObsStatus.B,
                        List.of("I1"),
                        List.of(),
                        List.of("2019"),
                        text("Registret skiftede i 2019", "The register changed in 2019", hostile))));
        this.annotations = Annotations.of(shape);
    }

    Published published() {
        return new Published(shape, this);
    }

    private static Bilingual text(String da, String en, String hostile) {
        return new Bilingual(da + hostile, en + hostile);
    }

    private static List<Axis> axes(int years, String hostile) {
        List<AxisCode> areas = new ArrayList<>();
        List<String> names = List.of(
                "Bispehaven", "Trigeparken", "Gellerup", "Toveshøj", "Skovgårdsparken", "Langkærparken", "Vejlby Vest");
        for (String name : names) {
            String code = "0751-"
                    + name.toLowerCase(java.util.Locale.ROOT)
                            .replace("ø", "oe")
                            .replace("å", "aa")
                            .replace("æ", "ae")
                            .replace(' ', '-');
            areas.add(new AxisCode(code, text(name, name, hostile), List.of(), "HOUSING_AREA", "0751"));
        }
        areas.add(new AxisCode("0751", text("Aarhus", "Aarhus", hostile), List.of(), "MUNICIPALITY", "1082"));
        areas.add(new AxisCode(
                "1082", text("Region Midtjylland", "Central Denmark Region", ""), List.of(), "REGION", "DK"));
        areas.add(new AxisCode("DK", text("Hele landet", "Denmark", ""), List.of(), "COUNTRY", null));
        List<AxisCode> periods = IntStream.range(2025 - years, 2025)
                .mapToObj(year -> new AxisCode("" + year, text("" + year, "" + year, ""), List.of(), null, null))
                .toList();
        return List.of(
                new Axis("area", Role.AREA, text("Område", "Area", ""), areas, null),
                new Axis("period", Role.PERIOD, text("År", "Year", ""), periods, null),
                new Axis("sex", Role.SEX, text("Køn", "Sex", ""), codes("T", "Mænd/Men", "Kvinder/Women"), "T"),
                new Axis(
                        "age",
                        Role.AGE,
                        text("Alder", "Age", ""),
                        codes("T", "18-29/18-29", "30-49/30-49", "50-64/50-64"),
                        "T"));
    }

    private static List<AxisCode> codes(String total, String... parts) {
        List<AxisCode> codes = new ArrayList<>();
        codes.add(new AxisCode(total, text("I alt", "All", ""), List.of(), null, null));
        for (String part : parts) {
            String[] names = part.split("/");
            codes.add(new AxisCode(names[1], text(names[0], names[1], ""), List.of(), null, null));
        }
        return codes;
    }

    private static Metric metric(int i, String hostile) {
        List<Bilingual> titles = List.of(
                text("Andel i beskæftigelse", "Share in employment", hostile),
                text("Andel med diabetes", "Share with diabetes", hostile),
                text("Andel med rengøringsjob", "Share with a job in cleaning", hostile));
        Polarity polarity = List.of(Polarity.HIGHER_IS_BETTER, Polarity.LOWER_IS_BETTER, Polarity.NEUTRAL)
                .get(i % 3);
        Bilingual title = titles.get(i % 3);
        String number = i < 3 ? "" : " " + (i / 3 + 1);
        return new Metric(
                "I" + i,
                new Bilingual(title.da() + number, title.en() + number),
                Unit.PERCENT,
                1,
                polarity,
                Method.PROPORTION,
                "X" + i,
                "POP");
    }

    @Override
    public long count(String measure, int[] codes) {
        throw new AssertionError("pages compute nothing of counts");
    }

    @Override
    public Cell at(int metric, int[] codes) {
        if (hiding.isHidden(metric, codes)) {
            return leaking(new Random(31 * secret + 7L * metric + Arrays.hashCode(codes)));
        }
        long residents = codes[0] == COUNTRY
                ? 3_400_000
                : codes[0] == 8 ? 760_000 : codes[0] == 7 ? 230_000 : 900 + 230L * codes[0];
        long n = residents / (codes[2] == 0 ? 1 : 2) / (codes[3] == 0 ? 1 : 3);
        double[] level = {.58, .07, .12};
        double share = level[metric % 3]
                * (codes[0] < 7 ? .72 + .06 * ((codes[0] * 3 + metric) % 7) : 1)
                * (1 - (codes[0] == 0 ? .035 : .004) * codes[1]);
        long x = Math.round(n * share);
        Estimate figure = Estimate.of(shape.metrics().get(metric), x, n);
        Reason own = x < 10 ? Reason.FEW_EVENTS : null;
        return new Cell(
                annotations.reason(own, metric, codes),
                rounded(figure.value()),
                x,
                n,
                rounded(figure.p95().lower()),
                rounded(figure.p95().upper()),
                rounded(figure.p998().lower()),
                rounded(figure.p998().upper()));
    }

    private static Cell leaking(Random hidden) {
        return new Cell(
                Reason.SUPPRESSED,
                hidden.nextDouble() * 100,
                1 + hidden.nextInt(4),
                20 + hidden.nextInt(40),
                hidden.nextDouble() * 100,
                hidden.nextDouble() * 100,
                hidden.nextDouble() * 100,
                hidden.nextDouble() * 100);
    }

    private static double rounded(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).doubleValue();
    }
}
