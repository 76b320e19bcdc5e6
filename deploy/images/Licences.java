import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Writes the list of licences from a service's SBOM: one library a line. Run by ./build with the libraries of the local suite. */
class Licences {

    public static void main(String[] arguments) throws Exception {
        JsonNode parts = new ObjectMapper().readTree(Path.of(arguments[0]).toFile()).path("components");
        TreeSet<String> lines = new TreeSet<>();
        parts.forEach(part -> lines.add(part.path("group").asText() + ":" + part.path("name").asText() + " "
                + part.path("version").asText() + " — " + licences(part)));
        Files.write(Path.of(arguments[1]), lines);
    }

    static String licences(JsonNode part) {
        List<String> names = new ArrayList<>();
        part.path("licenses").forEach(one -> names.add(one.has("expression")
                ? one.path("expression").asText()
                : one.path("license").path("id").asText(one.path("license").path("name").asText())));
        return names.isEmpty() ? "not stated" : String.join(" or ", names);
    }
}
