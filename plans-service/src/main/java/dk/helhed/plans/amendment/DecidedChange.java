package dk.helhed.plans.amendment;

import dk.helhed.kit.history.FieldChange;
import dk.helhed.plans.mandate.AmendableKind;
import dk.helhed.plans.mandate.ChangeScope;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that a decided proposal changes, field by field. */
@Schema(name = "DecidedChange")
public record DecidedChange(
        AmendableKind kind,

        @Schema(
                description = "Null where one is added.",
                examples = "/v1/milestones/0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d4")
        @Nullable
        String href,

        Set<ChangeScope> touches,
        List<FieldChange> fields) {

    public DecidedChange {
        fields = List.copyOf(fields);
    }
}
