import dk.helhed.healthdata.audit.Audit;
import dk.helhed.healthdata.audit.AuditOptions;
import dk.helhed.healthdata.audit.report.AuditReport;
import dk.helhed.healthdata.cube.CubeBuilder;
import dk.helhed.healthdata.cube.Dimension;
import dk.helhed.healthdata.cube.Figures;
import dk.helhed.healthdata.cube.Measure;
import dk.helhed.healthdata.protection.CubeTable;
import dk.helhed.healthdata.protection.Protection;
import dk.helhed.healthdata.protection.ProtectionPolicy;
import dk.helhed.healthdata.protection.Protector;
import dk.helhed.healthdata.table.LinkedTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Makes up a register's counts of residents (no real persons, the same on every machine) and measures how long it takes to
 * protect them. Run by run.sh, which says how.
 */
final class Benchmark {

    private static final List<String> SEXES = List.of("K", "M");
    private static final List<String> AGES = List.of("0-6", "7-17", "18-24", "25-29", "30-39", "40-49", "50-64", "65+");
    private static final double[] OF_AGE = {.09, .14, .12, .09, .14, .12, .16, .14};
    private static final List<String> ORIGINS = List.of("DK", "west", "menapt", "non-west", "descendant");
    private static final double[] OF_ORIGIN = {.45, .06, .25, .14, .10};

    private final SplittableRandom random = new SplittableRandom(20_240_607);
    private final int areas;

    /** Row by row: municipality, area, sex, age, origin, residents. */
    private final List<List<String>> rows = new ArrayList<>();

