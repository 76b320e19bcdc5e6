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

        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d1") @Column(name = "organisation_id")
        UUID organisationId) {}
