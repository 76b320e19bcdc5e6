package dk.helhed.healthdata.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which releases stand for a period. */
@Schema(name = "PeriodReleases")
public record PeriodReleases(
        @Schema(examples = "2020") String period,

        @Schema(
                description =
                        "The newest first. Of a cube the first stands for all of the period; of supplied figures an"
                                + " older one stands for what the newer ones do not hold.")
        List<Stood> releases) {

    /** A release that stands. */
    @Schema(name = "StandingRelease")
    public record Stood(
            UUID id,

            @Schema(examples = "2") int number,

            @Schema(examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String checksum) {}

    /** @param inForce the newest first */
    static List<PeriodReleases> of(List<ReleaseInForce> inForce) {
        Map<String, List<Stood>> byPeriod = new TreeMap<>();
        for (ReleaseInForce release : inForce) {
            for (String period : release.periods()) {
                byPeriod.computeIfAbsent(period, none -> new ArrayList<>())
                        .add(new Stood(release.id(), release.number(), release.checksum()));
            }
        }
        return byPeriod.entrySet().stream()
                .map(entry -> new PeriodReleases(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    /** As the version's hash is computed over it. */
    Stream<String> lines() {
        return releases.stream()
                .map(release -> Stream.of(period, release.id(), release.number(), release.checksum())
                        .map(Object::toString)
                        .collect(Collectors.joining("\t")));
    }
}
