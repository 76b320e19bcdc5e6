package dk.helhed.plans.organisation;

import dk.helhed.plans.transfer.Directory;
import dk.helhed.plans.transfer.OrganisationCard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells which organisations a plan names, and finds a municipality's own for them. */
@ApplicationScoped
class OrganisationDirectory implements Directory {

    private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final OrganisationRepository organisations;

    OrganisationDirectory(OrganisationRepository organisations) {
        this.organisations = organisations;
    }

    @Override
    public Uni<List<OrganisationCard>> of(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : organisations
                        .list("id in ?1 order by id", ids)
                        .map(found -> found.stream()
                                .map(one -> new OrganisationCard(
                                        one.id(),
                                        one.externalId(),
                                        one.name(),
                                        one.type().name(),
                                        one.code()))
                                .toList());
    }

    @Override
    public Uni<Map<String, UUID>> find(String municipality, List<Wanted> wanted) {
        return organisations
                .list(
                        "municipality = ?1 and (id in ?2 or externalId in ?3 or name in ?4) order by id",
                        municipality,
                        texts(wanted, Wanted::id)
                                .flatMap(text -> uuid(text).stream())
                                .toList(),
                        texts(wanted, Wanted::externalId).toList(),
                        texts(wanted, Wanted::name).toList())
                .map(found -> best(new Found(found), wanted));
    }

    /** An id in a document may be any text. */
    private static Optional<UUID> uuid(String text) {
        return UUIDS.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    private static Stream<String> texts(List<Wanted> wanted, Function<Wanted, @Nullable String> text) {
        return wanted.stream().map(text).filter(Objects::nonNull);
    }

    private static Map<String, UUID> best(Found found, List<Wanted> wanted) {
        Map<String, UUID> best = new HashMap<>();
        wanted.forEach(one -> {
            UUID id = found.of(one);
            if (id != null) {
                best.put(one.id(), id);
            }
        });
        return best;
    }

    /** Organisations by all that one is known by; of several of one name, the oldest. */
    private static final class Found {

        private final Map<String, UUID> byId = new HashMap<>();
        private final Map<String, UUID> byReference = new HashMap<>();
        private final Map<String, UUID> byName = new HashMap<>();

        Found(List<Organisation> byAge) {
            for (Organisation one : byAge) {
                byId.put(one.id().toString(), one.id());
                if (one.externalId() != null) {
                    byReference.putIfAbsent(one.externalId(), one.id());
                }
                byName.putIfAbsent(one.type().name() + " " + one.name(), one.id());
            }
        }

        @Nullable
        UUID of(Wanted wanted) {
            UUID id = byId.get(wanted.id());
            UUID reference = wanted.externalId() == null ? null : byReference.get(wanted.externalId());
            return id != null ? id : reference != null ? reference : byName.get(wanted.type() + " " + wanted.name());
        }
    }
}
