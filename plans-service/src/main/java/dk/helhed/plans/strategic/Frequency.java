package dk.helhed.plans.strategic;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often the parties assess together how far they have come. */
@Schema(name = "ReportingFrequency")
enum Frequency {
    QUARTERLY,
    HALF_YEARLY,
    YEARLY,
    AT_THE_END
}
