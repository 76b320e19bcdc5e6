package dk.helhed.plans.subagreement;

import static dk.helhed.kit.testing.Client.APPROVER;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.with;

import dk.helhed.kit.testing.Client;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plans and sub-agreements for tests, made through the API as a client would. */
public final class Agreed {

    public static final String FOCUS_AREA = "Beskæftigelse";
    public static final Map<String, @Nullable Object> SOURCE = body("id", "001", "inferred", List.of(), "note", null);

    private Agreed() {}

    /** A draft that only its own municipality sees, for the years 2021 to 2028. */
    public static String plan(Client editor) {
        return editor.create("/v1/plans", planDraft());
    }

    /** A published plan, recorded from a source. */
    public static String publishedPlan(Client editor) {
        return decider(editor).create("/v1/plans", publishedPlanDraft());
    }

    /** Who decides where the editor edits, and so records what was decided elsewhere. */
    public static Client decider(Client editor) {
        return editor.as("approver");
    }

    public static Map<String, @Nullable Object> publishedPlanDraft() {
        return with(with(planDraft(), "recordedAs", "ACTIVE"), "source", SOURCE);
    }

    /** The same plan, closed. */
    public static Map<String, @Nullable Object> closed(Map<String, @Nullable Object> plan) {
        Map<String, @Nullable Object> closed = with(plan, "visibility", "CLOSED");
        return with(with(closed, "legalBasis", "forvaltningsloven § 27"), "assessment", "En forhandling er i gang");
    }

    public static String goal(Client editor, String planId) {
        boolean recorded =
                editor.get("/v1/plans/" + planId).extract().jsonPath().getBoolean("recorded");
        return (recorded ? decider(editor) : editor)
                .create("/v1/plans/" + planId + "/goals", body("title", "Flere voksne er i arbejde"));
    }

    /** A sub-agreement in draft. */
    public static String subAgreement(Client editor, String planId) {
        return editor.create("/v1/plans/" + planId + "/sub-agreements", draft(editor));
    }

    /** A sub-agreement recorded from a source as adopted. */
    public static String recordedSubAgreement(Client editor, String planId) {
        return recordedSubAgreement(editor, planId, FOCUS_AREA);
    }

    public static String recordedSubAgreement(Client editor, String planId, String focusArea) {
        Map<String, @Nullable Object> recorded =
                with(with(draft(editor), "focusArea", focusArea), "recordedAs", "ADOPTED");
        return decider(editor).create("/v1/plans/" + planId + "/sub-agreements", with(recorded, "source", SOURCE));
    }

    /** A sub-agreement that was adopted here, with its one milestone. */
    public static String adoptedSubAgreement(String planId) {
        String id = subAgreement(EDITOR, planId);
        String indicator = EDITOR.create("/v1/sub-agreements/" + id + "/indicators", localIndicator());
        Map<String, @Nullable Object> milestone = with(milestone(), "indicatorId", indicator);
        EDITOR.create("/v1/sub-agreements/" + id + "/milestones", with(milestone, "goalId", goal(EDITOR, planId)));
        APPROVER.advance("/v1/sub-agreements/" + id, EDITOR.etag("/v1/sub-agreements/" + id), body("to", "ADOPTED"))
                .statusCode(200);
        return id;
    }

    public static Map<String, @Nullable Object> draft() {
        return draft(EDITOR);
    }

    /** With a party that the editor's municipality knows. */
    public static Map<String, @Nullable Object> draft(Client editor) {
        return body(
                "focusArea",
                FOCUS_AREA,
                "validFrom",
                "2021-01-01",
                "validTo",
                "2024-12-31",
                "followUp",
                "YEARLY",
                "parties",
                List.of(body("role", "Udviklingschef", "organisationId", party(editor))));
    }

    /** The same for all agreements of the municipality, so that one draft says what another says. */
    private static String party(Client editor) {
        String externalId = "party-of-agreements";
        List<String> found = editor.get(
                        "/v1/organisations?externalId=%s&municipality=%s".formatted(externalId, editor.municipality()))
                .extract()
                .jsonPath()
                .getList("items.id");
        return found.isEmpty()
                ? editor.create(
                        "/v1/organisations",
                        body("externalId", externalId, "name", "Boligforeningen", "type", "ASSOCIATION"))
                : found.getFirst();
    }

    public static Map<String, @Nullable Object> localIndicator() {
        return body("title", "Deltagere i arbejde", "source", "LOCAL", "unit", "percent");
    }

    public static Map<String, @Nullable Object> milestone() {
        return body(
                "title",
                "Flere beboere er i arbejde",
                "scope",
                "ALL_ACTIVITIES",
                "baseline",
                body("value", 40, "on", "2021-01-01"),
                "target",
                body("value", 50, "by", "2028-12-31"));
    }

    private static Map<String, @Nullable Object> planDraft() {
        return body(
                "title", "Boligsocial helhedsplan",
                "type", "HOUSING_SOCIAL",
                "fundingScheme", "LBF_2019_26",
                "focusAreas", List.of(FOCUS_AREA, "Sammenhængskraft og medborgerskab"),
                "startsOn", "2021-01-01",
                "endsOn", "2028-12-31",
                "visibility", "OPEN");
    }
}
