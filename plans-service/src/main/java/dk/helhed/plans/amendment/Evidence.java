package dk.helhed.plans.amendment;

import dk.helhed.kit.text.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What shows that something has effect. */
@Schema(name = "Evidence")
record Evidence(
        @PlainText(max = 2000)
        @Schema(examples = "Tre ud af fire deltagere fik arbejde eller gik i gang med en uddannelse.")
        String finding,

        @PlainText(max = 500) @Schema(examples = "Evaluering af jobcaféen, 2020")
        String reference) {}
