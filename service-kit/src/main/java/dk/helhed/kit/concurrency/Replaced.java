package dk.helhed.kit.concurrency;

import dk.helhed.kit.caller.Caller;
import io.smallrye.mutiny.Uni;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** A row of the version that the caller saw: how it changes, what follows in the same transaction, and what it answers. */
public final class Replaced<E extends Changeable> {

    private final Work<E> work;
    private final boolean written;

    Replaced(Work<E> work) {
        this(work, false);
    }

    private Replaced(Work<E> work, boolean written) {
        this.work = work;
        this.written = written;
    }

    /** Decides without looking anything up. */
    public Replaced<E> apply(Consumer<E> decision) {
        return apply((row, caller) -> decision.accept(row));
    }

    /** Decides without looking anything up, by who asks. */
    public Replaced<E> apply(BiConsumer<E, Caller> decision) {
        return call((row, caller) -> {
            decision.accept(row, caller);
            return Uni.createFrom().voidItem();
        });
    }

    /** Looks up first what the decision needs. */
    public Replaced<E> call(Function<E, Uni<?>> step) {
        return call((row, caller) -> step.apply(row));
    }

    /** Looks up first what the decision needs, by who asks. */
    public Replaced<E> call(BiFunction<E, Caller, Uni<?>> step) {
        return new Replaced<>(work.step(step), false);
    }

    /** An effect of the change, once the row is written and has its new version. */
    public Replaced<E> then(Function<E, Uni<?>> effect) {
        return then((row, caller) -> effect.apply(row));
    }

    /** The same, by who asks. */
    public Replaced<E> then(BiFunction<E, Caller, Uni<?>> effect) {
        return new Replaced<>(written().step(effect), true);
    }

    /** Says for history whether everyone may read the row; nobody but its municipality where this is not called. */
    public Replaced<E> published(Predicate<E> isPublished) {
        return new Replaced<>(work.published(isPublished), written);
    }

    /** 200 with the row's new ETag and its view. */
    public Uni<Answer> answer(Function<E, ?> view) {
        return answerWith(row -> Uni.createFrom().item(Answer.changed(row.version(), view.apply(row))));
    }

    /** For a view that is looked up, or an answer that names what else was changed. */
    public Uni<Answer> answerWith(Function<E, Uni<Answer>> answer) {
        return written().answer((row, caller) -> answer.apply(row));
    }

    /** For a change that finds out only on the way what else its answer names: it decides, writes and answers in one. */
    public Uni<Answer> answerWith(BiFunction<E, Caller, Uni<Answer>> change) {
        return work.answer(change);
    }

    private Work<E> written() {
        return written ? work : work.flush();
    }
}
