package dk.helhed.initiatives.catalogue.merge;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many rows of a kind created something, changed something, or changed nothing. */
@Schema(name = "CatalogueCount")
record ImportCount(
        @Schema(examples = "13") int created,
        @Schema(examples = "0") int changed,
        @Schema(examples = "0") int unchanged) {

    static final ImportCount NONE = new ImportCount(0, 0, 0);

    ImportCount plusCreated() {
        return new ImportCount(created + 1, changed, unchanged);
    }

    ImportCount plusChanged() {
        return new ImportCount(created, changed + 1, unchanged);
    }

    ImportCount plusUnchanged() {
        return new ImportCount(created, changed, unchanged + 1);
    }
}
