package dk.helhed.kit.probe;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the probe gives. */
@Schema(name = "Probe")
record ProbeView(
        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d1")
        String id,

        @Schema(examples = "2024-01-01T00:00:00Z") Instant at,
        @Schema(examples = "null") @Nullable String nothing) {}
