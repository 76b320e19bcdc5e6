package dk.helhed.plans.followup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.helhed.kit.history.FieldChange;
import dk.helhed.kit.history.JsonDiff;
import dk.helhed.kit.json.Json;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads out of the history what was changed of a plan and of all under it in a year, in the session of the caller. */
@ApplicationScoped
class YearsChanges {

    private static final int MOST = 500;

    // The state before is that of the same thing's change before this one, whenever that was.
    private static final String FIND = """
            select h.kind, h.subject, h.version, h.at, array_to_string(h.roles, ','), h.reason, h.operation,
                cast(h.state as text),
                (select cast(e.state as text) from history e where e.municipality = h.municipality and e.kind = h.kind
                    and e.subject = h.subject and e.id < h.id order by e.id desc limit 1)
            from history h
            where h.municipality = :municipality and h.at >= :from and h.at < :to and h.kind <> 'change-proposals'
              and (h.subject = :plan or h.state ->> 'planId' = :plan or h.subject = any(string_to_array(:agreements, ','))
                or h.state ->> 'subAgreementId' = any(string_to_array(:agreements, ','))
                or (h.state is null and exists (select from history e where e.municipality = h.municipality
                    and e.kind = h.kind and e.subject = h.subject and (e.state ->> 'planId' = :plan
                    or e.state ->> 'subAgreementId' = any(string_to_array(:agreements, ','))))))
            order by h.id limit :most""";

    private static final Pattern BY_PROPOSAL = Pattern.compile("POST /v1/change-proposals/([0-9a-f-]{36})/transitions");

    /** In the order that they were made; the first 500. The outcome of change proposals is shown elsewhere. */
    Uni<List<YearsChange>> of(String municipality, UUID planId, List<UUID> agreements, Instant from, Instant to) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FIND, Object[].class)
                        .setParameter("municipality", municipality)
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .setParameter("plan", planId.toString())
                        .setParameter(
                                "agreements",
                                String.join(
                                        ",",
                                        agreements.stream().map(UUID::toString).toList()))
                        .setParameter("most", MOST)
                        .getResultList())
                .map(rows -> rows.stream().map(YearsChanges::change).toList());
    }

    private static YearsChange change(Object[] row) {
        return new YearsChange(
                row[0].toString(),
                row[1].toString(),
                row[2] == null ? null : ((Number) row[2]).longValue(),
                ((OffsetDateTime) row[3]).toInstant(),
                List.of(row[4].toString().split(",")),
                (String) row[5],
                row[6].toString(),
                proposal(row[6].toString()),
                fields((String) row[8], (String) row[7]));
    }

    private static @Nullable UUID proposal(String operation) {
        Matcher by = BY_PROPOSAL.matcher(operation);
        return by.matches() ? UUID.fromString(by.group(1)) : null;
    }

    private static List<FieldChange> fields(@Nullable String before, @Nullable String after) {
        return before == null || after == null ? List.of() : JsonDiff.between(stated(before), stated(after));
    }

    /** Without what says no more than that there was a change. */
    private static JsonNode stated(String state) {
        JsonNode tree = Json.read(state);
        return tree instanceof ObjectNode object ? object.without(List.of("version", "changedAt")) : tree;
    }
}
