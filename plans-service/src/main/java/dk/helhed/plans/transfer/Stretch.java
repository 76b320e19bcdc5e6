package dk.helhed.plans.transfer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.request.StrictJson;
import dk.helhed.kit.work.Sequential;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Some rows of one table that are looked up, made and written together, in the transaction of the caller. */
public final class Stretch {

    /** So many in one statement, and at most so many things in the session: a session costs each query all it holds. */
    static final int ROWS = 100;

    /**
     * A row that is to be made.
     *
     * @param parent the id inside the document of what it stands under
     */
    record Row(int index, ObjectNode stated, String parent) {}

    private final PlanPart part;
    private final ImportRun run;
    private final StrictJson strict;
    private final List<Row> rows;

    Stretch(PlanPart part, ImportRun run, StrictJson strict, List<Row> rows) {
        this.part = part;
        this.run = run;
        this.strict = strict;
        this.rows = List.copyOf(rows);
    }

    /** On whose behalf all is made. */
    public Caller caller() {
        return run.caller();
    }

    public String municipality() {
        return run.municipality();
    }

    /** The plan that is made. */
    public UUID plan() {
        return run.madePlan();
    }

    /** What the rows stand under. */
    public Set<UUID> parents() {
        return rows.stream()
                .map(row -> run.made(row.parent()))
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether nothing of what the rows stand under was made. */
    boolean isUnderNothing() {
        return !ImportRun.isPlan(part) && parents().isEmpty();
    }

    Uni<Void> refuseAll() {
        return Sequential.run(
                        rows,
                        row -> make(
                                        row,
                                        part.draft(),
                                        (parent, draft) -> Uni.createFrom().item(draft))
                                .invoke(() -> run.skip(part.name(), row.index(), row.stated())))
                .invoke(() -> run.tried(rows.size()));
    }

    /** The ids that the rows name, but for those of each other. */
    public Set<UUID> named() {
        return rows.stream()
                .flatMap(row -> PlanDocument.references(row.stated()).stream())
                .map(run::now)
                .flatMap(id -> PlanDocument.uuid(id).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether this import has made a thing of that id. */
    public boolean hasMade(UUID id) {
        return run.hasMade(id);
    }

    /** What is looked up once for the whole import. */
    public <T> Uni<T> once(String what, Supplier<Uni<T>> look) {
        return run.once(what, look);
    }

    /** As {@link #makeEach}, of what is made from what was looked up before. */
    public <D extends Record, E> Uni<List<E>> make(Class<D> kind, BiFunction<UUID, D, E> making, Function<E, UUID> id) {
        return makeEach(kind, (parent, draft) -> Uni.createFrom().item(making.apply(parent, draft)), id);
    }

    /**
     * Makes one row after the other, writes them all, and gives those that were made. What refuses a row is noted with
     * it, and the next one is tried.
     *
     * @param making of what the row stands under, and what it states
     */
    public <D extends Record, E> Uni<List<E>> makeEach(
            Class<D> kind, BiFunction<UUID, D, Uni<E>> making, Function<E, UUID> id) {
        List<E> made = new ArrayList<>();
        return Sequential.run(
                        rows,
                        row -> make(row, kind, making).invoke(one -> {
                            if (one == null) {
                                run.skip(part.name(), row.index(), row.stated());
                            } else {
                                run.made(part.name(), row.stated(), id.apply(one));
                                made.add(one);
                            }
                        }))
                .chain(() -> Panache.getSession())
                .chain(session ->
                        session.persistAll(made.toArray()).chain(session::flush).replaceWith(made));
    }

    private <D extends Record, E> Uni<@Nullable E> make(Row row, Class<D> kind, BiFunction<UUID, D, Uni<E>> making) {
        if (run.restsOnRefused(part.name(), row.index(), row.stated(), row.parent())) {
            return Uni.createFrom().nullItem();
        }
        return Uni.createFrom()
                .deferred(() -> making.apply(run.parent(part, row), strict.bind(run.draft(part, row), kind)))
                .onFailure(Problem.class)
                .recoverWithUni(refused -> {
                    run.refuse(part.name(), row.index(), (Problem) refused);
                    return Uni.createFrom().nullItem();
                });
    }
}
