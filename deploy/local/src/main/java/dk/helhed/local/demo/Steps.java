package dk.helhed.local.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.helhed.local.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the step files of the demo. */
final class Steps {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Steps() {}

    /** The steps by the name of their chapter, in the order in which they are to be played. */
    static Map<String, List<Step>> read(Path folder) {
        Map<String, List<Step>> chapters = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".steps.json"))
                    .toList()) {
                String name = file.getFileName().toString().replace(".steps.json", "");
                chapters.put(name, JSON.readValue(file.toFile(), new TypeReference<List<Step>>() {}));
            }
        } catch (IOException e) {
            throw new Trouble("The demo data in " + folder + " cannot be read: " + e.getMessage());
        }
        return chapters;
    }
}
