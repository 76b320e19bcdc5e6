package dk.helhed.healthdata.reading.changes;

import dk.helhed.healthdata.reading.model.Cell;
import dk.helhed.healthdata.reading.model.Reason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a cell. */
@Schema(name = "CellChangeKind")
enum ChangeKind {
    /** The earlier version did not hold it. */
    NEW,
    /** It says something else, or says again what was hidden. */
    REVISED,
    /** It is hidden now. */
    HIDDEN,
    /** The later version does not hold it any more. */
    GONE;

    /** Of two cells that are not the same. */
    static ChangeKind of(Cell was, Cell now) {
        if (was.reason() == Reason.NOT_IN_RELEASE) {
            return NEW;
        }
        if (now.reason() == Reason.NOT_IN_RELEASE) {
            return GONE;
        }
        return now.reason() == Reason.SUPPRESSED ? HIDDEN : REVISED;
    }
}
