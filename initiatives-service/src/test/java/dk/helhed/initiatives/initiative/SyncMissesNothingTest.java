package dk.helhed.initiatives.initiative;

import static dk.helhed.kit.testing.Client.NEIGHBOUR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import dk.helhed.initiatives.testing.Places;
import dk.helhed.kit.testing.Client;
import dk.helhed.kit.testing.Copies;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever keeps a copy of any list has what whoever reads the list finds, whatever was changed and closed. */
@QuarkusTest
class SyncMissesNothingTest {

    // Of its own: what other tests have made would be read again and again.
    private static final String HERE = "0482";
    private static final Client EDITOR = Client.of(HERE, "editor");

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void a_copy_equals_a_full_read(long seed) throws Exception {
        Random random = new Random(seed);
        String frame = EDITOR.create("/v1/frames", Places.frameDraft(1_000_000));
        String theme = EDITOR.create("/v1/frames/" + frame + "/themes", body("number", 1, "name", "Tema"));
        String track = track(theme);
        Copies copies = new Copies(
                List.of(EDITOR, OUTSIDER, NEIGHBOUR),
                List.of(
                        "/v1/frames?municipality=" + HERE,
                        "/v1/initiatives?municipality=" + HERE,
                        "/v1/initiatives?trackId=" + track,
                        "/v1/initiatives?frameId=" + frame + "&state=PRIORITISED"));
        for (int round = 0; round < 2; round++) {
            try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
                List<Future<?>> writers = new ArrayList<>();
                for (int writer = 0; writer < 2; writer++) {
                    Random own = new Random(random.nextLong());
                    writers.add(pool.submit(() -> write(own, track)));
                }
                copies.syncSome(random);
                Copies.growTransactionNumbersByADigit();
                copies.syncSome(random);
                for (Future<?> writer : writers) {
                    writer.get();
                }
            }
            put("/v1/themes/" + theme, body("number", 1, "name", "Tema " + random.nextInt()));
            put("/v1/tracks/" + track, body("number", "1.1", "name", "Spor " + random.nextInt()));
            put("/v1/frames/" + frame, with(Places.frameDraft(1_000_000), "name", "Ramme " + random.nextInt()));
            copies.assertInSync(random);
            put("/v1/frames/" + frame, closed(Places.frameDraft(1_000_000)));
            copies.assertInSync(random);
            put("/v1/frames/" + frame, Places.frameDraft(1_000_000));
            copies.assertInSync(random);
        }
    }

    @Test
    void what_is_closed_is_in_the_copy_by_its_placeholder() {
        String frame = EDITOR.create("/v1/frames", Places.frameDraft(100));
        String track = track(EDITOR.create("/v1/frames/" + frame + "/themes", body("number", 1, "name", "Tema")));
        String list = "/v1/initiatives?trackId=" + track + "&modifiedSince=";
        String id = EDITOR.create("/v1/tracks/" + track + "/initiatives", closed(Places.recordedDraft(1L)));

        OUTSIDER.get(list + "0").body("items.id", contains(id)).body("items.visibility", contains("CLOSED"));
        String token = OUTSIDER.get(list + "0").extract().path("nextModifiedSince");
        put("/v1/initiatives/" + id, Places.recordedDraft(1L));
        OUTSIDER.get(list + token).body("items.visibility", contains("OPEN")).body("removed", empty());
    }

    private static String track(String theme) {
        return EDITOR.create("/v1/themes/" + theme + "/tracks", body("number", "1.1", "name", "Spor"));
    }

    private static void write(Random random, String track) {
        List<String> frames = new ArrayList<>();
        List<String> initiatives = new ArrayList<>();
        for (int step = 0; step < 25; step++) {
            String name = "Nr. " + random.nextInt(1000);
            switch (random.nextInt(4)) {
                case 0 -> frames.add(EDITOR.create("/v1/frames", frame(random, name)));
                case 1 ->
                    initiatives.add(EDITOR.create("/v1/tracks/" + track + "/initiatives", initiative(random, name)));
                case 2 -> {
                    if (!frames.isEmpty()) {
                        put("/v1/frames/" + frames.get(random.nextInt(frames.size())), frame(random, name));
                    }
                }
                default -> {
                    if (!initiatives.isEmpty()) {
                        put(
                                "/v1/initiatives/" + initiatives.get(random.nextInt(initiatives.size())),
                                initiative(random, name));
                    }
                }
            }
        }
    }

    private static void put(String path, Map<String, @Nullable Object> draft) {
        EDITOR.put(path, EDITOR.etag(path), draft);
    }

    private static Map<String, @Nullable Object> frame(Random random, String name) {
        Map<String, @Nullable Object> frame = with(Places.frameDraft(1_000), "name", name);
        return random.nextBoolean() ? closed(frame) : frame;
    }

    private static Map<String, @Nullable Object> initiative(Random random, String name) {
        Map<String, @Nullable Object> initiative =
                with(random.nextInt(4) == 0 ? Places.initiativeDraft(1L) : Places.recordedDraft(1L), "name", name);
        return random.nextBoolean() ? closed(initiative) : initiative;
    }

    private static Map<String, @Nullable Object> closed(Map<String, @Nullable Object> draft) {
        return with(with(draft, "visibility", "CLOSED"), "legalBasis", "Offentlighedsloven § 23");
    }
}
