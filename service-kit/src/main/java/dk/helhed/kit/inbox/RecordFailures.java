package dk.helhed.kit.inbox;

import dk.helhed.kit.problem.DatabaseRefusal;
import java.util.Optional;

/** Tells a bad record from a bad moment. */
public final class RecordFailures {

    private RecordFailures() {}

    /** True for what will fail the same way every time: SQLSTATE classes 22 (data) and 23 (integrity), and our own word. */
    public static boolean isBadRecord(Throwable failure) {
        return ownWord(failure).isPresent()
                || DatabaseRefusal.in(failure)
                        .filter(refusal -> refusal.state().startsWith("22")
                                || refusal.state().startsWith("23"))
                        .isPresent();
    }

    /** Why, in words that may be shown to an operator. */
    public static String reason(Throwable failure) {
        return ownWord(failure)
                .or(() -> DatabaseRefusal.in(failure)
                        .map(refusal -> "refused by the database, SQLSTATE " + refusal.state()))
                .orElseGet(() -> failure.getClass().getSimpleName());
    }

    private static Optional<String> ownWord(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BadRecordException bad) {
                return Optional.of(String.valueOf(bad.getMessage()));
            }
        }
        return Optional.empty();
    }
}
