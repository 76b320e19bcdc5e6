package dk.helhed.initiatives.frame;

import static dk.helhed.initiatives.testing.Places.frame;
import static dk.helhed.initiatives.testing.Places.initiativeDraft;
import static dk.helhed.initiatives.testing.Places.theme;
import static dk.helhed.initiatives.testing.Places.track;
import static dk.helhed.kit.testing.Client.EDITOR;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FrameRaceTest {

    private static final int CALLERS = 20;

    @Test
    void twenty_who_allocate_at_once_never_exceed_the_frame() throws Exception {
        String frame = frame(70);
        String theme = theme(frame, 1);
        List<String> tracks = List.of(track(theme, "1.1", null), track(theme, "1.2", null));

        List<Integer> answers = atOnce(tracks);

        assertEquals(7, answers.stream().filter(status -> status == 201).count());
        assertEquals(13, answers.stream().filter(status -> status == 422).count());
        EDITOR.get("/v1/frames/" + frame + "/overview")
                .body("allocated.amountOere", equalTo(70))
                .body("initiativeCount", equalTo(7))
                .body("reconciles", equalTo(true));
    }

    /** Each asks for ten øre, in one track or the other, when all are ready. */
    private static List<Integer> atOnce(List<String> tracks) throws Exception {
        CountDownLatch ready = new CountDownLatch(CALLERS);
        List<Future<Integer>> asked = new ArrayList<>();
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            for (int i = 0; i < CALLERS; i++) {
                String path = "/v1/tracks/" + tracks.get(i % 2) + "/initiatives";
                asked.add(callers.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return EDITOR.post(path, initiativeDraft(10L)).extract().statusCode();
                }));
            }
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> one : asked) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
