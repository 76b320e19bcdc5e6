package dk.helhed.kit.history;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A closed item that was shown whole. */
@Schema(name = "ClosedItem")
public record ClosedItem(
        @Schema(description = "The collection that it is in.", examples = "plans")
        String kind,

        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0a1")
        String id) {}
