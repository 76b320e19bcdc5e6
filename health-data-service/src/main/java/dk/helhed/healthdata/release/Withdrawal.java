package dk.helhed.healthdata.release;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a published release is withdrawn, and so whether anybody may still read what it said. */
@Schema(name = "Withdrawal")
public enum Withdrawal {
    /** Its figures are wrong: they stay readable, and say that they are withdrawn. */
    ERRONEOUS,
    /** Its figures tell what nobody may know: they are answered with 410 from then on. */
    MUST_NOT_BE_SEEN
}
