package dk.helhed.kit.probe;

import dk.helhed.kit.money.Money;
import dk.helhed.kit.money.NonNegative;
import dk.helhed.kit.text.PlainText;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the probe takes. */
record ProbeDraft(
        @Schema(examples = "Fælles hus") @PlainText(max = 50)
        String title,

        @Schema(examples = "OPEN") Kind kind,
        @Schema(examples = "2024-01-31") @Nullable LocalDate startsOn,
        @Nullable @NonNegative Money amount,
        @Nullable List<Step> steps) {

    enum Kind {
        OPEN,
        CLOSED
    }

    record Step(
            @Schema(examples = "a") @PlainText(max = 10) String name,
            @Schema(examples = "5") @Nullable @Min(1) Integer minutes) {}
}
