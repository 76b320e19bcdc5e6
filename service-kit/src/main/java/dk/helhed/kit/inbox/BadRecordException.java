package dk.helhed.kit.inbox;

/** A record that can never be understood, however often it is tried: it becomes a dead letter. */
public final class BadRecordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BadRecordException(String reason) {
        super(reason);
    }
}
