package dk.helhed.plans.cooperation;

import dk.helhed.kit.outbox.OutboxEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells the neighbours which municipalities a project joins, on {@code plans.cooperation.v1}. */
final class ProjectEvent {

    static final String TOPIC = "plans.cooperation.v1";

    /** The payload; members are only ever added to it. */
    record State(
            UUID id,
            @Nullable String externalId,
            String municipality,
            String name,
            List<String> municipalities,
            @Nullable LocalDate runsFrom,
            @Nullable LocalDate runsTo,
            long version,
            Instant changedAt) {}

    private ProjectEvent() {}

    static OutboxEvent stated(Project project) {
        ProjectDraft content = project.content();
        return new OutboxEvent(
                TOPIC,
                project.id().toString(),
                "cooperation/" + project.id(),
                project.version(),
                project.municipality(),
                "dk.helhed.plans.cooperation.stated",
                new State(
                        project.id(),
                        content.externalId(),
                        project.municipality(),
                        content.name(),
                        joined(project),
                        content.runsFrom(),
                        content.runsTo(),
                        project.version(),
                        project.changedAt()));
    }

    /** The municipality that states a project is part of it, whether it names itself or not. */
    private static List<String> joined(Project project) {
        return Stream.concat(Stream.of(project.municipality()), project.content().municipalities().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
