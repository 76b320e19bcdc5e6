package dk.helhed.initiatives.frame;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A theme as it is read. */
@Schema(name = "Theme")
record ThemeView(
        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d2")
        UUID id,

        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d1")
        UUID frameId,

        @Schema(examples = "theme-1") @Nullable String externalId,

        @Schema(description = "Kommunekode, four digits.", examples = "0751")
        String municipality,

        @Schema(examples = "1") int number,

        @Schema(examples = "Bedre hverdag for børn med særlige behov")
        String name,

        @Schema(examples = "1") long version,
        @Schema(examples = "2021-01-04T09:30:00Z") Instant changedAt) {

    static ThemeView of(Theme theme) {
        return new ThemeView(
                theme.id(),
                theme.frameId(),
                theme.externalId(),
                theme.municipality(),
                theme.number(),
                theme.name(),
                theme.version(),
                theme.changedAt());
    }
}
