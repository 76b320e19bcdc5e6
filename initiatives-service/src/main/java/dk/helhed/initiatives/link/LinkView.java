package dk.helhed.initiatives.link;

import dk.helhed.initiatives.initiative.LinkState;
import dk.helhed.initiatives.replica.cooperation.CooperationReplica;
import dk.helhed.initiatives.replica.cooperation.CooperationView;
import dk.helhed.initiatives.replica.plan.PlanReplica;
import dk.helhed.initiatives.replica.plan.PlanView;
import dk.helhed.kit.history.NotRecorded;
import dk.helhed.kit.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A link as it is read, with what is known of its plan. */
@Schema(name = "Link")
record LinkView(
        UUID id,

        UUID initiativeId,

        @Schema(examples = "link-1") @Nullable String externalId,

        String municipality,

        UUID planId,

        @Nullable Money share,
        @Schema(examples = "12.5") @Nullable BigDecimal sharePercent,
        boolean countsAsMunicipalShare,
        LinkState state,

        @NotRecorded @Schema(description = "The plan as it was last published; null while it is not known.") @Nullable
        PlanView plan,

        @Schema(description = "The cooperation project that it rests on, where the plan is another municipality's.")
        @Nullable
        UUID cooperationProjectId,

        @NotRecorded
        @Schema(description = "The project as it was last published; null while it is not known.")
        @Nullable
        CooperationView cooperationProject,

        long version,
        Instant changedAt) {

    static LinkView of(PlanLink link, Grounds grounds) {
        return new LinkView(
                link.id(),
                link.initiativeId(),
                link.externalId(),
                link.municipality(),
                link.planId(),
                link.share(),
                link.sharePercent(),
                link.isCountedAsMunicipalShare(),
                link.state(),
                grounds.plan().map(PlanReplica::view).orElse(null),
                link.cooperationProjectId(),
                grounds.project().map(CooperationReplica::view).orElse(null),
                link.version(),
                link.changedAt());
    }

    /** What of the view may change without the link: the versions of the replicas, in hexadecimal. */
    String digest() {
        String ofPlan = Long.toHexString(plan == null ? 0 : plan.sourceVersion());
        return cooperationProject == null ? ofPlan : ofPlan + "%016x".formatted(cooperationProject.sourceVersion());
    }
}
