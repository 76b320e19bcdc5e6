package dk.helhed.healthdata.citation;

import dk.helhed.healthdata.text.Bilingual;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an answer in both languages says of itself, beside its source and version. */
@Schema(name = "Attribution")
public record Attribution(
        @Schema(description = "Under which it may be used.", examples = "https://creativecommons.org/licenses/by/4.0/")
        URI licence,

        @Schema(description = "True where any of the figures is invented.", examples = "false")
        boolean synthetic,

        @Schema(description = "The address that lasts.", examples = "https://example.dk/v1/areas/0751")
        URI permalink,

        @Schema(description = "A line to cite it by.") Bilingual cite) {}
