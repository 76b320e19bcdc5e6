package dk.helhed.healthdata.reading.criteria;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether something holds, or cannot be known from what is published. */
@Schema(
        name = "Met",
        enumeration = {"true", "false", "indeterminate"})
enum Met {
    @JsonProperty("true")
    TRUE,
    @JsonProperty("false")
    FALSE,
    @JsonProperty("indeterminate")
    INDETERMINATE;

    static Met all(Collection<Met> each) {
        if (each.contains(FALSE)) {
            return FALSE;
        }
        return each.contains(INDETERMINATE) ? INDETERMINATE : TRUE;
    }

    /** True when enough hold, false when too few can. */
    static Met atLeast(int least, Collection<Met> each) {
        long sure = each.stream().filter(met -> met == TRUE).count();
        long possible = each.stream().filter(met -> met != FALSE).count();
        return sure >= least ? TRUE : possible >= least ? INDETERMINATE : FALSE;
    }
}
