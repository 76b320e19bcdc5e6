package dk.helhed.healthdata.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the command was asked: the table, the policy, where to write, and how long it may take. */
record Arguments(Path table, Path policy, Path out, Duration budget) {

    static final String USAGE = "./helhed protect <table.csv> --policy <policy.json> [--out <folder>] [--minutes <n>]";

    private static final Set<String> OPTIONS = Set.of("--policy", "--out", "--minutes");

    /**
     * Reads the arguments.
     *
     * @param from the folder that paths are seen from
     */
    static Arguments of(List<String> words, Path from) {
        Map<String, String> options = new HashMap<>();
        @Nullable String table = null;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (OPTIONS.contains(word) && i + 1 < words.size()) {
                options.put(word, words.get(++i));
            } else if (word.startsWith("--") || table != null) {
                throw new Refusal("not understood: " + word + "\n" + USAGE);
            } else {
                table = word;
            }
        }
        @Nullable String policy = options.get("--policy");
        if (table == null || policy == null) {
            throw new Refusal(USAGE);
        }
        String minutes = options.getOrDefault("--minutes", "15");
        if (!minutes.matches("[1-9]\\d{0,3}")) {
            throw new Refusal("--minutes is a whole number from 1 to 9999");
        }
        return new Arguments(
                from.resolve(table),
                from.resolve(policy),
                from.resolve(options.getOrDefault("--out", ".")),
                Duration.ofMinutes(Long.parseLong(minutes)));
    }
}
