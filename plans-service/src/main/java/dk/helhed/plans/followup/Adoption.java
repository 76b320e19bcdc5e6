package dk.helhed.plans.followup;

import dk.helhed.plans.milestone.MilestoneSnapshot;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a follow-up was adopted, and the values that were locked by it: nothing that comes later changes them. */
@Schema(name = "Adoption")
record Adoption(
        Instant adoptedAt, @Schema(examples = "approver") String role, List<MilestoneSnapshot> milestones) {

    Adoption {
        milestones = List.copyOf(milestones);
    }
}
