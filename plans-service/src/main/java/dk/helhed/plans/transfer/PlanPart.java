package dk.helhed.plans.transfer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.helhed.kit.history.Effect;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** One kind of thing that a plan is made of: how it is read out of a plan, and how one is made anew. */
public interface PlanPart {

    /** The table's name in a document: {@code goals}. */
    String name();

    /** The table of what it stands under, which comes before it; for the plan itself its own. */
    String parent();

    /** The column that names what it stands under; empty where that is the plan. */
    String parentField();

    /** Other tables whose rows one may point at, or rests on; they come before it too. */
    default List<String> pointsAt() {
        return List.of();
    }

    /** Whether a plan has one or none. */
    default boolean isOneOfAPlan() {
        return false;
    }

    /** What a client states of one. */
    Class<? extends Record> draft();

    /** The database's table, where external ids are unique in a municipality; empty where it has none. */
    String uniqueIn();

    /** Those under the parents, by age, as far as the reader may read them; in the session of the caller. */
    Uni<List<PartRow>> read(Collection<UUID> parents, String reader);

    /**
     * Makes some, in the transaction of the caller, by the rules that one is made by alone; gives what history is to
     * keep of them. What is looked up is looked up for all of them at once, so that an import takes time as it has rows.
     */
    Uni<List<Effect>> create(Stretch stretch);

    /** What an import does to a row that a client could not: keep what a document prints as it is printed. */
    default void asPrinted(ObjectNode row, ObjectNode plan) {}
}
