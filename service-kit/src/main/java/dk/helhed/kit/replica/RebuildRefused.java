package dk.helhed.kit.replica;

/** A rebuild that cannot come to a good end; its message is for the operator. */
final class RebuildRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RebuildRefused(String reason) {
        super(reason);
    }
}
