package dk.helhed.endtoend;

import static dk.helhed.kit.testing.Eventually.within;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Keeps documents in an S3-compatible store, beside an instance that keeps them in the database. */
@ExtendWith(SuiteIsUp.class)
class DocumentsInABucketTest {

    private static final String EDITOR = "aarhus-editor";
    private static final Api IN_DATABASE = new Api("plans");
    private static final byte[] PDF = "%PDF-1.7 et bilag".getBytes(StandardCharsets.UTF_8);

    private static FolderOfObjects objects;
    private static SecondInstance second;
    private static Api plans;
    private static String caseId;

    @BeforeAll
    static void start() throws Exception {
        objects = FolderOfObjects.start();
        second = SecondInstance.of("plans-service", Helhed.portOfTest(), FolderOfObjects.environment());
        plans = second.api();
        caseId = plans.post(EDITOR, "/v1/cases", """
                        {"caseNumber": "BILAG-1", "title": "Sag med bilag", "visibility": "OPEN"}""").path("id").asText();
    }

    @AfterAll
    static void stop() {
        if (second != null) {
            second.close();
        }
        if (objects != null) {
            objects.close();
        }
    }

    @Test
    void a_document_is_an_object_and_comes_back_byte_by_byte() throws Exception {
        String id = attach(plans);

        assertArrayEquals(PDF, Files.readAllBytes(objects.file("0751/" + id)));
        HttpResponse<byte[]> read = plans.download(content(id));
        assertEquals(200, read.statusCode());
        assertArrayEquals(PDF, read.body());
        assertEquals(
                "application/pdf", read.headers().firstValue("Content-Type").orElseThrow());
    }

    @Test
    void what_is_in_the_database_stays_readable() throws Exception {
        String id = attach(IN_DATABASE);

        assertFalse(objects.keys().contains("0751/" + id));
        assertArrayEquals(PDF, plans.download(content(id)).body());
    }

    @Test
    void the_object_of_a_removed_document_is_deleted() throws Exception {
        String id = attach(plans);
        String path = "/v1/attachments/" + id;

        HttpResponse<String> removed = plans.change(EDITOR, "DELETE", path, plans.etag(EDITOR, path), "");

        assertEquals(200, removed.statusCode(), removed.body());
        assertEquals(404, plans.download(content(id)).statusCode());
        awaitGone("0751/" + id);
    }

    @Test
    void an_object_whose_document_was_refused_is_deleted() throws Exception {
        Set<String> before = objects.keys();

        HttpResponse<String> refused =
                plans.upload(EDITOR, query(UUID.randomUUID().toString()), PDF);

        assertEquals(422, refused.statusCode(), refused.body());
        Set<String> after = objects.keys();
        after.removeAll(before);
        for (String key : after) {
            awaitGone(key);
        }
        assertEquals(1, after.size());
    }

    @Test
    void without_the_store_only_documents_are_away_and_nothing_is_half_there() throws Exception {
        String id = attach(plans);

        objects.kill();

        try {
            unavailable(plans.upload(EDITOR, query(caseId), PDF));
            unavailable(plans.answer(content(id)));
            assertEquals(200, plans.answer("/v1/attachments/" + id).statusCode());
            assertEquals(200, plans.management().answer("/q/health/ready").statusCode());
        } finally {
            objects.startAgain();
        }
        assertArrayEquals(PDF, plans.download(content(id)).body());
        assertEquals(201, plans.upload(EDITOR, query(caseId), PDF).statusCode());
    }

    @Test
    void bytes_that_are_not_those_that_were_attached_are_not_handed_out() throws Exception {
        String id = attach(plans);
        Files.write(objects.file("0751/" + id), "%PDF-1.7 et andet".getBytes(StandardCharsets.UTF_8));

        HttpResponse<String> read = plans.answer(content(id));

        assertEquals(500, read.statusCode());
        assertTrue(read.body().contains("\"code\":\"internal-error\""), read.body());
    }

    private static String attach(Api api) throws Exception {
        HttpResponse<String> attached = api.upload(EDITOR, query(caseId), PDF);
        assertEquals(201, attached.statusCode(), attached.body());
        return new ObjectMapper().readTree(attached.body()).path("id").asText();
    }

    private static String query(String item) {
        return "/v1/attachments?itemKind=CASE&itemId=" + item + "&title=Bilag&fileName=bilag.pdf";
    }

    private static String content(String id) {
        return "/v1/attachments/" + id + "/content";
    }

    private static void unavailable(HttpResponse<String> answer) {
        assertEquals(503, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("\"code\":\"unavailable\""), answer.body());
        assertTrue(answer.headers().firstValue("Retry-After").isPresent());
    }

    private static void awaitGone(String key) {
        within(Duration.ofSeconds(30), () -> !objects.keys().contains(key));
    }
}
