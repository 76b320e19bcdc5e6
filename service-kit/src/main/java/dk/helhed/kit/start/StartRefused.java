package dk.helhed.kit.start;

/** Why the service does not start, as one sentence that may be shown. */
final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StartRefused(String sentence) {
        super(sentence);
    }
}
