package dk.helhed.kit.history;

import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.caller.ClosedItemAccess;
import dk.helhed.kit.caller.LoadedItems;
import dk.helhed.kit.caller.NamedReader;
import dk.helhed.kit.database.Sql;
import dk.helhed.kit.json.Json;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Lets the roles that a service names read all that is closed, bodies what names them, and keeps every such read. */
@ApplicationScoped
class ClosedReadAudit implements ClosedItemAccess {

    // Each service's migrations say which closed items these rows are, or are parts of.
    private static final String CLOSED =
            "select kind, id from closed_among(cast(string_to_array($1, ',') as uuid[])) order by kind, id";

    private record Read<T>(T answer, List<ClosedItem> items) implements Seen<T> {
        @Override
        public boolean isClosed() {
            return !items.isEmpty();
        }
    }

    private final List<String> roles;
    private final CurrentVertxRequest request;
    private final History history;

    ClosedReadAudit(
            @ConfigProperty(name = "helhed.closed.readers") Optional<List<String>> roles,
            CurrentVertxRequest request,
            History history) {
        this.roles = roles.orElse(List.of());
        this.request = request;
        this.history = history;
    }

    @Override
    public String of(Caller caller) {
        if (caller.municipality() == null || roles.isEmpty()) {
            return NOTHING;
        }
        return caller.roles().stream().anyMatch(roles::contains)
                ? ALL
                : named(caller).map(NamedReader::name).collect(Collectors.joining(","));
    }

    @Override
    public <T> Uni<Seen<T>> watch(Caller caller, Supplier<Uni<T>> work) {
        if (of(caller).isEmpty() || LoadedItems.isGoingOn()) {
            return work.get().map(answer -> new Read<>(answer, List.of()));
        }
        LoadedItems reading = LoadedItems.begin();
        return work.get()
                .onTermination()
                .invoke(reading::end)
                .chain(answer -> closed(reading).map(items -> new Read<>(answer, items)));
    }

    private static Uni<List<ClosedItem>> closed(LoadedItems reading) {
        if (reading.loaded().isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        String ids = reading.loaded().stream().map(UUID::toString).collect(Collectors.joining(","));
        return Sql.select(CLOSED, ids)
                .map(rows -> rows.stream()
                        .map(row -> new ClosedItem(row[0].toString(), row[1].toString()))
                        .toList());
    }

    @Override
    public Uni<Void> record(Caller caller, Seen<?> seen) {
        List<ClosedItem> items = ((Read<?>) seen).items();
        String id = items.size() == 1 ? items.getFirst().id() : "";
        return history.record(
                cause(caller, request.getCurrent()),
                new Subject(AuditEntry.READS, id),
                Json.tree(Map.of("items", items)));
    }

    private Cause cause(Caller caller, @Nullable RoutingContext at) {
        List<String> as = Stream.concat(
                        caller.roles().stream().filter(roles::contains),
                        named(caller).map(NamedReader::role))
                .sorted()
                .toList();
        return new Cause(
                caller.requireMunicipality(),
                caller.client(),
                as,
                null,
                at == null ? "" : at.response().headers().get("X-Request-Id"),
                at == null ? "" : at.request().method() + " " + at.request().path());
    }

    private static Stream<NamedReader> named(Caller caller) {
        return Arrays.stream(NamedReader.values()).filter(body -> caller.roles().contains(body.role()));
    }
}
