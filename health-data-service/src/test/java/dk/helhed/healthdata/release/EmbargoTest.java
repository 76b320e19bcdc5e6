package dk.helhed.healthdata.release;

import static dk.helhed.healthdata.Api.SUPPLIER;
import static dk.helhed.healthdata.Api.get;
import static dk.helhed.healthdata.Api.indicator;
import static dk.helhed.healthdata.Api.post;
import static dk.helhed.healthdata.release.CubeReleases.approve;
import static dk.helhed.healthdata.release.CubeReleases.await;
import static dk.helhed.healthdata.release.CubeReleases.publish;
import static dk.helhed.healthdata.release.CubeReleases.read;
import static dk.helhed.healthdata.release.CubeReleases.settled;
import static dk.helhed.healthdata.release.CubeReleases.submit;
import static dk.helhed.healthdata.release.CubeReleases.withFew;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.helhed.healthdata.Broker;
import dk.helhed.healthdata.Cubes;
import dk.helhed.healthdata.submission.Upload;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was approved under an embargo is published when that ends, once, without anyone's doing. */
@QuarkusTest
class EmbargoTest {

    @Inject
    EmbargoService service;

    @Inject
    Clock clock;

    private String dataset = "";

    @BeforeEach
    void describe() {
        dataset = post("/v1/datasets", Cubes.draft("REQUIRED", indicator("PERCENT")), SUPPLIER)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String audited(String period) {
        String release = submit(dataset, withFew(Upload.rows(period)), "");
        settled(release).body("state", is("AUDITED"));
        return release;
    }

    private void awaitState(String release, String state) {
        await(() -> state.equals(read(release).extract().path("state")));
    }

    @Test
    void it_is_published_when_its_embargo_ends_and_not_before() {
        String release = audited("2020");
        Instant end = clock.instant().plusSeconds(3);
        approve(release, end.toString()).statusCode(200);
        while (clock.instant().isBefore(end.minusMillis(500))) {
            get("/v1/releases/" + release).statusCode(404);
            get("/v1/values?datasetId=" + dataset).body("items", hasSize(0));
        }

        awaitState(release, "PUBLISHED");

        read(release).body("release", is(1)).body("publishedAt", notNullValue()).body("problem", nullValue());
        get("/v1/values?datasetId=" + dataset).body("items", hasSize(4));
        assertEquals(
                "PUBLISHED",
                Broker.await("health-data.release.v1", dataset, 1)
                        .get(0)
                        .path("what")
                        .asText());
    }

    @Test
    void several_instances_publish_it_once() throws Exception {
        String release = audited("2020");
        approve(release, clock.instant().toString()).statusCode(200);
        EmbargoService.Due due = new EmbargoService.Due(UUID.fromString(release), UUID.fromString(dataset), "0751");
        List<Callable<Boolean>> instances = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            instances.add(() -> {
                try {
                    VertxContextSupport.subscribeAndAwait(() -> service.publish(due));
                    return true;
                } catch (Throwable e) {
                    throw new IllegalStateException(e);
                }
            });
        }

        try (ExecutorService executor = Executors.newFixedThreadPool(4)) {
            for (Future<Boolean> done : executor.invokeAll(instances)) {
                assertEquals(true, done.get());
            }
        }

        awaitState(release, "PUBLISHED");
        publish(audited("2021"));
        List<String> told = new ArrayList<>();
        Broker.await("health-data.release.v1", dataset, 2)
                .forEach(event -> told.add(event.path("releaseId").asText()));
        assertEquals(2, told.stream().distinct().count(), told.toString());
        read(release).body("release", is(1));
    }

    @Test
    void what_cannot_be_published_when_the_embargo_ends_says_why_and_waits() {
        String first = audited("2020");
        String second = audited("2021");
        approve(second, clock.instant().plusSeconds(2).toString()).statusCode(200);
        publish(first);

        await(() -> read(second).extract().path("problem") != null);

        read(second).body("state", is("APPROVED")).body("problem", is("audited-before-another"));
        get("/v1/releases/" + second).statusCode(404);
    }
}
