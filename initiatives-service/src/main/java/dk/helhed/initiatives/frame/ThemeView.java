package dk.helhed.initiatives.frame;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A theme as it is read. */
@Schema(name = "Theme")
record ThemeView(
        UUID id,

        UUID frameId,

        @Schema(examples = "theme-1") @Nullable String externalId,

        String municipality,

        @Schema(examples = "1") int number,

        @Schema(examples = "Bedre hverdag for børn med særlige behov")
        String name,

        long version,
        Instant changedAt) {

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
