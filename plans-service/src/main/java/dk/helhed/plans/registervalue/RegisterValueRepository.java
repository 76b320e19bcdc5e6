package dk.helhed.plans.registervalue;

import dk.helhed.kit.inbox.BadRecordException;
import dk.helhed.kit.inbox.Received;
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

/** The copy of the registers' published values: a fold by version, so that repetitions and late events change nothing. */
@ApplicationScoped
public class RegisterValueRepository implements PanacheRepositoryBase<RegisterValue, String> {

    private static final String FOLD = """
            insert into %s as t (key, municipality, area, indicator, period, breakdown, status, value, unit,
                dataset_id, release, synthetic, published_at, as_of, source_version, deleted)
            values (:key, :municipality, :area, :indicator, :period, :breakdown, :status, :value, :unit,
                :datasetId, :release, :synthetic, :publishedAt, :asOf, :sourceVersion, false)
            on conflict (key) do update set
                municipality = excluded.municipality, breakdown = excluded.breakdown, status = excluded.status,
                value = excluded.value, unit = excluded.unit, dataset_id = excluded.dataset_id,
                release = excluded.release, synthetic = excluded.synthetic, published_at = excluded.published_at,
                as_of = excluded.as_of, source_version = excluded.source_version, deleted = false
            where excluded.source_version > t.source_version""";
    private static final String BURY = """
            insert into %s as t (key, municipality, area, indicator, period, synthetic, as_of,
                source_version, deleted)
            values (:key, :municipality, :area, :indicator, :period, false, :asOf, :sourceVersion, true)
            on conflict (key) do update set
                municipality = excluded.municipality, breakdown = null, status = null, value = null, unit = null,
                dataset_id = null, release = null, synthetic = false, published_at = null,
                as_of = excluded.as_of, source_version = excluded.source_version, deleted = true
            where excluded.source_version > t.source_version""";

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

    /** Whether the event was newer than what was there. */
    public Uni<Boolean> fold(Received<ValuePayload> event, Subject subject, String table) {
        ValuePayload stated = event.payload();
        return stated == null ? bury(event, subject, table) : state(event, stated, table);
    }

    private Uni<Boolean> state(Received<ValuePayload> event, ValuePayload stated, String table) {
        return getSession()
                .chain(session -> session.createNativeQuery(FOLD.formatted(table))
                        .setParameter("key", event.key())
                        .setParameter("municipality", event.tenant())
                        .setParameter("area", stated.area())
                        .setParameter("indicator", stated.indicator())
                        .setParameter("period", stated.period())
                        .setParameter("breakdown", stated.breakdown())
                        .setParameter("status", stated.status())
                        .setParameter("value", stated.value())
                        .setParameter("unit", stated.unit())
                        .setParameter("datasetId", stated.datasetId())
                        .setParameter("release", stated.release())
                        .setParameter("synthetic", Boolean.TRUE.equals(stated.synthetic()))
                        .setParameter("publishedAt", stated.publishedAt())
                        .setParameter("asOf", event.time())
                        .setParameter("sourceVersion", event.version())
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    private Uni<Boolean> bury(Received<ValuePayload> event, Subject subject, String table) {
        return getSession()
                .chain(session -> session.createNativeQuery(BURY.formatted(table))
                        .setParameter("key", event.key())
                        .setParameter("municipality", event.tenant())
                        .setParameter("area", subject.area())
                        .setParameter("indicator", subject.indicator())
                        .setParameter("period", subject.period())
                        .setParameter("asOf", event.time())
                        .setParameter("sourceVersion", event.version())
                        .executeUpdate())
                .map(rows -> rows == 1);
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

        public static Subject of(Received<ValuePayload> event) {
            Subject subject = of(event.key())
                    .orElseThrow(() -> new BadRecordException("the key is not area, indicator and period"));
            ValuePayload stated = event.payload();
            if (stated != null && !event.key().equals(stated.key())) {
                throw new BadRecordException("the key is not that of the payload");
            }
            return subject;
        }
    }
}
