package dk.helhed.initiatives.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A state diagram of the README, as pairs of states. */
public final class StateDiagram {

    /** The state before the first and after the last. */
    public static final String NONE = "[*]";

    private static final Pattern STEP = Pattern.compile("(?m)^ *(\\S+) --> ([^\\s:]+)");

    private StateDiagram() {}

    /** The steps of the diagram of that name, each as {@code FROM TO}. */
    public static Set<String> steps(String name) throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int begin = readme.indexOf("%% " + name + "\n");
        String diagram = readme.substring(begin, readme.indexOf("```", begin));
        return STEP.matcher(diagram)
                .results()
                .map((MatchResult step) -> step.group(1) + " " + step.group(2))
                .collect(Collectors.toSet());
    }
}
