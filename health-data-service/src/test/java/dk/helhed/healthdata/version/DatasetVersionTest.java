package dk.helhed.healthdata.version;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.helhed.healthdata.citation.Attribution;
import dk.helhed.healthdata.text.Bilingual;
import dk.helhed.kit.text.Sha256;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DatasetVersionTest {

    private static final UUID DATASET = UUID.fromString("0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d1");
    private static final UUID OLD = UUID.fromString("0198c6f2-9a10-7d2e-b1c4-3f0e9d8c7b6a");
    private static final UUID NEW = UUID.fromString("0198c6f2-9a10-7d2e-b1c4-3f0e9d8c7b6b");
    private static final String A = "a".repeat(64);
    private static final String B = "b".repeat(64);

    private final DatasetVersionView view = new DatasetVersion(
                    DATASET,
                    3,
                    "0751",
                    Act.REVISED,
                    NEW,
                    List.of(
                            new ReleaseInForce(NEW, 2, List.of("2021", "2020"), B, 5),
                            new ReleaseInForce(OLD, 1, List.of("2020", "2019"), A, 4)),
                    Instant.EPOCH)
            .view(
                    "A register",
                    new Attribution(
                            URI.create("https://creativecommons.org/licenses/by/4.0/"),
                            false,
                            URI.create("https://example.dk/v1/datasets/1/versions/3"),
                            new Bilingual("Hvem", "Who")));

    @Test
    void the_newest_release_of_a_period_is_the_first() {
        assertEquals(
                List.of(
                        new PeriodReleases("2019", List.of(new PeriodReleases.Stood(OLD, 1, A))),
                        new PeriodReleases(
                                "2020",
                                List.of(new PeriodReleases.Stood(NEW, 2, B), new PeriodReleases.Stood(OLD, 1, A))),
                        new PeriodReleases("2021", List.of(new PeriodReleases.Stood(NEW, 2, B)))),
                view.periods());
        assertEquals(5, view.definition());
    }

    @Test
    void whoever_reads_a_version_can_compute_its_hash() {
        String lines = DATASET + "\n3\n5\n"
                + "2019\t" + OLD + "\t1\t" + A + "\n"
                + "2020\t" + NEW + "\t2\t" + B + "\n"
                + "2020\t" + OLD + "\t1\t" + A + "\n"
                + "2021\t" + NEW + "\t2\t" + B + "\n";

        assertEquals(Sha256.hex(lines.getBytes(StandardCharsets.UTF_8)), view.sha256());
    }
}
