package dk.helhed.kit.version;

import com.fasterxml.jackson.databind.JsonNode;
import dk.helhed.kit.history.FieldChange;
import dk.helhed.kit.history.JsonDiff;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A version of a thing as history has it.
 *
 * @param before what was recorded before it; JSON null for the first
 */
record RecordedVersion(
        long position,
        String municipality,
        long version,
        Instant at,
        String client,
        List<String> roles,
        @Nullable String reason,
        JsonNode before,
        JsonNode state) {

    // Every change has these, and they say nothing of what was changed.
    private static final Set<String> STAMPS = Set.of("/version", "/changedAt");

    VersionLine line(@Nullable String reader) {
        boolean own = municipality.equals(reader);
        List<String> changed = before.isNull()
                ? List.of()
                : changes(before, state).stream().map(FieldChange::pointer).toList();
        return new VersionLine(version, at, roles, own ? client : null, own ? reason : null, changed);
    }

    VersionView view(@Nullable String reader) {
        return new VersionView(line(reader), state);
    }

    VersionDiff to(RecordedVersion later) {
        return new VersionDiff(version, later.version, changes(state, later.state));
    }

    private static List<FieldChange> changes(JsonNode earlier, JsonNode later) {
        return JsonDiff.between(earlier, later).stream()
                .filter(change -> !STAMPS.contains(change.pointer()))
                .toList();
    }
}
