package dk.helhed.plans.read;

import dk.helhed.kit.caller.Caller;

/** On whose behalf something is read, in the form that conditions need. */
public final class Readers {

    private Readers() {}

    /** The reader's municipality; for outsiders a text that is no municipality's, for SQL compares nothing with null. */
    public static String municipality(Caller caller) {
        return caller.municipality() == null ? "" : caller.municipality();
    }
}
