package dk.helhed.plans.transfer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.history.Cause;
import dk.helhed.kit.history.History;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.request.StrictJson;
import dk.helhed.kit.work.Sequential;
import dk.helhed.plans.source.Recording;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.hibernate.FlushMode;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Makes all that a document holds, in the transaction of the caller. What is refused is noted and the rest is tried all
 * the same, so that everything is said at once; the caller takes back what was made, if anything was refused.
 */
@ApplicationScoped
class PlanImport {

    private final PlanParts parts;
    private final Directory directory;
    private final ExternalIds externalIds;
    private final WholePlan whole;
    private final History history;
    private final StrictJson strict;
    private final Clock clock;

    PlanImport(
            PlanParts parts,
            Directory directory,
            ExternalIds externalIds,
            WholePlan whole,
            History history,
            StrictJson strict,
            Clock clock) {
        this.parts = parts;
        this.directory = directory;
        this.externalIds = externalIds;
        this.whole = whole;
        this.history = history;
        this.strict = strict;
        this.clock = clock;
    }

    /** Answers with the plan. @throws Problem 422 with all that was refused */
    Uni<Answer> run(Cause cause, ImportRun run) {
        requireRole(run);
        return Panache.getSession()
                .invoke(session -> session.setBatchSize(Stretch.ROWS))
                // A stretch is written when it is made; each query would look through all of it for something to write.
                .invoke(session -> session.setFlushMode(FlushMode.COMMIT))
                .call(() -> organisations(run))
                .call(() -> externalIds.check(parts.all(), run))
                .call(() -> Sequential.run(parts.all(), part -> table(cause, part, run)))
                .invoke(run::throwIfAnything)
                .invoke(session -> session.setFlushMode(FlushMode.AUTO))
                .chain(() -> whole.made(run.madePlan()))
                .call(PlanImport::written);
    }

    /** What the document says was decided elsewhere is recorded with all that stands under it. */
    private static void requireRole(ImportRun run) {
        boolean records = run.rows(PlanParts.PLAN).stream().anyMatch(plan -> plan.hasNonNull("recordedAs"));
        Recording.requireRole(run.caller(), records);
    }

    private Uni<Void> organisations(ImportRun run) {
        List<ObjectNode> rows = run.rows(PlanDocument.ORGANISATIONS);
        return Sequential.run(
                stretches(rows.size()),
                some -> directory
                        .find(
                                run.municipality(),
                                some.stream()
                                        .map(i -> Directory.Wanted.of(rows.get(i)))
                                        .toList())
                        .invoke(found -> some.forEach(i -> {
                            ObjectNode row = rows.get(i);
                            String id = row.path("id").asText();
                            if (found.containsKey(id)) {
                                run.found(id, found.get(id));
                            } else {
                                run.refuse(
                                        PlanDocument.ORGANISATIONS,
                                        i,
                                        FieldProblem.body("/id", "unknown-organisation"));
                                run.skip(PlanDocument.ORGANISATIONS, i, row);
                            }
                        }))
                        .invoke(() -> run.tried(some.size()))
                        .replaceWithVoid());
    }

    private Uni<Void> table(Cause cause, PlanPart part, ImportRun run) {
        int rows = run.rows(part.name()).size();
        if (part.name().equals(PlanParts.PLAN) && rows != 1) {
            run.refuse(FieldProblem.body("/" + PlanParts.PLAN, "required"));
            return Uni.createFrom().voidItem();
        }
        for (int i = 1; i < rows && part.isOneOfAPlan(); i++) {
            run.refuse(part.name(), i, FieldProblem.body("", "one-of-a-plan"));
            run.skip(part.name(), i, run.rows(part.name()).get(i));
        }
        return Sequential.run(stretches(rows), some -> stretch(cause, part, run, some));
    }

    private Uni<Void> stretch(Cause cause, PlanPart part, ImportRun run, List<Integer> some) {
        Stretch stretch = new Stretch(
                part, run, strict, some.stream().map(i -> run.row(part, i)).toList());
        if (stretch.isUnderNothing()) {
            return stretch.refuseAll();
        }
        Instant began = clock.instant();
        return part.create(stretch)
                .chain(effects ->
                        effects.isEmpty() ? Uni.createFrom().voidItem() : history.record(cause, effects, began))
                .chain(PlanImport::written)
                .invoke(() -> run.tried(some.size()))
                .replaceWithVoid();
    }

    /** What is written need not be held. */
    private static Uni<Mutiny.Session> written() {
        return Panache.getSession().call(Mutiny.Session::flush).invoke(Mutiny.Session::clear);
    }

    private static List<List<Integer>> stretches(int rows) {
        return IntStream.iterate(0, from -> from < rows, from -> from + Stretch.ROWS)
                .mapToObj(from -> IntStream.range(from, Math.min(rows, from + Stretch.ROWS))
                        .boxed()
                        .toList())
                .toList();
    }
}
