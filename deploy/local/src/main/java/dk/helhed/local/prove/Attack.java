package dk.helhed.local.prove;

import java.io.IOException;
import java.util.List;

/** Something that must not harm a service. */
interface Attack {

    /** Carries it out. @return what must not be, in whole sentences; none where the service did well */
    List<String> carryOut() throws IOException;
}
