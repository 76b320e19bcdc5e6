package dk.helhed.kit.laws.progress;

import io.smallrye.mutiny.Uni;

/** What nobody should write: a rule that waits for something. */
public final class AskingRule {

    private AskingRule() {}

    public static Uni<Boolean> isReached(Uni<Integer> value) {
        return value.map(number -> number > 0);
    }
}
