package dk.helhed.initiatives.read;

import dk.helhed.kit.caller.Caller;

/** Through whose eyes a query looks. */
public final class Seen {

    private Seen() {}

    /** The caller's municipality; for a caller without one a text that no municipality has. */
    public static String by(Caller caller) {
        String municipality = caller.municipality();
        return municipality == null ? "" : municipality;
    }
}
