package dk.helhed.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How each part is right now, for people and, as JSON, for programs. */
record Status(boolean up, String home, List<Line> parts) {
    /** Up: it answers. Failing: its process is there, but it does not answer as it should. Down: no process. */
    record Line(String name, String url, @Nullable Long pid, String health, String detail, String version) {}

    static Status of(Suite suite, RunFolder runs, Home home) {
        List<Line> lines =
                suite.all().parallelStream().map(part -> line(part, runs)).toList();
        boolean up = lines.stream().allMatch(line -> line.health().equals("up"));
        return new Status(up, home.state().toString(), lines);
    }

    String asJson() {
        try {
            return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    String asTable() {
        var table =
                new StringBuilder("%-22s %-8s %8s  %-15s %s%n".formatted("part", "health", "pid", "version", "url"));
        for (Line line : parts) {
            String pid = line.pid() == null ? "-" : line.pid().toString();
            table.append("%-22s %-8s %8s  %-15s %s%s%n"
                    .formatted(
                            line.name(),
                            line.health(),
                            pid,
                            line.version(),
                            line.url(),
                            line.detail().isEmpty() ? "" : "  (" + line.detail() + ")"));
        }
        return table.toString().stripTrailing();
    }

    private static Line line(Part part, RunFolder runs) {
        Optional<RunRecord> running = runs.alive(part.name());
        if (running.isEmpty()) {
            return new Line(part.name(), part.url(), null, "down", "", part.version());
        }
        RunRecord record = running.get();
        Health health = part.health();
        String word = health.up() ? "up" : "failing";
        return new Line(part.name(), part.url(), record.pid(), word, health.detail(), record.version());
    }
}
