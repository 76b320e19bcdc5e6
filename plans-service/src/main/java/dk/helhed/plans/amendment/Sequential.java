package dk.helhed.plans.amendment;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;

/** Works on several things one after the other: a session does one thing at a time. */
final class Sequential {

    private Sequential() {}

    static <T, R> Uni<List<R>> each(List<T> things, Function<T, Uni<R>> work) {
        return Multi.createFrom()
                .iterable(things)
                .onItem()
                .transformToUniAndConcatenate(work::apply)
                .collect()
                .asList();
    }
}
