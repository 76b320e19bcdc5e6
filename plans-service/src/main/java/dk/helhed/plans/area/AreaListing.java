package dk.helhed.plans.area;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That an area stood on one of the yearly lists. */
@Schema(name = "AreaListing")
record AreaListing(
        @Min(2010) @Max(2100) @Schema(examples = "2024") int year,

        @NotNull
        @Schema(
                description = "Udsat boligområde, parallelsamfund, omdannelsesområde or forebyggelsesområde"
                        + " (almenboligloven §§ 61 a, 61 b); an area can stand on several.")
        AreaCategory category) {}
