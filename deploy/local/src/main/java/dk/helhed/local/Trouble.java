package dk.helhed.local;

/** Something the person at the keyboard can do something about: what happened, and the way out. */
public final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Trouble(String whatAndWayOut) {
        super(whatAndWayOut, null, false, false);
    }
}
