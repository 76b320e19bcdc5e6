package dk.helhed.kit.replica;

import org.jspecify.annotations.Nullable;

/**
 * A row in which the live replica and the rebuilt one differ.
 *
 * @param liveMunicipality null where the live replica has no such row
 * @param rebuiltMunicipality null where the rebuilt copy has no such row
 */
record RowDifference(
        String key,
        @Nullable String liveMunicipality,
        @Nullable String rebuiltMunicipality) {

    String municipality() {
        return rebuiltMunicipality == null ? String.valueOf(liveMunicipality) : rebuiltMunicipality;
    }

    boolean isAddition() {
        return liveMunicipality == null;
    }

    boolean isRemoval() {
        return rebuiltMunicipality == null;
    }
}
