package dk.helhed.plans.cooperation;

import dk.helhed.kit.text.PlainText;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a recommendation is followed (godt eksempel), in municipalities that need not be the project's. */
@Schema(name = "GoodExample")
record GoodExample(
        @NotNull @PlainText(max = 300) @Schema(examples = "Sundhedskontrakter")
        String name,

        @Size(max = 98)
        @Schema(description = "Where, by kommunekode; it joins them to nothing.", examples = "[\"0101\"]")
        @Nullable
        List<@Pattern(regexp = "\\d{4}") String> municipalities,

        @Size(max = 50) @Schema(description = "Housing areas and sites.", examples = "[\"Aalborg Øst\"]") @Nullable
        List<@PlainText(max = 200) String> places,

        @Size(max = 50)
        @Schema(description = "Organisations, never persons.", examples = "[\"boligorganisationerne\"]")
        @Nullable
        List<@PlainText(max = 200) String> partners,

        @PlainText(max = 4000) @Schema(examples = "Kontrakterne siger, hvem der gør hvad.") @Nullable
        String description,

        @Size(max = 50) @Nullable List<ExampleFigure> figures) {

    GoodExample {
        municipalities = municipalities == null ? List.of() : municipalities;
        places = places == null ? List.of() : places;
        partners = partners == null ? List.of() : partners;
        figures = figures == null ? List.of() : figures;
    }

    /** A figure that is given for an example, as it is printed. */
    @Schema(name = "ExampleFigure")
    record ExampleFigure(
            @NotNull @PlainText(max = 200) @Schema(examples = "røgfri efter et halvt år")
            String what,

            @NotNull @Digits(integer = 12, fraction = 6) @Schema(examples = "49")
            BigDecimal value,

            @NotNull @PlainText(max = 100) @Schema(examples = "percent")
            String unit) {}
}
