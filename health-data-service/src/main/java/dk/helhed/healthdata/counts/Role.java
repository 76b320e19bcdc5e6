package dk.helhed.healthdata.counts;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a dimension breaks the figures down by. */
@Schema(name = "DimensionRole")
public enum Role {
    AREA,
    PERIOD,
    SEX,
    AGE,
    ORIGIN,
    OTHER
}
