package dk.helhed.healthdata.reading.model;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a cell has no value, or its value is marked. Where two hold, the upper one is told. */
@Schema(name = "CellReason")
public enum Reason {
    /** It protects people; why this cell is hidden is never told. */
    SUPPRESSED(ObsStatus.Q, "C"),
    /** There is nobody to divide by. */
    NO_DENOMINATOR(ObsStatus.M, "F"),
    /** The code, period or indicator is not in the version. */
    NOT_IN_RELEASE(ObsStatus.L, "F"),
    /** The source has no figure. */
    NOT_STATED(ObsStatus.O, "F"),
    /** What is counted changed with this period. */
    BREAK(ObsStatus.B, "F"),
    /** It is defined otherwise than the rest. */
    DIFFERS(ObsStatus.D, "F"),
    ESTIMATED(ObsStatus.E, "F"),
    PROVISIONAL(ObsStatus.P, "F"),
    /** A rate on fewer than ten events is shown and marked. */
    FEW_EVENTS(ObsStatus.U, "F");

    private final ObsStatus obsStatus;
    private final String confStatus;

    Reason(ObsStatus obsStatus, String confStatus) {
        this.obsStatus = obsStatus;
        this.confStatus = confStatus;
    }

    public ObsStatus obsStatus() {
        return obsStatus;
    }

    /** F for free, C for confidential (SDMX code list CL_CONF_STATUS). */
    public String confStatus() {
        return confStatus;
    }

    /** Whether a cell of this reason has a value. */
    public boolean hasValue() {
        return ordinal() >= BREAK.ordinal();
    }
}
