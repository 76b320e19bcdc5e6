package dk.helhed.kit.concurrency;

import dk.helhed.kit.caller.Caller;
import io.smallrye.mutiny.Uni;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/** A new row that is written: what follows from it in the same transaction, and what it answers. */
public final class Created<E extends Versioned> {

    private final Work<E> work;

    Created(Work<E> work) {
        this.work = work;
    }

    public Created<E> then(Function<E, Uni<?>> effect) {
        return then((row, caller) -> effect.apply(row));
    }

    /** The same, by who asks. */
    public Created<E> then(BiFunction<E, Caller, Uni<?>> effect) {
        return new Created<>(work.step(effect));
    }

    /** Says for history whether everyone may read the row; nobody but its municipality where this is not called. */
    public Created<E> published(Predicate<E> isPublished) {
        return new Created<>(work.published(isPublished));
    }

    /** 201 with the row's location, its ETag and its view. */
    public Uni<Answer> answer(Function<E, String> location, Function<E, ?> view) {
        return answerWith(
                row -> Uni.createFrom().item(Answer.created(location.apply(row), row.version(), view.apply(row))));
    }

    /** For a view that is looked up, or an answer that names what else was changed. */
    public Uni<Answer> answerWith(Function<E, Uni<Answer>> answer) {
        return work.answer((row, caller) -> answer.apply(row));
    }
}
