package dk.helhed.plans.subagreement;

import dk.helhed.kit.source.SourceNote;
import dk.helhed.plans.source.QualityFlag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a sub-agreement states in words and lists; nothing is ever searched for in it, so it is kept as one document. */
record Terms(
        List<String> followUpResponsible,
        List<IndicatorSource> indicatorSources,
        List<MilestoneScope> milestoneScope,
        List<String> sites,
        List<String> relatedPrograms,
        @Nullable String municipalContext,
        @Nullable String followUpNote,
        List<UUID> cooperatorIds,
        @Nullable SourceNote source,
        List<QualityFlag> qualityFlags) {

    // What was kept before there were cooperators names none.
    Terms {
        cooperatorIds = cooperatorIds == null ? List.of() : cooperatorIds;
    }
}
