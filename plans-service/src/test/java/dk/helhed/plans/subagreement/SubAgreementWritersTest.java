package dk.helhed.plans.subagreement;

import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.with;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fifty at once on one agreement: for each version one wins, and nothing that was acknowledged is lost. */
@QuarkusTest
class SubAgreementWritersTest {

    private static final int WRITERS = 50;

    private String path;
    private Map<String, @Nullable Object> draft = Map.of();

    @BeforeEach
    void prepare() {
        draft = Agreed.draft();
        path = "/v1/sub-agreements/" + Agreed.subAgreement(EDITOR, Agreed.plan(EDITOR));
    }

    @Test
    void of_fifty_who_saw_the_same_version_exactly_one_wins() throws Exception {
        String etag = EDITOR.etag(path);

        List<Integer> answers = atOnce(writer ->
                EDITOR.put(path, etag, draft("sted " + writer)).extract().statusCode());

        assertEquals(1, Collections.frequency(answers, 200), answers.toString());
        assertEquals(WRITERS - 1, Collections.frequency(answers, 412), answers.toString());
        EDITOR.get(path).body("version", equalTo(1)).body("sites", hasSize(1));
    }

    @Test
    void fifty_who_read_again_until_they_win_lose_no_update() throws Exception {
        List<Integer> attempts = atOnce(this::addSite);

        List<String> sites =
                EDITOR.get(path).body("version", equalTo(WRITERS)).extract().path("sites");
        assertEquals(
                IntStream.range(0, WRITERS).mapToObj(writer -> "sted " + writer).collect(Collectors.toSet()),
                Set.copyOf(sites));
        assertTrue(attempts.stream().mapToInt(Integer::intValue).sum() > WRITERS, "nobody was in anybody's way");
    }

    /** Reads, adds and writes until nobody else came between; gives the attempts that it took. */
    private int addSite(int writer) {
        for (int attempt = 1; ; attempt++) {
            Response seen = EDITOR.request().get(path);
            List<String> sites = new ArrayList<>(seen.jsonPath().getList("sites", String.class));
            sites.add("sted " + writer);
            int answer = EDITOR.put(path, seen.header("ETag"), with(draft, "sites", sites))
                    .extract()
                    .statusCode();
            if (answer == 200) {
                return attempt;
            }
            assertEquals(412, answer);
        }
    }

    private Map<String, @Nullable Object> draft(String site) {
        return with(draft, "sites", List.of(site));
    }

    private static List<Integer> atOnce(IntFunction<Integer> write) throws Exception {
        CyclicBarrier start = new CyclicBarrier(WRITERS);
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Callable<Integer>> all = IntStream.range(0, WRITERS)
                    .<Callable<Integer>>mapToObj(writer -> () -> {
                        start.await();
                        return write.apply(writer);
                    })
                    .toList();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> one : writers.invokeAll(all)) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
