package dk.helhed.kit.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OperationIdsTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    @Test
    void no_two_operations_of_the_suite_have_one_name() throws IOException {
        List<JsonNode> documents = new ArrayList<>();
        try (var files = Files.newDirectoryStream(Path.of("..", "docs", "openapi"), "*.yaml")) {
            for (Path file : files) {
                documents.add(YAML.readTree(file.toFile()));
            }
        }

        assertEquals(3, documents.size());
        assertEquals(List.of(), OperationIds.shared(documents));
    }

    @Test
    void a_name_that_another_document_has_is_found() throws IOException {
        JsonNode one = YAML.readTree("{paths: {/v1/areas: {get: {operationId: listAreas}}}}");
        JsonNode other = YAML.readTree("{paths: {/v1/areas: {get: {operationId: listAreas}, post: {operationId: a}}}}");

        assertEquals(List.of("listAreas"), OperationIds.shared(List.of(one, other)));
    }
}
