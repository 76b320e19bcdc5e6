package dk.helhed.initiatives.initiative;

import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.NEIGHBOUR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.with;

import dk.helhed.initiatives.testing.Places;
import dk.helhed.kit.testing.AnswerTimes;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** As of the time that an answer states, its content holds. */
@QuarkusTest
class PublishedTimeTest {

    @Test
    void a_frame_and_an_initiative_hold_as_of_the_time_that_their_answers_state() {
        String frame = Places.frame(1_000);
        changed("/v1/frames/" + frame, Places.frameDraft(1_000));

        String track = Places.track(Places.theme(frame, 1), "1.1", null);
        changed("/v1/initiatives/" + Places.recorded(track, 1L), Places.recordedDraft(1L));
    }

    private static void changed(String path, Map<String, @Nullable Object> draft) {
        AnswerTimes answers = new AnswerTimes(path);
        answers.of(EDITOR.get(path));
        for (int i = 0; i < 10; i++) {
            answers.of(EDITOR.put(path, EDITOR.etag(path), with(draft, "name", "Nr. " + i))
                    .statusCode(200));
        }
        answers.assertHolds(List.of(EDITOR, OUTSIDER, NEIGHBOUR));
    }
}
