package dk.helhed.healthdata.command;

import dk.helhed.healthdata.command.PolicyFile.DimensionText;
import dk.helhed.healthdata.command.PolicyFile.MeasureText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What τ-ARGUS says of a table (.rda): the columns of a file without a head. Source: τ-ARGUS user's manual, metadata of
 * tabular data. What does not say how codes add up, or what is counted, is passed over.
 */
final class ArgusMetadata {

    private static final String NUMERIC = "NUMERIC";
    private static final Set<String> NO_COUNTS =
            Set.of("MAXSCORE", "COST", "LOWERPL", "UPPERPL", "LOWERLEVEL", "UPPERLEVEL", "WEIGHT", "HOLDING");

    private final Path file;
    private final List<String> names = new ArrayList<>();
    private final List<Map<String, String>> keywords = new ArrayList<>();
    private final Map<String, String> general = new HashMap<>();

    private ArgusMetadata(Path file) {
        this.file = file;
    }

    static ArgusMetadata read(Path file) {
        ArgusMetadata read = new ArgusMetadata(file);
        try {
            Files.readString(file, Charset.forName("windows-1252"))
                    .lines()
                    .map(String::strip)
                    .forEach(read::line);
        } catch (NoSuchFileException e) {
            throw new Refusal("There is no file " + file + ".");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    private void line(String line) {
        if (line.startsWith("<") && line.indexOf('>') > 0) {
            String keyword = line.substring(1, line.indexOf('>')).strip().toUpperCase(Locale.ROOT);
            String value = line.substring(line.indexOf('>') + 1).strip().replaceAll("^\"|\"$", "");
            (keywords.isEmpty() ? general : keywords.get(keywords.size() - 1)).put(keyword, value);
        } else if (!line.isEmpty()) {
            names.add(line.startsWith("\"") ? line.replace("\"", "") : line.split("\\s+")[0]);
            keywords.add(new HashMap<>());
        }
    }

    /** The columns, in their order. */
    List<String> columns() {
        return List.copyOf(names);
    }

    /** The column that says which cells are hidden, if there is one. */
    @Nullable
    String status() {
        for (int i = 0; i < names.size(); i++) {
            if (keywords.get(i).containsKey("STATUS")) {
                return names.get(i);
            }
        }
        return null;
    }

    /** How the status of a primary, or of a cell that is shown, is written. */
    Map<String, String> statusCodes() {
        Map<String, String> all = new HashMap<>(general);
        keywords.forEach(each -> {
            if (each.containsKey("STATUS")) {
                all.putAll(each);
            }
        });
        return all;
    }

    /** As a policy: the columns that can be recoded are dimensions, and the first other one that is numeric counts. */
    PolicyFile policy() {
        List<DimensionText> dimensions = new ArrayList<>();
        List<MeasureText> measures = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Map<String, String> of = keywords.get(i);
            boolean isCode = of.containsKey("RECODEABLE") || of.containsKey("RECODABLE");
            if (isCode) {
                dimensions.add(dimension(names.get(i), of));
            } else if (of.containsKey(NUMERIC) && of.keySet().stream().noneMatch(NO_COUNTS::contains)) {
                measures.add(new MeasureText(names.get(i), null, false, null, Map.of(), null));
            }
        }
        if (dimensions.isEmpty() || measures.isEmpty()) {
            throw new Refusal(file.getFileName()
                    + " describes no table of counts: it needs columns with <RECODEABLE> and one with <NUMERIC>.");
        }
        return new PolicyFile(dimensions, measures.subList(0, 1), Map.of(), PolicyFile.Missing.zero, null, List.of());
    }

    /** How many signs of a code each level has, the widest first; the levels that are not used have none. */
    private List<Integer> levels(String name, @Nullable String levels) {
        if (levels == null) {
            return List.of();
        }
        if (!levels.matches("\\d{1,2}(\\s+\\d{1,2}){0,9}")) {
            throw new Refusal(file.getFileName() + ": <HIERLEVELS> of " + name
                    + " is to say how many signs of a code each level has, such as 2 1 1.");
        }
        return Arrays.stream(levels.split("\\s+"))
                .map(Integer::valueOf)
                .filter(signs -> signs > 0)
                .toList();
    }

    private DimensionText dimension(String name, Map<String, String> of) {
        String total = of.getOrDefault("TOTCODE", "Total");
        DimensionText flat = new DimensionText(
                name,
                List.of(),
                List.of(),
                Map.of(),
                total,
                false,
                List.of(),
                null,
                levels(name, of.get("HIERLEVELS")));
        String list = of.get("HIERCODELIST");
        return list == null
                ? flat
                : Hrc.withList(
                        flat,
                        file.resolveSibling(Objects.requireNonNull(
                                Path.of(list.replace('\\', '/')).getFileName())),
                        of.getOrDefault("HIERLEADSTRING", Hrc.LEAD));
    }
}
