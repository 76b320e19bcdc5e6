package dk.helhed.kit.job;

/** Ends the work of an import that has ended meanwhile, by somebody's wish. */
final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Stopped() {
        super(null, null, false, false);
    }
}
