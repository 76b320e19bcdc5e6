package dk.helhed.kit.leaflet;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A leaflet as it is read. */
record LeafletView(
        @Schema(examples = "a") String code,
        @Schema(examples = "b") String title,
        @Schema(examples = "1") long version) {}
