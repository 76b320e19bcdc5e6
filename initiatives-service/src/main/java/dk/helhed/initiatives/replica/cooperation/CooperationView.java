package dk.helhed.initiatives.replica.cooperation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A cooperation project as plans-service last published it; only the id remains of one that was withdrawn. */
@Schema(name = "LinkingCooperationProject")
public record CooperationView(
        UUID id,

        @Schema(description = "Kommunekode of the municipality that states it.", examples = "0751")
        String municipality,

        @Schema(examples = "Lighed i sundhed") @Nullable String name,

        @Schema(description = "The municipalities that it joins.", examples = "[\"0707\",\"0751\"]")
        List<String> municipalities,

        boolean withdrawn,

        @Schema(description = "When plans-service published it.")
        Instant asOf,

        @Schema(description = "The version of what it published.", examples = "3")
        long sourceVersion) {

    public CooperationView {
        municipalities = List.copyOf(municipalities);
    }
}
