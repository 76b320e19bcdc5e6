package dk.helhed.initiatives.catalogue.merge;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an import did, or would do. */
@Schema(name = "CatalogueImport")
public record CatalogueImportView(
        @Schema(description = "Null for a rehearsal.", examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0f7") @Nullable
        UUID id,

        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d1")
        UUID frameId,

        @Schema(
                description = "The SHA-256 of the file.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        ImportCount themes,
        ImportCount tracks,
        ImportCount initiatives,

        @Schema(examples = "2021-01-04T09:30:00Z") Instant at) {}
