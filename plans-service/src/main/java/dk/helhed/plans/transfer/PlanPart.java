package dk.helhed.plans.transfer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.helhed.kit.history.Effect;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One kind of thing that a plan is made of: how it is read out of a plan, and how one is made again. Each feature
 * produces its own: {@code PlanPart.of("goals", GoalDraft.class).unique("goal").reading(…).creating(…)}.
 *
 * @param name the table's name in a document: {@code goals}
 * @param draft what a client states of one
 * @param parent the table of what it stands under, which comes before it; for the plan itself its own
 * @param parentField the column that names what it stands under; empty where that is the plan
 * @param pointsAt other tables whose rows one may point at, or rests on; they come before it too
 * @param isOneOfAPlan whether a plan has one or none
 * @param uniqueIn the database's table, where external ids are unique in a municipality; empty where it has none
 */
public record PlanPart(
        String name,
        Class<? extends Record> draft,
        String parent,
        String parentField,
        List<String> pointsAt,
        boolean isOneOfAPlan,
        String uniqueIn,
        BiConsumer<ObjectNode, ObjectNode> printing,
        BiFunction<Collection<UUID>, String, Uni<List<PartRow>>> reading,
        Function<Stretch, Uni<List<Effect>>> creating) {

    /** A part under the plan itself. */
    public static Builder of(String name, Class<? extends Record> draft) {
        return new Builder(name, draft);
    }

    /** Those under the parents, by age, as far as the reader may read them; in the session of the caller. */
    Uni<List<PartRow>> read(Collection<UUID> parents, String reader) {
        return parents.isEmpty() ? Uni.createFrom().item(List.of()) : reading.apply(parents, reader);
    }

    /**
     * Makes some, in the transaction of the caller, by the rules that one is made by alone; gives what history is to
     * keep of them. What is looked up is looked up for all of them at once, so that an import takes time as it has rows.
     */
    Uni<List<Effect>> create(Stretch stretch) {
        return creating.apply(stretch);
    }

    /** What an import does to a row that a client could not: keep what a document prints as it is printed. */
    void asPrinted(ObjectNode row, ObjectNode plan) {
        printing.accept(row, plan);
    }

    /** Says of a part what differs from most; what creates it comes last. */
    public static final class Builder {

        private final String name;
        private final Class<? extends Record> draft;
        private String parent = PlanParts.PLAN;
        private String parentField = "";
        private List<String> pointsAt = List.of();
        private boolean isOneOfAPlan;
        private String uniqueIn = "";
        private BiConsumer<ObjectNode, ObjectNode> printing = (row, plan) -> {};
        private BiFunction<Collection<UUID>, String, Uni<List<PartRow>>> reading =
                (parents, reader) -> Uni.createFrom().item(List.of());

        private Builder(String name, Class<? extends Record> draft) {
            this.name = name;
            this.draft = draft;
        }

        public Builder under(String table, String field) {
            parent = table;
            parentField = field;
            return this;
        }

        public Builder after(String... tables) {
            pointsAt = List.of(tables);
            return this;
        }

        public Builder oneOfAPlan() {
            isOneOfAPlan = true;
            return this;
        }

        public Builder unique(String table) {
            uniqueIn = table;
            return this;
        }

        public Builder printing(BiConsumer<ObjectNode, ObjectNode> change) {
            printing = change;
            return this;
        }

        public Builder reading(BiFunction<Collection<UUID>, String, Uni<List<PartRow>>> read) {
            reading = read;
            return this;
        }

        /** All rows of the repository under the parents, whose field there is named as in the document. */
        public <E> Builder reading(PanacheRepositoryBase<E, UUID> rows, Function<E, PartRow> row) {
            return reading((parents, reader) -> rows.list(
                            (parentField.isEmpty() ? "planId" : parentField) + " in ?1 order by id", parents)
                    .map(found -> found.stream().map(row).toList()));
        }

        public PlanPart creating(Function<Stretch, Uni<List<Effect>>> create) {
            return new PlanPart(
                    name, draft, parent, parentField, pointsAt, isOneOfAPlan, uniqueIn, printing, reading, create);
        }

        /** As {@link #creating(Function)}, where each thing that is made is an effect of its own. */
        public <E> PlanPart creating(Function<Stretch, Uni<List<E>>> create, Function<E, Effect> effect) {
            return creating(stretch ->
                    create.apply(stretch).map(made -> made.stream().map(effect).toList()));
        }
    }
}
