package dk.helhed.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The end of a part's log, short enough to be read: the services log JSON, of which only the message is shown. */
record LogTail(Path log) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LINES = 12;
    private static final int LONGEST_LINE = 400;

    String text() {
        List<String> lines = lines();
        if (lines.isEmpty()) {
            return "It left nothing in its log, " + log + ".";
        }
        return lines.stream()
                .skip(Math.max(0, lines.size() - LINES))
                .map(line -> "  | " + readable(line))
                .collect(Collectors.joining("\n", "The end of its log, " + log + ":\n", ""));
    }

    boolean tellsOfFullDisk() {
        return lines().stream().anyMatch(DiskSpace::isToldOf);
    }

    static String readable(String line) {
        String text = line;
        if (line.startsWith("{")) {
            try {
                JsonNode entry = JSON.readTree(line);
                text = entry.path("level").asText() + " "
                        + entry.path("message").asText() + causes(entry.path("exception"));
            } catch (JsonProcessingException e) {
                // A line that was cut off is shown as it is.
            }
        }
        return text.length() <= LONGEST_LINE ? text : text.substring(0, LONGEST_LINE) + "…";
    }

    private static String causes(JsonNode exception) {
        var causes = new StringBuilder();
        for (JsonNode one = exception;
                one.isObject();
                one = one.path("causedBy").path("exception")) {
            causes.append(": ").append(one.path("message").asText());
        }
        return causes.toString();
    }

    private List<String> lines() {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
