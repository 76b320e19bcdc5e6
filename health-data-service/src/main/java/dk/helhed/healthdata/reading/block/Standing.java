package dk.helhed.healthdata.reading.block;

import dk.helhed.healthdata.version.Concealment;

/** Whether a version can be read. */
sealed interface Standing {

    /** It can, and is this one. */
    record Readable(VersionKey key) implements Standing {}

    /** Nobody may see it any more. */
    record Gone(Concealment why) implements Standing {}

    /** It is not packed yet. */
    record Waiting() implements Standing {}

    /** There is none. */
    record None() implements Standing {}
}
