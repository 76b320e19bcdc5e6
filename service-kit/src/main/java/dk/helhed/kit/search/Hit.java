package dk.helhed.kit.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A thing that was found. */
@Schema(name = "SearchHit")
public record Hit(
        @Schema(description = "The collection that it is in.", examples = "plans")
        String kind,

        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0a1")
        String id,

        String municipality,

        @Schema(examples = "Boligsocial helhedsplan for Bispehaven")
        String title,

        @Schema(description = "Some of its text, or of its title where that is what matches.")
        List<Piece> fragment,

        @Schema(examples = "/v1/plans/0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0a1")
        String href) {

    /** Plain text, never markup: whoever shows it marks what matches. */
    @Schema(name = "SearchPiece")
    public record Piece(
            @Schema(examples = "helhedsplan") String text,

            @Schema(description = "Whether this is what was searched for.")
            boolean match) {}
}