    /** Counts that another generator made up: one row for each area, sex, age and origin, of one year. */
    private Benchmark(Path csv) throws IOException {
        List<String> lines = Files.readAllLines(csv);
        List<String> head = List.of(lines.get(0).split(","));
        int residents = Math.max(head.indexOf("residents"), head.indexOf("pop"));
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",");
            List<String> row = new ArrayList<>();
            for (String column : List.of("municipality", "area", "sex", "age", "origin")) {
                row.add(fields[head.indexOf(column)]);
            }
            row.add(fields[residents]);
            rows.add(row);
        }
        areas = (int) rows.stream().map(row -> row.get(1)).distinct().count();
    }

    private Benchmark(int areas) {
        this.areas = areas;
        int[] municipality = municipalities();
        for (int area = 0; area < areas; area++) {
            fill(String.valueOf(101 + municipality[area]), String.format(Locale.ROOT, "A%04d", area));
        }
    }

    public static void main(String[] words) throws IOException {
        switch (words[0]) {
            case "csv" -> new Benchmark(Integer.parseInt(words[1])).print();
            case "measure" -> of(words[1]).measure(Integer.parseInt(words[2]));
            case "plot" -> System.out.print(Plot.of(Files.readAllLines(Path.of(words[1]))));
            default -> throw new IllegalArgumentException(words[0]);
        }
    }

    private static Benchmark of(String what) throws IOException {
        return what.endsWith(".csv") ? new Benchmark(Path.of(what)) : new Benchmark(Integer.parseInt(what));
    }

    /** About six areas each, unevenly: a few municipalities have many and some have one. */
    private int[] municipalities() {
        int most = Math.min(98, Math.max(2, Math.round(areas / 6f)));
        int[] of = new int[areas];
        for (int area = 0; area < areas; area++) {
            double u = random.nextDouble();
            of[area] = area < most ? area : (int) (most * u * u);
        }
        Arrays.sort(of);
        return of;
    }

    /** The median area has 1,000 residents and the smallest 60; ages and origins are mixed differently in each. */
    private void fill(String municipality, String area) {
        double size = Math.max(60, 1_000 * lognormal(.7));
        double[] ages = mixed(OF_AGE, .25);
        double[] origins = mixed(OF_ORIGIN, .6);
        for (String sex : SEXES) {
            for (int age = 0; age < ages.length; age++) {
                for (int origin = 0; origin < origins.length; origin++) {
                    long count = poisson(size / 2 * ages[age] * origins[origin]);
                    rows.add(List.of(
                            municipality, area, sex, AGES.get(age), ORIGINS.get(origin), String.valueOf(count)));
                }
            }
        }
    }

    private double[] mixed(double[] weights, double spread) {
        double[] mixed = new double[weights.length];
        double sum = 0;
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = weights[i] * lognormal(spread);
            sum += mixed[i];
        }
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] /= sum;
        }
        return mixed;
    }

    private double lognormal(double spread) {
        return StrictMath.exp(spread * normal());
    }

    private double normal() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
    }

    private long poisson(double mean) {
        if (mean > 60) {
            return Math.max(0, Math.round(mean + StrictMath.sqrt(mean) * normal()));
        }
        double limit = StrictMath.exp(-mean);
        long count = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    private void print() {
        System.out.println("municipality,area,sex,age,origin,residents");
        rows.forEach(row -> System.out.println(String.join(",", row)));
    }

    private Figures figures() {
        Map<String, Set<String>> municipalities = new TreeMap<>();
        for (List<String> row : rows) {
            municipalities
                    .computeIfAbsent(row.get(0), key -> new LinkedHashSet<>())
                    .add(row.get(1));
        }
        Dimension.Builder area = Dimension.named("area");
        for (Set<String> members : municipalities.values()) {
            area = area.codes(members);
        }
        for (Map.Entry<String, Set<String>> municipality : municipalities.entrySet()) {
            area = area.sum(municipality.getKey(), List.copyOf(municipality.getValue()));
        }
        area = area.sum("DK", List.copyOf(municipalities.keySet()));
        List<Measure> measures = List.of(new Measure("residents", null, false, new TreeMap<>()));
        CubeBuilder cube = new CubeBuilder(
                List.of(
                        area.build(),
                        flat("sex", codes(2)),
                        flat("age", codes(3)),
                        flat("origin", codes(4)),
                        Measure.dimension(measures)),
                Runtime.getRuntime().maxMemory());
        for (List<String> row : rows) {
            int cell = cube.cell(List.of(row.get(1), row.get(2), row.get(3), row.get(4), "residents"));
            cube.put(cell, Long.parseLong(row.get(5)));
        }
        if (!cube.addUp().isEmpty()) {
            throw new IllegalStateException();
        }
        return new Figures(cube.build(), measures, Map.of());
    }

    /** In the order of the rows. */
    private List<String> codes(int column) {
        return rows.stream().map(row -> row.get(column)).distinct().toList();
    }

    private static Dimension flat(String name, List<String> codes) {
        return Dimension.named(name).codes(codes).sum("T", codes).build();
    }

    private void measure(int auditMinutes) throws IOException {
        long start = System.nanoTime();
        ProtectionPolicy policy = ProtectionPolicy.DEFAULT;
        Figures figures = figures();
        LinkedTable table = CubeTable.of(figures, policy, List.of());
        Protection.Safe safe =
                (Protection.Safe) Protector.protect(figures.cube(), table, policy.width(), () -> false, progress -> {});
        double seconds = (System.nanoTime() - start) / 1e9;
        long primaries = safe.proofs().size();
        double hidden = 100.0 * safe.hidden().cardinality() / table.cells();
        long megabytes = peak();
        String audit = "| | ";
        if (auditMinutes > 0) {
            AuditReport report = Audit.run(
                    table,
                    safe.hidden(),
                    AuditOptions.of(policy.width(), Duration.ofMinutes(auditMinutes))
                            .withThreads(Runtime.getRuntime().availableProcessors()),
                    progress -> {});
            audit = String.format(
                    Locale.ROOT,
                    "%s, narrowest %s | %.1f | %d",
                    report.verdict(),
                    report.narrowest(),
                    report.milliseconds() / 1e3,
                    peak());
        }
        System.out.printf(
                Locale.ROOT,
                "| %d | %d | %d | %d | %.1f | %d | %.1f | %s |%n",
                areas,
                table.cells(),
                table.equations().size(),
                primaries,
                hidden,
                megabytes,
                seconds,
                audit);
    }

    /** The most memory that the process ever had, as Linux counts it. */
    private static long peak() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return -1;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_000)
                .findFirst()
                .orElse(-1);
    }

    /** Draws seconds against cells, both in powers of ten: of the protection, and of the audit where there was one. */
    private static final class Plot {

        private static final List<String> SECONDS = List.of("0.1", "1", "10", "100", "1000");

        static String of(List<String> lines) {
            StringBuilder grid = new StringBuilder();
            for (int power = 3; power <= 6; power++) {
                int x = 80 + 120 * (power - 3);
                grid.append(line(x, 60, x, 300));
                grid.append(text(x, 318, "middle", String.format(Locale.ROOT, "%,d", Math.round(Math.pow(10, power)))));
            }
            for (int i = 0; i < SECONDS.size(); i++) {
                grid.append(line(80, 300 - 60 * i, 440, 300 - 60 * i));
                grid.append(text(72, 304 - 60 * i, "end", SECONDS.get(i)));
            }
            return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 520 350" font-family="sans-serif" font-size="11">
                <title>Seconds that protecting and auditing a table take, by its cells</title>
                <rect width="520" height="350" fill="#fff"/>
                <text x="80" y="36" font-size="14">Seconds by cells, both axes logarithmic</text>
                <g stroke="#ddd">%s</g>
                %s%s<text x="260" y="338" text-anchor="middle">cells, all margins included</text>
                </svg>
                """.formatted(grid, series(lines, 7, "#1f5f8b", "protection"), series(lines, 9, "#b3541e", "audit"));
        }

        private static String series(List<String> lines, int column, String colour, String name) {
            StringBuilder points = new StringBuilder();
            StringBuilder path = new StringBuilder();
            String label = "";
            for (String line : lines) {
                String[] fields = line.split("\\|");
                if (fields.length <= column || fields[column].isBlank()) {
                    continue;
                }
                double x = 80 + 120 * (Math.log10(Double.parseDouble(fields[2].trim())) - 3);
                double y = 300 - 60 * (Math.log10(Math.max(.1, Double.parseDouble(fields[column].trim()))) + 1);
                path.append(String.format(Locale.ROOT, "%s%.1f %.1f ", path.isEmpty() ? "M" : "L", x, y));
                points.append(String.format(Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\"/>%n", x, y));
                label = String.format(
                        Locale.ROOT,
                        "<text x=\"%.1f\" y=\"%.1f\">%s, %s s</text>%n",
                        x + 10,
                        y + 4,
                        name,
                        fields[column].trim());
            }
            return """
                <path d="%s" fill="none" stroke="%s" stroke-width="2"/>
                <g fill="%s">%s%s</g>
                """.formatted(path.toString().trim(), colour, colour, points, label);
        }

        private static String line(int x1, int y1, int x2, int y2) {
            return "<path d=\"M%d %d L%d %d\"/>".formatted(x1, y1, x2, y2);
        }

        private static String text(int x, int y, String anchor, String words) {
            return "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" stroke=\"none\" fill=\"#555\">%s</text>"
                    .formatted(x, y, anchor, words);
        }
    }
}
