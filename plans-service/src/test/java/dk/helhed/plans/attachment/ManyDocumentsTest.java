package dk.helhed.plans.attachment;

import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Many who fetch large documents, and take their time over it. */
@QuarkusTest
class ManyDocumentsTest {

    private static final int READERS = 24;
    private static final long SIZE = 10 * 1024 * 1024;
    private static final long MOST_HELD = 64 * 1024 * 1024;

    @Test
    void who_reads_slowly_holds_a_slice_and_not_the_document() throws IOException, InterruptedException {
        byte[] document = document();
        String id = attach(document);
        List<Socket> readers = new ArrayList<>();
        long before = held();
        try {
            for (int i = 0; i < READERS; i++) {
                readers.add(reader(id));
            }
            // Each has its head, and reads no further.
            for (Socket reader : readers) {
                assertEquals('H', reader.getInputStream().read());
            }
            Thread.sleep(3_000);

            long grown = held() - before;
            assertTrue(grown < MOST_HELD, grown + " bytes for " + READERS + " readers");
            OUTSIDER.get("/v1/attachments/" + id).statusCode(200);
            assertArrayEquals(document, rest(readers.getFirst()));
        } finally {
            for (Socket reader : readers) {
                reader.close();
            }
        }
        assertArrayEquals(
                document,
                OUTSIDER.get("/v1/attachments/" + id + "/content")
                        .statusCode(200)
                        .extract()
                        .asByteArray());
    }

    private static byte[] document() {
        byte[] document = new byte[(int) SIZE];
        new Random(1).nextBytes(document);
        System.arraycopy("%PDF-1.7 et bilag".getBytes(StandardCharsets.UTF_8), 0, document, 0, 17);
        return document;
    }

    private static String attach(byte[] document) {
        String body = EDITOR.create("/v1/bodies", body("name", "Chefteamet", "type", "MANAGEMENT_TEAM"));
        String item = EDITOR.create(
                "/v1/decision-papers",
                body("date", "2018-01-11", "bodyId", body, "issuer", "Sundhedsstaben", "visibility", "OPEN"));
        return EDITOR.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/pdf")
                .queryParam("itemKind", "DECISION_PAPER")
                .queryParam("itemId", item)
                .queryParam("title", "Bilag 1")
                .queryParam("fileName", "bilag.pdf")
                .body(document)
                .post("/v1/attachments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Socket reader(String id) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(8 * 1024);
        socket.connect(new java.net.InetSocketAddress("127.0.0.1", RestAssured.port));
        socket.getOutputStream()
                .write(("GET /v1/attachments/" + id
                                + "/content HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** The body of the answer whose first letter was read. */
    private static byte[] rest(Socket reader) throws IOException {
        InputStream in = reader.getInputStream();
        StringBuilder head = new StringBuilder("H");
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
        assertTrue(head.toString().contains("200"), head.toString());
        assertTrue(
                head.toString().toLowerCase(java.util.Locale.ROOT).contains("content-length: " + SIZE),
                head.toString());
        return in.readAllBytes();
    }

    /** What is held on the heap and beside it. */
    private static long held() {
        System.gc();
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .mapToLong(ManyDocumentsTest::used)
                .sum();
        // The broker of the tests maps files for each topic that it makes meanwhile.
        return heap
                + ManagementFactory.getPlatformMXBeans(java.lang.management.BufferPoolMXBean.class).stream()
                        .filter(pool -> pool.getName().equals("direct"))
                        .mapToLong(java.lang.management.BufferPoolMXBean::getMemoryUsed)
                        .sum();
    }

    private static long used(MemoryPoolMXBean pool) {
        return pool.getUsage().getUsed();
    }
}
