package dk.helhed.plans.transfer;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a plan's document and its tables look in the API's document. */
final class PlanFile {

    /** The document. */
    @Schema(
            name = "PlanDocument",
            type = SchemaType.OBJECT,
            description = "A member for each table: plan, goals, strategicAgreements, fundingPlans, subAgreements,"
                    + " activities, staffResources, indicators, observations, milestones, theoriesOfChange, with the members of their drafts, an id inside the document, and the"
                    + " id of what each stands under; and organisations, which are not made but found.",
            examples = "{\"format\": \"helhed.plan/1\", \"organisations\": [], \"plan\": {\"id\": \"p\","
                    + " \"title\": \"Helhedsplan\", \"type\": \"STRATEGY\", \"visibility\": \"OPEN\"}}")
    interface Document {}

    /** The tables. */
    @Schema(
            name = "PlanTables",
            type = SchemaType.STRING,
            format = "binary",
            examples = "(a ZIP file of CSV files, or an Excel workbook)")
    interface Tables {}

    private PlanFile() {}
}
