package dk.helhed.kit.concurrency;

import dk.helhed.kit.caller.Caller;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What one change does to one row, step by step, until it is answered. */
record Work<E extends Changeable>(
        Changes changes,
        ChangeRequest request,
        @Nullable Object body,
        Function<Caller, Uni<E>> steps,
        Predicate<E> published) {

    Work<E> step(BiFunction<E, Caller, Uni<?>> step) {
        return new Work<>(
                changes, request, body, caller -> steps.apply(caller).call(row -> step.apply(row, caller)), published);
    }

    /** Writes the row, so that its version is the new one from here on. */
    Work<E> flush() {
        return step((row, caller) -> Panache.getSession().call(session -> session.flush()));
    }

    Work<E> published(Predicate<E> isPublished) {
        return new Work<>(changes, request, body, steps, isPublished);
    }

    Uni<Answer> answer(BiFunction<E, Caller, Uni<Answer>> answer) {
        return changes.once(
                request,
                body,
                caller -> steps.apply(caller)
                        .chain(row -> answer.apply(row, caller)
                                .map(given -> published.test(row) ? given.published(true) : given)));
    }
}
