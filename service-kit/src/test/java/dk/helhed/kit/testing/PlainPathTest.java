package dk.helhed.kit.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is found without Groovy is what REST Assured finds with it. */
class PlainPathTest {

    private static final List<String> NAMES = List.of("id", "items", "size", "a");
    private static final int DOCUMENTS = 150;
    private static final int PATHS = 6;

    @Test
    void plain_paths_lead_where_groovy_leads() {
        Random random = new Random(11);
        int found = 0;
        for (int document = 0; document < DOCUMENTS; document++) {
            String json = object(random, 0);
            JsonPath groovy = new JsonPath(json);
            Object root = groovy.get("$");
            for (int i = 0; i < PATHS; i++) {
                String path = path(random);
                Optional<PlainPath.Found> plain = PlainPath.follow(root, path);
                if (plain.isPresent()) {
                    Object expected = groovy.get(path);
                    assertEquals(expected, plain.get().value(), path + " in " + json);
                    found++;
                }
            }
        }
        assertTrue(found > DOCUMENTS, "only " + found);
    }

    private static String path(Random random) {
        StringBuilder path = new StringBuilder(name(random));
        int steps = random.nextInt(4);
        for (int i = 0; i < steps; i++) {
            path.append(random.nextInt(3) == 0 ? "[" + random.nextInt(3) + "]" : "." + name(random));
        }
        return random.nextInt(5) == 0 ? path + ".size()" : path.toString();
    }

    private static String name(Random random) {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    private static String object(Random random, int depth) {
        List<String> members = new ArrayList<>();
        for (String name : NAMES) {
            if (random.nextInt(4) > 0) {
                members.add("\"" + name + "\":" + value(random, depth + 1));
            }
        }
        return "{" + String.join(",", members) + "}";
    }

    private static String value(Random random, int depth) {
        return switch (depth > 4 ? random.nextInt(5) : random.nextInt(9)) {
            case 0 -> "null";
            case 1 -> Integer.toString(random.nextInt(100));
            case 2 -> random.nextInt(100) + ".5";
            case 3 -> "\"text\"";
            case 4 -> "true";
            case 5, 6 -> list(random, depth);
            default -> object(random, depth);
        };
    }

    private static String list(Random random, int depth) {
        List<String> elements = new ArrayList<>();
        boolean isOfObjects = random.nextBoolean();
        int size = random.nextInt(3);
        for (int i = 0; i < size; i++) {
            elements.add(isOfObjects ? object(random, depth + 1) : value(random, depth + 1));
        }
        return "[" + String.join(",", elements) + "]";
    }
}
