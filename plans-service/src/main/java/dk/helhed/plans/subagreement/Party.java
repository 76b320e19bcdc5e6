package dk.helhed.plans.subagreement;

import dk.helhed.kit.text.PlainText;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who signs a sub-agreement: a role in an organisation, never a name. */
@Embeddable
@Schema(name = "Party")
record Party(
        @PlainText(max = 200) @Schema(examples = "Sundhedschef") @Column(name = "role")
        String role,

        @Column(name = "organisation_id") UUID organisationId) {}
