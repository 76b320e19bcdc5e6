package dk.helhed.healthdata.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a command was asked. */
final class Arguments {

    private static final Set<String> FLAGS = Set.of("--help", "--danish", "--argus", "--upper-safe");
    private static final int MOST_MINUTES = 9_999;
    private static final int MOST_THREADS = 256;

    private final List<String> files = new ArrayList<>();
    private final Map<String, String> options = new HashMap<>();
    private final Path from;

    private Arguments(Path from) {
        this.from = from;
    }

    /**
     * Reads the words of a command line.
     *
     * @param known the options that take a value
     * @param from the folder that paths are seen from
     */
    static Arguments of(List<String> words, Set<String> known, Path from) {
        Arguments arguments = new Arguments(from);
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("-h") || FLAGS.contains(word)) {
                arguments.options.put(word.equals("-h") ? "--help" : word, "");
            } else if (known.contains(word)) {
                if (i + 1 == words.size()) {
                    throw new Refusal(word + " needs a value. --help lists what there is.");
                }
                arguments.options.put(word, words.get(++i));
            } else if (word.startsWith("--")) {
                Set<String> all = new TreeSet<>(known);
                all.addAll(FLAGS);
                throw new Refusal(word + " is not known here. " + Names.known(word, all));
            } else {
                arguments.files.add(word);
            }
        }
        return arguments;
    }

    /** Help is an answer; all else is news of a run. */
    static boolean isHelp(String... words) {
        return List.of(words).contains("--help") || List.of(words).contains("-h");
    }

    boolean has(String flag) {
        return options.containsKey(flag);
    }

    /** The names of the files, which are no option. */
    List<String> files() {
        return List.copyOf(files);
    }

    Path path(String word) {
        return from.resolve(word).normalize();
    }

    @Nullable
    Path option(String name) {
        return options.containsKey(name) ? path(Objects.requireNonNull(options.get(name))) : null;
    }

    /** The time that a run may take, null where the policy says it. */
    @Nullable
    Duration minutes() {
        return has("--minutes") ? Duration.ofMinutes(number("--minutes", 1, MOST_MINUTES)) : null;
    }

    int threads() {
        return number("--threads", Runtime.getRuntime().availableProcessors(), MOST_THREADS);
    }

    int number(String option, int otherwise, int most) {
        String text = options.getOrDefault(option, String.valueOf(otherwise));
        if (!text.matches("[1-9]\\d{0,5}") || Integer.parseInt(text) > most) {
            throw new Refusal(option + " is a whole number from 1 to " + most + ".");
        }
        return Integer.parseInt(text);
    }
}
