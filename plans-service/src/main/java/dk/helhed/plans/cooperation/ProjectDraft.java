package dk.helhed.plans.cooperation;

import dk.helhed.kit.source.SourceNote;
import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A cooperation project as one of its municipalities states it; a list that is left out is empty. */
@Schema(name = "CooperationProjectDraft")
record ProjectDraft(
        @PlainText(max = 100)
        @Schema(description = "The client's own reference.", examples = "coop-lighed-i-sundhed")
        @Nullable
        @Identifier
        String externalId,

        @NotNull @PlainText(max = 300) @Schema(examples = "Lighed i sundhed")
        String name,

        @PlainText(max = 4000)
        @Schema(description = "What it is to reach.", examples = "Mindre ulighed i sundhed.")
        @Nullable
        String purpose,

        @PlainText(max = 20000)
        @Schema(
                description = "How it came about and how the work is organised.",
                examples = "Arbejdet er samlet i en projektorganisation.")
        @Nullable
        String description,

        @NotNull @Schema(description = "The organisation that began it.")
        UUID initiatorId,

        @Schema(description = "Its body for the project.") @Nullable
        UUID initiatorBodyId,

        @Size(max = 50) @Nullable List<UUID> partnerIds,

        @Size(max = 50)
        @Schema(description = "Partners that are not named.", examples = "[\"en kommune til\"]")
        @Nullable
        List<@PlainText(max = 200) String> furtherPartners,

        @Size(max = 98)
        @Schema(description = "The municipalities that it joins, by kommunekode.", examples = "[\"0707\"]")
        @Nullable
        List<@Pattern(regexp = "\\d{4}") String> municipalities,

        @Schema(description = "The case that decided on it.") @Nullable
        UUID caseId,

        @Nullable LocalDate runsFrom,

        @PlainText(max = 200) @Schema(description = "How exact the first day is.", examples = "2013") @Nullable
        String runsFromPrecision,

        @Nullable LocalDate runsTo,

        @PlainText(max = 200) @Schema(description = "How exact the last day is.", examples = "end of 2025") @Nullable
        String runsToPrecision,

        @Size(max = 20) @Schema(examples = "[\"political\", \"administrative\"]") @Nullable
        List<@PlainText(max = 100) String> meetingLevels,

        @Size(max = 50) @Nullable List<MainTrack> mainTracks,

        @Size(max = 50) @Schema(examples = "[\"Sundhedskompetencer\"]") @Nullable
        List<@PlainText(max = 200) String> focusAreas,

        @Size(max = 50) @Schema(description = "Who else works in them; each focus area once.") @Nullable
        List<@Valid FocusAreaPartners> focusAreaPartners,

        @Size(max = 50) @Schema(description = "What the partners recommend to others; each number once.") @Nullable
        List<Recommendation> recommendations,

        @Schema(description = "Where the statement comes from.") @Nullable
        SourceNote source) {

    ProjectDraft {
        partnerIds = partnerIds == null ? List.of() : partnerIds;
        furtherPartners = furtherPartners == null ? List.of() : furtherPartners;
        municipalities = municipalities == null ? List.of() : municipalities;
        meetingLevels = meetingLevels == null ? List.of() : meetingLevels;
        mainTracks = mainTracks == null ? List.of() : mainTracks;
        focusAreas = focusAreas == null ? List.of() : focusAreas;
        focusAreaPartners = focusAreaPartners == null ? List.of() : focusAreaPartners;
        recommendations = recommendations == null ? List.of() : recommendations;
    }

    @Override
    public List<String> municipalities() {
        return municipalities == null ? List.of() : municipalities;
    }

    @Override
    public List<UUID> partnerIds() {
        return partnerIds == null ? List.of() : partnerIds;
    }

    @Override
    public List<MainTrack> mainTracks() {
        return mainTracks == null ? List.of() : mainTracks;
    }

    @Override
    public List<String> focusAreas() {
        return focusAreas == null ? List.of() : focusAreas;
    }

    @Override
    public List<FocusAreaPartners> focusAreaPartners() {
        return focusAreaPartners == null ? List.of() : focusAreaPartners;
    }

    @Override
    public List<Recommendation> recommendations() {
        return recommendations == null ? List.of() : recommendations;
    }
}
