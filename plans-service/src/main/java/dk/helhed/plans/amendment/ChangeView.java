package dk.helhed.plans.amendment;

import com.fasterxml.jackson.databind.JsonNode;
import dk.helhed.kit.history.FieldChange;
import dk.helhed.plans.mandate.AmendableKind;
import dk.helhed.plans.mandate.ChangeScope;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One proposed change, whole and field by field. */
@Schema(name = "ProposedChange")
record ChangeView(
        AmendableKind kind,

        @Schema(description = "Null where one is added.") @Nullable
        UUID id,

        @Nullable UUID subAgreementId,

        @Schema(examples = "/v1/milestones/0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d4") @Nullable
        String href,

        @Schema(description = "The version that it was drawn up against.", examples = "3") @Nullable
        Long baseVersion,

        Set<ChangeScope> touches,

        @Schema(
                implementation = Object.class,
                description = "What it said then; null where one is added.",
                examples = "{\"title\": \"Flere beboere er i arbejde\"}")
        JsonNode before,

        @Schema(
                implementation = Object.class,
                description = "What it is to say; null where it is taken away.",
                examples = "{\"title\": \"Flere voksne er i arbejde\"}")
        JsonNode after,

        @Schema(description = "Each place where the two differ.")
        List<FieldChange> fields) {}
