package dk.helhed.kit.work;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;

/**
 * Works on several things one after the other: a session does one thing at a time. A few reads of different kinds are
 * {@code Uni.combine().all().unis(a, b).usingConcurrencyOf(1)}.
 */
public final class Sequential {

    private Sequential() {}

    /** What the work gives for each, in their order; nothing more is begun after the first failure. */
    public static <T, R> Uni<List<R>> each(Iterable<T> things, Function<? super T, Uni<? extends R>> work) {
        return Multi.createFrom()
                .iterable(things)
                .onItem()
                .<R>transformToUniAndConcatenate(work::apply)
                .collect()
                .asList();
    }

    /** The same for work that gives nothing. */
    public static <T> Uni<Void> run(Iterable<T> things, Function<? super T, Uni<?>> work) {
        return Multi.createFrom()
                .iterable(things)
                .onItem()
                .transformToUniAndConcatenate(thing -> work.apply(thing).replaceWithVoid())
                .onItem()
                .ignoreAsUni();
    }
}
