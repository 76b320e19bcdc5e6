package dk.helhed.kit.testing;

import static dk.helhed.kit.testing.Eventually.eventually;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The metrics that alerts and dashboards rest on, as they are listed, held against what a running service shows. */
public final class ListedMetrics {

    private static final Path LIST = Path.of("..", "deploy", "kubernetes", "check", "metrics.txt");

    // The end-to-end tests look for them: a service alone has no neighbour that sends it records.
    private static final Set<String> OF_RECORDS =
            Set.of("helhed_consumer_lag_seconds", "helhed_event_age_seconds_bucket", "helhed_event_age_seconds_count");

    private ListedMetrics() {}

    /** Those that are missing come a moment after the start; what never comes fails. */
    public static void areShown(String service, int managementPort) throws IOException {
        List<String> listed = of(service);
        eventually(Set.of(), () -> missing(listed, managementPort));
    }

    private static Set<String> missing(List<String> listed, int managementPort) {
        Set<String> missing = new TreeSet<>(listed);
        missing.removeAll(Client.OUTSIDER
                .request()
                .get("http://127.0.0.1:" + managementPort + "/q/metrics")
                .asString()
                .lines()
                .map(line -> line.split("[{ ]")[0])
                .collect(Collectors.toSet()));
        return missing;
    }

    /** A line has a name, and the services that have it where not all do. */
    private static List<String> of(String service) throws IOException {
        return Files.readAllLines(LIST).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" "))
                .filter(words -> words.length == 1 || Arrays.asList(words).contains(service))
                .map(words -> words[0])
                .filter(name -> !OF_RECORDS.contains(name))
                .toList();
    }
}
