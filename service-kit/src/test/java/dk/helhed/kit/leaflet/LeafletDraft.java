package dk.helhed.kit.leaflet;

import dk.helhed.kit.text.PlainText;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A leaflet as it is handed in. */
record LeafletDraft(
        @NotNull @PlainText(max = 100) @Schema(examples = "a")
        String code,

        @NotNull @PlainText(max = 100) @Schema(examples = "b")
        String title) {}
