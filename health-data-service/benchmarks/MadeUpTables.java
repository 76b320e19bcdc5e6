import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes up tables with their policies for ./helhed protect, the same on every machine: {@code years} has three years with
 * two-year sums, 40 areas with lists that overlap, and a share (33,750 figures); {@code measures} has a measure and four shares of
 * it (50,040 figures), of so many persons in the mean group. {@code contacts} takes what {@code run.sh csv 132} prints (25,110
 * figures), adds those who saw a doctor and how often, and the same residents by area and age alone.
 */
final class MadeUpTables {

    private static final SplittableRandom RANDOM = new SplittableRandom(20_261_130);

    private MadeUpTables() {}

    public static void main(String[] words) throws IOException {
        Path folder = Files.createDirectories(Path.of(words[1]));
        switch (words[0]) {
            case "years" -> years(folder);
            case "measures" -> measures(folder, Double.parseDouble(words[2]));
            case "contacts" -> contacts(folder, Files.readAllLines(Path.of(words[2])));
            default -> throw new IllegalArgumentException(words[0]);
        }
    }

    private static void years(Path folder) throws IOException {
        try (PrintWriter table = new PrintWriter(folder.resolve("table.csv").toFile())) {
            table.println("area,sex,age,origin,year,residents,employed");
            for (int area = 0; area < 40; area++) {
                double size = Math.max(60, 1_000 * lognormal(.7)) / 32;
                for (int group = 0; group < 32; group++) {
                    double mean = size * lognormal(.4);
                    double share = .2 + .6 * RANDOM.nextDouble();
                    for (int year = 2022; year < 2025; year++) {
                        long residents = poisson(mean);
                        table.printf("a%02d,%d,%d,%d,%d,%d,%d%n", area, group % 2, group / 2 % 4, group / 8, year,
                                residents, binomial(residents, share));
                    }
                }
            }
        }
        Files.writeString(folder.resolve("policy.json"), """
            {"dimensions": [
               {"name": "area", "total": "0751", "groups": {%s}},
               {"name": "sex", "total": "T"}, {"name": "age", "total": "T"}, {"name": "origin", "total": "T"},
               {"name": "year", "groups": {"2022+2023": ["2022", "2023"], "2023+2024": ["2023", "2024"]}}],
             "measures": [{"name": "residents"}, {"name": "employed", "denominator": "residents", "share": true}]}
            """.formatted(lists()));
    }

    private static String lists() {
        List<String> lists = new ArrayList<>();
        for (int list = 0; list < 4; list++) {
            int from = 7 * list;
            lists.add(IntStream.range(from, from + 11)
                    .mapToObj(area -> String.format(Locale.ROOT, "\"a%02d\"", area))
                    .collect(Collectors.joining(", ", "\"list" + list + "\": [", "]")));
        }
        return String.join(", ", lists);
    }

    private static void measures(Path folder, double mean) throws IOException {
        try (PrintWriter table = new PrintWriter(folder.resolve("table.csv").toFile())) {
            table.println("municipality,area,sex,age,origin,residents,employed,educated,ill,moved");
            for (int area = 0; area < 128; area++) {
                for (int group = 0; group < 30; group++) {
                    long residents = poisson(mean * lognormal(.6));
                    table.printf("m%d,a%03d,%d,%d,%d,%d,%d,%d,%d,%d%n", area % 10, area, group % 2, group / 2 % 5, group / 10,
                            residents, binomial(residents, .6), binomial(residents, .4), binomial(residents, .1),
                            binomial(residents, .2));
                }
            }
        }
        Files.writeString(folder.resolve("policy.json"), """
            {"dimensions": [
               {"name": "area", "parents": ["municipality"], "total": "DK"},
               {"name": "sex", "total": "T"}, {"name": "age", "total": "T"}, {"name": "origin", "total": "T"}],
             "measures": [{"name": "residents"},
               {"name": "employed", "denominator": "residents", "share": true},
               {"name": "educated", "denominator": "residents", "share": true},
               {"name": "ill", "denominator": "residents", "share": true},
               {"name": "moved", "denominator": "residents", "share": true}],
             "rules": {"mostPrimaryPercent": 50}}
            """);
    }

    private static void contacts(Path folder, List<String> residents) throws IOException {
        Map<String, Long> byAge = new TreeMap<>();
        try (PrintWriter table = new PrintWriter(folder.resolve("table.csv").toFile())) {
            table.println(residents.get(0) + ",patients,contacts");
            for (String line : residents.subList(1, residents.size())) {
                String[] of = line.split(",");
                long count = Long.parseLong(of[5]);
                long patients = binomial(count, .8);
                long more = IntStream.range(0, (int) patients).mapToLong(i -> poisson(1.5 * lognormal(.8))).sum();
                table.println(line + "," + patients + "," + (patients + more));
                byAge.merge(of[0] + "," + of[1] + "," + of[3], count, Long::sum);
            }
        }
        try (PrintWriter table = new PrintWriter(folder.resolve("by-age.csv").toFile())) {
            table.println("municipality,area,age,residents");
            byAge.forEach((codes, count) -> table.println(codes + "," + count));
        }
        String area = "{\"name\": \"area\", \"parents\": [\"municipality\"], \"total\": \"DK\"}, {\"name\": \"age\", \"total\": \"T\"}";
        String others = ", {\"name\": \"sex\", \"total\": \"T\"}, {\"name\": \"origin\", \"total\": \"T\"}";
        String people = "{\"name\": \"residents\", \"population\": \"residents\"}";
        String contacts = ", {\"name\": \"patients\"}, {\"name\": \"contacts\", \"denominator\": \"residents\", \"persons\": \"patients\"}";
        policy(folder, "by-age.json", area, people, "");
        policy(folder, "residents.json", area + others, people, "");
        policy(folder, "linked.json", area + others, people,
                ", \"earlier\": [{\"shown\": \"by-age/protected.csv\", \"table\": \"by-age.csv\", \"policy\": \"by-age.json\"}]");
        policy(folder, "contacts.json", area + others, people + contacts, "");
    }

    private static void policy(Path folder, String name, String dimensions, String measures, String more) throws IOException {
        Files.writeString(folder.resolve(name), "{\"dimensions\": [%s], \"measures\": [%s], \"rules\": {\"mostPrimaryPercent\": 50}%s}%n"
                .formatted(dimensions, measures, more));
    }

    private static double lognormal(double spread) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - RANDOM.nextDouble()));
        return StrictMath.exp(spread * radius * StrictMath.cos(2 * StrictMath.PI * RANDOM.nextDouble()));
    }

    private static long poisson(double mean) {
        double limit = StrictMath.exp(-Math.min(mean, 500));
        long count = 0;
        for (double product = RANDOM.nextDouble(); product > limit; product *= RANDOM.nextDouble()) {
            count++;
        }
        return count;
    }

    private static long binomial(long of, double share) {
        return IntStream.range(0, (int) of).filter(i -> RANDOM.nextDouble() < share).count();
    }
}
