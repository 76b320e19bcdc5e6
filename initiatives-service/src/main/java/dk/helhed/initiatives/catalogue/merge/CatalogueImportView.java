package dk.helhed.initiatives.catalogue.merge;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an import did, or would do. */
@Schema(name = "CatalogueImport")
public record CatalogueImportView(
        @Schema(description = "Null for a rehearsal.") @Nullable
        UUID id,

        UUID frameId,

        @Schema(
                description = "The SHA-256 of the file.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        ImportCount themes,
        ImportCount tracks,
        ImportCount initiatives,

        Instant at) {}
