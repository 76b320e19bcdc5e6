package dk.helhed.plans.subagreement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often the parties assess how far they have come. */
@Schema(name = "AssessmentFrequency")
enum FollowUp {
    QUARTERLY,
    HALF_YEARLY,
    YEARLY,
    AT_THE_END
}
