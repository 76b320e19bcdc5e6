package dk.helhed.kit.inbox;

import io.vertx.pgclient.PgException;

/** Tells a bad record from a bad moment. */
final class Failures {

    private Failures() {}

    /** True for what will fail the same way every time: SQLSTATE classes 22 (data) and 23 (integrity), and our own word. */
    static boolean isBadRecord(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BadRecordException) {
                return true;
            }
            if (cause instanceof PgException refusal) {
                String state = refusal.getSqlState();
                return state != null && (state.startsWith("22") || state.startsWith("23"));
            }
        }
        return false;
    }

    static String reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BadRecordException bad) {
                return String.valueOf(bad.getMessage());
            }
            if (cause instanceof PgException refusal) {
                return "refused by the database, SQLSTATE " + refusal.getSqlState();
            }
        }
        return failure.getClass().getSimpleName();
    }
}
