package dk.helhed.healthdata.reading.question;

import dk.helhed.healthdata.counts.Role;
import dk.helhed.healthdata.indicator.Polarity;
import dk.helhed.healthdata.indicator.Unit;
import dk.helhed.healthdata.reading.model.Axis;
import dk.helhed.healthdata.reading.model.AxisCode;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.Metric;
import dk.helhed.healthdata.text.Bilingual;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Datasets of a few areas, as one of their versions shows them. */
public final class Shapes {

    public static final UUID DATASET = UUID.fromString("0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d1");

    private Shapes() {}

    /** Aarhus and its neighbours by sex, age and education, 2018 to 2024. */
    public static DatasetShape aarhus() {
        return shape(List.of(areas(), periods(2018, 2024), sex(), age(), education()));
    }

    /** The same without sex and age. */
    public static DatasetShape plain() {
        return shape(List.of(areas(), periods(2018, 2024), education()));
    }

    public static DatasetShape shape(List<Axis> axes) {
        return new DatasetShape(
                DATASET,
                7,
                "4f".repeat(32),
                Instant.parse("2026-11-30T12:00:00Z"),
                true,
                "0751",
                "Aarhus Kommune",
                null,
                text("Tilknytning til arbejdsmarkedet", "Attachment to the labour market"),
                axes,
                List.of(
                        metric("EMPLOYED_PCT", "Share in employment"),
                        metric("DIABETES_PCT", "Share with diabetes"),
                        metric("PERSONS", "Persons")),
                List.of());
    }

    /** The same as another version of it. */
    public static DatasetShape version(DatasetShape shape, int number) {
        return new DatasetShape(
                shape.dataset(),
                number,
                Integer.toHexString(number).repeat(64).substring(0, 64),
                shape.updated(),
                shape.synthetic(),
                shape.municipality(),
                shape.publisher(),
                shape.source(),
                shape.title(),
                shape.axes(),
                shape.metrics(),
                shape.annotations());
    }

    public static Axis areas() {
        return new Axis(
                "area",
                Role.AREA,
                text("Område", "Area"),
                List.of(
                        area("DK", "Danmark", "COUNTRY", null, "R1082", "R1083"),
                        area("R1082", "Region Midtjylland", "REGION", "DK", "0751", "0707"),
                        area("R1083", "Region Syddanmark", "REGION", "DK"),
                        area("0751", "Aarhus", "MUNICIPALITY", "R1082", "h1", "h2"),
                        area("0707", "Norddjurs", "MUNICIPALITY", "R1082"),
                        area("h1", "Bispehaven", "HOUSING_AREA", "0751"),
                        area("h2", "Gellerupparken", "HOUSING_AREA", "0751"),
                        area("h3", "Grenaa Vest", "HOUSING_AREA", "0707"),
                        area("g1", "De to største", "GROUP", null, "h1", "h2")),
                null);
    }

    public static Axis periods(int from, int to) {
        List<AxisCode> codes = new ArrayList<>();
        for (int year = from; year <= to; year++) {
            codes.add(code(Integer.toString(year), Integer.toString(year)));
        }
        return new Axis("period", Role.PERIOD, text("Periode", "Period"), codes, null);
    }

    private static Axis sex() {
        return new Axis(
                "sex",
                Role.SEX,
                text("Køn", "Sex"),
                List.of(code("total", "All", "women", "men"), code("women", "Women"), code("men", "Men")),
                "total");
    }

    private static Axis age() {
        return new Axis(
                "age",
                Role.AGE,
                text("Alder", "Age"),
                List.of(
                        code("18-24", "18 to 24"),
                        code("25-64", "25 to 64"),
                        code("65+", "65 and more"),
                        code("total", "All", "18-24", "25-64", "65+")),
                "total");
    }

    private static Axis education() {
        return new Axis(
                "education",
                Role.OTHER,
                text("Uddannelse", "Education"),
                List.of(code("total", "All", "basic", "higher"), code("basic", "Basic"), code("higher", "Higher")),
                "total");
    }

    public static AxisCode area(String code, String name, String level, @Nullable String parent, String... parts) {
        return new AxisCode(code, text(name, name), List.of(parts), level, parent);
    }

    public static AxisCode code(String code, String name, String... parts) {
        return new AxisCode(code, text(name, name), List.of(parts), null, null);
    }

    public static Metric metric(String code, String title) {
        return new Metric(
                code,
                text(title, title),
                Unit.PERCENT,
                1,
                Polarity.HIGHER_IS_BETTER,
                Metric.Method.PROPORTION,
                code + "_N",
                "PERSONS");
    }

    private static Bilingual text(String danish, String english) {
        return new Bilingual(danish, english);
    }
}
