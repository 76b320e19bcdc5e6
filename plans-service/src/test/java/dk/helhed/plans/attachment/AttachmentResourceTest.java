package dk.helhed.plans.attachment;

import static dk.helhed.kit.testing.Client.AUDITOR;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.NEIGHBOUR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.with;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dk.helhed.kit.testing.Client;
import dk.helhed.kit.testing.Overheard;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AttachmentResourceTest {

    private static final String PATH = "/v1/attachments";
    private static final byte[] PDF = "%PDF-1.7 et bilag".getBytes(StandardCharsets.UTF_8);
    private static final int MOST = 10 * 1024 * 1024;

    private String body;
    private String paper;

    @BeforeEach
    void prepare() {
        body = EDITOR.create("/v1/bodies", body("name", "Chefteamet", "type", "MANAGEMENT_TEAM"));
        paper = EDITOR.create("/v1/decision-papers", paper("OPEN"));
    }

    @Test
    void a_document_comes_back_byte_by_byte_with_what_a_browser_must_know() throws NoSuchAlgorithmException {
        String sha =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(PDF));
        String id = attach(EDITOR, PDF, "application/pdf", "../Bilag Å.PDF")
                .statusCode(201)
                .header("Location", containsString(PATH + "/"))
                .body("sha256", equalTo(sha))
                .body("size", equalTo(PDF.length))
                .body("fileName", equalTo("Bilag Å.pdf"))
                .extract()
                .path("id");

        byte[] bytes = OUTSIDER.get(PATH + "/" + id + "/content")
                .statusCode(200)
                .header("Content-Type", equalTo("application/pdf"))
                .header("Content-Disposition", containsString("attachment; filename=\"Bilag Aa.pdf\""))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("ETag", equalTo("\"" + sha + "\""))
                .extract()
                .asByteArray();
        assertArrayEquals(PDF, bytes);
        OUTSIDER.request()
                .header("If-None-Match", "\"" + sha + "\"")
                .get(PATH + "/" + id + "/content")
                .then()
                .statusCode(304);
        OUTSIDER.get(PATH + "?itemKind=DECISION_PAPER&itemId=" + paper).body("items.id", hasItem(id));
        OUTSIDER.get(PATH + "/" + id).body("title", equalTo("Bilag 1"));
    }

    @Test
    void a_document_is_sent_and_nothing_is_said_of_it_as_a_failure() {
        byte[] large = Arrays.copyOf(PDF, 1_000_000);
        String content = PATH + "/"
                + attach(EDITOR, large, "application/pdf", "stort.pdf")
                        .extract()
                        .<String>path("id") + "/content";

        String said;
        try (Overheard log = Overheard.begin()) {
            assertArrayEquals(
                    large, OUTSIDER.get(content).statusCode(200).extract().asByteArray());
            OUTSIDER.request()
                    .head(content)
                    .then()
                    .statusCode(200)
                    .header("Content-Type", equalTo("application/pdf"))
                    .header("Content-Length", equalTo("1000000"));
            // What follows on the same connection is heard after what the document left behind.
            OUTSIDER.get(PATH + "?limit=1").statusCode(200);
            said = log.text();
        }

        assertThat(said, containsString("/content"));
        assertThat(said, not(containsString("ERROR")));
        assertThat(said, not(containsString("Exception")));
    }

    @Test
    void ten_mebibytes_are_taken_and_one_byte_more_is_not() {
        byte[] large = Arrays.copyOf(PDF, MOST);
        String id = attach(EDITOR, large, "application/pdf", "stort.pdf")
                .statusCode(201)
                .extract()
                .path("id");
        assertArrayEquals(
                large, EDITOR.get(PATH + "/" + id + "/content").extract().asByteArray());

        attach(EDITOR, Arrays.copyOf(PDF, MOST + 1), "application/pdf", "stort.pdf")
                .statusCode(413)
                .body("code", equalTo("body-too-large"));
    }

    @Test
    void only_the_path_of_documents_takes_more_than_a_mebibyte() {
        EDITOR.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(new byte[2 * 1024 * 1024])
                .post("/v1/decision-papers")
                .then()
                .statusCode(413);
    }

    @Test
    void a_document_is_what_its_bytes_are() {
        attach(EDITOR, PDF, "image/png", "billede.png")
                .statusCode(415)
                .body("errors.header", hasItem("Content-Type"))
                .body("errors.code", hasItem("other-than-its-bytes"));
        attach(EDITOR, new byte[] {'M', 'Z', 0, 1}, "application/pdf", "bilag.pdf")
                .statusCode(415)
                .body("errors.code", hasItem("attachment-kind"));
        attach(EDITOR, PDF, "application/octet-stream", "bilag")
                .statusCode(201)
                .body("mediaType", equalTo("application/pdf"));
        attach(EDITOR, new byte[0], "application/pdf", "tom.pdf").statusCode(400);
    }

    @Test
    void a_digest_that_is_sent_is_checked() throws NoSuchAlgorithmException {
        String right = "sha-256=:"
                + Base64.getEncoder()
                        .encodeToString(MessageDigest.getInstance("SHA-256").digest(PDF))
                + ":";
        digested(right).statusCode(201);
        digested("sha-256=:AAAA:")
                .statusCode(400)
                .body("errors.header", hasItem("Content-Digest"))
                .body("errors.code", hasItem("digest-differs"));
    }

    @Test
    void a_text_with_a_personal_number_is_refused_and_not_repeated() {
        byte[] text = "Borger 010190-1234".getBytes(StandardCharsets.UTF_8);
        attach(EDITOR, text, "text/plain", "liste.txt")
                .statusCode(400)
                .body("code", equalTo("personal-number-refused"))
                .body(not(containsString("1234")));
    }

    @Test
    void everything_that_is_missing_is_named_at_once() {
        EDITOR.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/pdf")
                .body(PDF)
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItems("itemKind", "itemId", "title", "fileName"));
    }

    @Test
    void a_closed_items_documents_are_closed() {
        String path = "/v1/decision-papers/" + paper;
        String id =
                attach(EDITOR, PDF, "application/pdf", "bilag.pdf").extract().path("id");
        OUTSIDER.get(PATH + "/" + id + "/content").statusCode(200);

        EDITOR.put(path, EDITOR.etag(path), paper("CLOSED")).statusCode(200);

        for (Client outsider : new Client[] {OUTSIDER, NEIGHBOUR}) {
            outsider.get(PATH + "/" + id).statusCode(404);
            outsider.get(PATH + "/" + id + "/content").statusCode(404);
            outsider.get(PATH + "?itemId=" + paper).body("items", hasSize(0));
        }
        AUDITOR.get(PATH + "/" + id + "/content").statusCode(200);
    }

    @Test
    void a_removed_document_is_gone() {
        String path = PATH + "/"
                + attach(EDITOR, PDF, "application/pdf", "bilag.pdf").extract().<String>path("id");
        EDITOR.request().delete(path).then().statusCode(428);

        EDITOR.request()
                .header("If-Match", EDITOR.etag(path))
                .delete(path)
                .then()
                .statusCode(200);

        EDITOR.get(path).statusCode(404);
        EDITOR.get(path + "/content").statusCode(404);
        EDITOR.get(PATH + "?itemId=" + paper).body("items", hasSize(0));
    }

    @Test
    void only_an_editor_attaches_and_only_to_its_own() {
        attach(OUTSIDER, PDF, "application/pdf", "bilag.pdf").statusCode(401);
        attach(AUDITOR, PDF, "application/pdf", "bilag.pdf").statusCode(403);
        attach(NEIGHBOUR, PDF, "application/pdf", "bilag.pdf").statusCode(422);
    }

    private ValidatableResponse digested(String digest) {
        return EDITOR.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Digest", digest)
                .contentType("application/pdf")
                .body(PDF)
                .post(PATH + "?itemKind=DECISION_PAPER&title=Bilag&fileName=b.pdf&itemId=" + paper)
                .then();
    }

    private ValidatableResponse attach(Client client, byte[] bytes, String mediaType, String fileName) {
        return client.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(mediaType)
                .queryParam("itemKind", "DECISION_PAPER")
                .queryParam("itemId", paper)
                .queryParam("title", "Bilag 1")
                .queryParam("fileName", fileName)
                .body(bytes)
                .post(PATH)
                .then();
    }

    private Map<String, @Nullable Object> paper(String visibility) {
        Map<String, @Nullable Object> paper =
                body("date", "2018-01-11", "bodyId", body, "issuer", "Sundhedsstaben", "visibility", visibility);
        return visibility.equals("OPEN")
                ? paper
                : with(with(paper, "legalBasis", "forvaltningsloven § 27"), "assessment", "En forhandling.");
    }
}
