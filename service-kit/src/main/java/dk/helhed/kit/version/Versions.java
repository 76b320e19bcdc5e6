package dk.helhed.kit.version;

import com.fasterxml.jackson.databind.JsonNode;
import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.concurrency.Conditional;
import dk.helhed.kit.concurrency.ETag;
import dk.helhed.kit.history.Subject;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.page.Pages;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Reads the versions of things. A municipality reads its own things' versions; others those that were public when they
 * were recorded, of things that are public now, where a service's migration has a policy that says so.
 */
@ApplicationScoped
public class Versions {

    private final Transactions transactions;
    private final VersionTable table;

    Versions(Transactions transactions, VersionTable table) {
        this.transactions = transactions;
        this.table = table;
    }

    /** The versions of a thing, oldest first; 404 where there is none that the caller may read. */
    public Uni<RestResponse<Page<VersionLine>>> list(Subject subject, PageRequest page) {
        return transactions.read(caller -> table.after(subject, page.afterNumber(), page.fetch())
                .invoke(found -> require(page.after() != null || !found.isEmpty()))
                .map(found -> Pages.respond(
                        page,
                        found,
                        version -> Long.toString(version.version()),
                        version -> version.line(caller.municipality()))));
    }

    public Uni<Response> get(Subject subject, long version, Request request) {
        return transactions.read(caller -> table.these(subject, version, version)
                .invoke(found -> require(!found.isEmpty()))
                .map(List::getFirst)
                .map(found -> Conditional.answer(request, ETag.of(version), found.view(caller.municipality()))));
    }

    /** What differs between two versions, in the order that they are asked for. */
    public Uni<Response> diff(Subject subject, long before, long after, Request request) {
        return transactions.read(caller -> table.these(subject, before, after)
                .invoke(found -> require(found.size() == (before == after ? 1 : 2)))
                .map(found -> before < after
                        ? found.getFirst().to(found.getLast())
                        : found.getLast().to(found.getFirst()))
                .map(diff -> Conditional.answer(request, ETag.of(after, Long.toHexString(before)), diff)));
    }

    /** The version of a thing that held at a time; 404 where there was none that the caller may read. */
    public Uni<Response> held(Subject subject, Instant asOf, Request request) {
        return transactions.read(caller -> at(subject, asOf)
                .map(VersionAt::version)
                .chain(version -> table.these(subject, version, version)
                        .invoke(found -> require(!found.isEmpty()))
                        .map(List::getFirst)
                        .map(found ->
                                Conditional.answer(request, ETag.of(version), found.view(caller.municipality())))));
    }

    /** What was recorded of a thing at a time, in the transaction of the caller; 404 where nothing was. */
    public Uni<VersionAt> at(Subject subject, Instant asOf) {
        return table.at(subject, wholeMillisecond(asOf))
                .invoke(found -> require(!found.isEmpty()))
                .map(List::getFirst);
    }

    /**
     * What was recorded at a time of the things that belong to another one, by their kinds; in the transaction of the
     * caller.
     *
     * @param member the member of their state that names what they belong to
     */
    public Uni<Map<String, List<JsonNode>>> partsAt(String member, Object parent, List<String> kinds, Instant asOf) {
        return table.partsAt(member, parent.toString(), kinds, wholeMillisecond(asOf))
                .map(parts -> parts.stream()
                        .collect(Collectors.groupingBy(
                                VersionTable.Part::kind,
                                Collectors.mapping(VersionTable.Part::state, Collectors.toUnmodifiableList()))));
    }

    /** JavaScript knows no finer time: whoever sends back when a version was recorded means that version. */
    static Instant wholeMillisecond(Instant asOf) {
        return asOf.truncatedTo(ChronoUnit.MILLIS).equals(asOf) ? asOf.plusNanos(999_999) : asOf;
    }

    private static void require(boolean there) {
        if (!there) {
            throw Problem.of(ProblemType.NOT_FOUND);
        }
    }
}
