package dk.helhed.healthdata.version;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What makes a new version of a dataset. */
@Schema(name = "DatasetAct")
public enum Act {
    PUBLISHED,
    /** A release was published where others stood already. */
    REVISED,
    WITHDRAWN
}
