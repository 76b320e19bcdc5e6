package dk.helhed.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every relative link of the documents leads to a file that is there, and to a heading of it. */
class DocumentLinksTest {

    private static final Path TREE = Path.of("..", "..");
    private static final Set<String> NO_DOCUMENTS = Set.of(".git", "target", "node_modules");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^()\\s]{1,300})\\)");
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");

    @Test
    void every_link_leads_somewhere() throws IOException {
        List<Path> documents = documents(TREE);

        assertTrue(documents.size() > 20, "these are all documents: " + documents);
        assertEquals(List.of(), broken(documents));
    }

    @Test
    void a_link_that_leads_nowhere_is_found(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("there.md"), "# A heading, and more\n");
        Path document = Files.writeString(folder.resolve("document.md"), """
                [good](there.md) [good](there.md#a-heading-and-more) [elsewhere](https://example.org/gone.md)
                [bad](gone.md) [bad](there.md#no-such-heading)
                ```
                [code](gone-too.md)
                ```
                """);

        assertEquals(
                List.of(document + ": gone.md", document + ": there.md#no-such-heading"), broken(List.of(document)));
    }

    private static List<Path> documents(Path root) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return NO_DOCUMENTS.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".md")) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found.stream().sorted().toList();
    }

    private static List<String> broken(List<Path> documents) throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path document : documents) {
            for (String link : links(document)) {
                if (!leadsSomewhere(document, link)) {
                    broken.add(document + ": " + link);
                }
            }
        }
        return broken;
    }

    private static List<String> links(Path document) throws IOException {
        boolean isCode = false;
        List<String> links = new ArrayList<>();
        for (String line : Files.readAllLines(document)) {
            isCode ^= line.strip().startsWith("```");
            if (!isCode) {
                links.addAll(LINK.matcher(line)
                        .results()
                        .map(link -> link.group(1))
                        .filter(link -> !ELSEWHERE.matcher(link).matches())
                        .toList());
            }
        }
        return links;
    }

    private static boolean leadsSomewhere(Path document, String link) throws IOException {
        int hash = link.indexOf('#');
        String file = hash < 0 ? link : link.substring(0, hash);
        Path target = file.isEmpty() ? document : document.resolveSibling(file);
        if (!Files.exists(target)) {
            return false;
        }
        return hash < 0
                || !target.toString().endsWith(".md")
                || anchors(target).anyMatch(link.substring(hash + 1)::equals);
    }

    /** As the usual forges make them of headings. */
    private static Stream<String> anchors(Path document) throws IOException {
        return Files.readAllLines(document).stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                        .replace(' ', '-'));
    }
}
