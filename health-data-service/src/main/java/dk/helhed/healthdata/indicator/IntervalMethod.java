package dk.helhed.healthdata.indicator;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the interval of an indicator's figures comes about. */
@Schema(name = "IntervalMethod")
public enum IntervalMethod {
    /** Of a share of persons. */
    WILSON,
    /** Of counts and rates: Byar's approximation from ten events on, the exact limits below. */
    BYAR,
    /** None is computed. */
    NONE,
    /** As its source states it. */
    AS_STATED
}
