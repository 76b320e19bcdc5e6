package dk.helhed.kit.start;

/** Why a service does not start, as a whole sentence. */
final class RefusedAtStart extends RuntimeException {

    private static final long serialVersionUID = 1;

    RefusedAtStart(String sentence) {
        super(sentence);
    }

    RefusedAtStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
