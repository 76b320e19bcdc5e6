package dk.helhed.healthdata.counts;

import dk.helhed.healthdata.text.Bilingual;
import dk.helhed.kit.text.Identifier;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What figures are broken down by: a code list, and the sums that make it a hierarchy (a graph without cycles). */
@Schema(name = "Dimension")
public record Dimension(
        @NotNull
        @Pattern(regexp = "[a-z][a-z0-9_]*")
        @Size(max = 40)
        @Schema(description = "The column in submissions.", examples = "area")
        @Identifier
        String code,

        @NotNull @Schema(description = "Each but OTHER at most once; AREA and PERIOD always.")
        Role role,

        @NotNull @Valid Bilingual title,

        @Size(max = 5000) @Schema(description = "Left out for PERIOD, whose codes are years.") @Nullable
        List<@NotNull @Valid Code> codes,

        @Size(max = 5000) @Nullable List<@NotNull @Valid Sum> sums,

        @Size(max = 100)
        @Schema(
                description = "The code of all of them together; every dimension but AREA and PERIOD has one.",
                examples = "total")
        @Nullable
        String total) {

    @Override
    public List<Code> codes() {
        return codes == null ? List.of() : codes;
    }

    @Override
    public List<Sum> sums() {
        return sums == null ? List.of() : sums;
    }

    List<String> codeNames() {
        return codes().stream().map(Code::code).toList();
    }
}
