package dk.helhed.plans.strategic;

import dk.helhed.kit.text.PlainText;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is to sign: a role in an organisation, never a name. */
@Schema(name = "Signatory")
record Signatory(
        @PlainText(max = 200) @Schema(examples = "Rådmand") String role, UUID organisationId) {}
