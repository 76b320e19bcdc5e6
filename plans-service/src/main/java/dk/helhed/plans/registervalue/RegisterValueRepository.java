package dk.helhed.plans.registervalue;

import dk.helhed.kit.inbox.BadRecordException;
import dk.helhed.kit.inbox.Received;
import dk.helhed.kit.replica.Fold;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The replica of the registers' published values: a fold by version, so that repetitions and late events change nothing. */
@ApplicationScoped
public class RegisterValueRepository implements PanacheRepositoryBase<RegisterValue, String> {

    public static final Fold<ValuePayload> COLUMNS = Fold.into("register_value", "key", ValuePayload.class)
            .checking(Subject::require)
            .keyColumn("area", key -> Subject.require(key).area())
            .keyColumn("indicator", key -> Subject.require(key).indicator())
            .keyColumn("period", key -> Subject.require(key).period())
            .column("breakdown", ValuePayload::breakdown)
            .required("status", ValuePayload::status)
            .column("value", ValuePayload::value)
            .column("unit", ValuePayload::unit)
            .column("dataset_id", ValuePayload::datasetId)
            .column("release", ValuePayload::release)
            .column("synthetic", value -> Boolean.TRUE.equals(value.synthetic()), false)
            .column("published_at", ValuePayload::publishedAt);

    /** Until the end of the transaction nobody begins to follow the indicator unseen by the one who brings a figure. */
    public Uni<Void> beforeFolding(String indicator) {
        return lock(
                "select cast(pg_advisory_xact_lock(hashtextextended(:name, 0)) as text)",
                "register-value/" + indicator);
    }

    /** Until the end of the transaction no figure of the indicator comes unseen by the one who begins to follow it. */
    public Uni<Void> beforeFollowing(@Nullable Binding binding) {
        return binding == null
                ? Uni.createFrom().voidItem()
                : lock(
                        "select cast(pg_advisory_xact_lock_shared(hashtextextended(:name, 0)) as text)",
                        "register-value/" + binding.indicator());
    }

    /** The same of many. */
    public Uni<Void> beforeFollowing(Collection<Binding> bindings) {
        return bindings.isEmpty()
                ? Uni.createFrom().voidItem()
                : lock(
                        "select cast(count(pg_advisory_xact_lock_shared(hashtextextended('register-value/' || name, 0)))"
                                + " as text) from unnest(string_to_array(:name, ' ')) name",
                        bindings.stream().map(Binding::indicator).distinct().collect(Collectors.joining(" ")));
    }

    private Uni<Void> lock(String sql, String name) {
        return getSession()
                .chain(session -> session.createNativeQuery(sql, String.class)
                        .setParameter("name", name)
                        .getSingleResultOrNull())
                .replaceWithVoid();
    }

    /** All that the registers say for a binding. */
    public Uni<List<RegisterValue>> of(Binding binding) {
        return list("indicator = ?1 and area in ?2", binding.indicator(), areas(binding));
    }

    /** All that the registers say for each of many bindings. */
    public Uni<Map<Binding, List<RegisterValue>>> of(Set<Binding> bindings) {
        if (bindings.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        Set<String> indicators = bindings.stream().map(Binding::indicator).collect(Collectors.toSet());
        Set<String> areas =
                bindings.stream().flatMap(binding -> areas(binding).stream()).collect(Collectors.toSet());
        return list("indicator in ?1 and area in ?2", indicators, areas)
                .map(found -> found.stream().collect(Collectors.groupingBy(RegisterValue::indicator)))
                .map(byIndicator -> bindings.stream()
                        .collect(Collectors.toMap(
                                Function.identity(),
                                binding -> byIndicator.getOrDefault(binding.indicator(), List.of()).stream()
                                        .filter(value -> areas(binding).contains(value.area()))
                                        .toList())));
    }

    private static List<String> areas(Binding binding) {
        return Stream.of(binding.area(), binding.referenceArea())
                .filter(Objects::nonNull)
                .toList();
    }

    /** What a record is about, as its key says. */
    public record Subject(String area, String indicator, String period) {

        public static Optional<Subject> of(String key) {
            String[] parts = key.split("·", -1);
            return parts.length == 3 ? Optional.of(new Subject(parts[0], parts[1], parts[2])) : Optional.empty();
        }

        private static Subject require(String key) {
            return of(key).orElseThrow(() -> new BadRecordException("the key is not area, indicator and period"));
        }

        private static void require(Received<ValuePayload> event) {
            Subject unused = require(event.key());
            ValuePayload published = event.payload();
            if (published != null && !event.key().equals(published.key())) {
                throw new BadRecordException("the key is not that of the payload");
            }
        }
    }
}
