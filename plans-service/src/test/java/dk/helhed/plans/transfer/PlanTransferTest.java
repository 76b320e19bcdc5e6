package dk.helhed.plans.transfer;

import static dk.helhed.kit.testing.Client.APPROVER;
import static dk.helhed.kit.testing.Client.AUDITOR;
import static dk.helhed.kit.testing.Client.NEIGHBOUR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.unique;
import static dk.helhed.kit.testing.Client.with;
import static dk.helhed.plans.testing.Parties.RECORDER;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.helhed.kit.sheet.SheetForm;
import dk.helhed.kit.testing.Client;
import dk.helhed.plans.funding.Budgets;
import dk.helhed.plans.subagreement.Agreed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlanTransferTest {

    private static final String IMPORTS = "/v1/plans/imports";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Map<String, @Nullable Object> SOURCE =
            body("id", "001", "inferred", List.of("title"), "note", "=Et citat; \"i gåseøjne\"\nmed linjeskift");

    @Test
    void an_export_imports_again_without_a_difference_into_the_same_municipality() {
        String mark = unique("x");
        String exported = export(richPlan(mark));

        String imported = export(take(RECORDER, "commit", exported.replace(mark, unique("y")))
                .statusCode(201)
                .header("ETag", containsString("\""))
                .extract()
                .path("id"));

        assertEquals(
                anonymous(exported.replace(mark, "z")),
                anonymous(imported.replace(mark, "z").replaceAll("y-[a-z]+", "z")));
        assertTrue(exported.contains("PERIOD_OUTSIDE_PLAN"));
    }

    @Test
    void an_export_imports_again_without_a_difference_into_another_municipality() {
        String mark = unique("x");
        String exported = export(richPlan(mark));
        Client other = Client.of("0707", "editor", "approver");
        other.create("/v1/organisations", body("name", "Østjysk Bolig " + mark, "type", "HOUSING_ORGANISATION"));

        String id = take(other, "commit", exported).statusCode(201).extract().path("id");

        assertEquals(
                anonymous(exported).replaceAll("\"organisations\":.*?],", ""),
                anonymous(other.get("/v1/plans/" + id + "/export").extract().asString())
                        .replaceAll("\"organisations\":.*?],", ""));
        OUTSIDER.get("/v1/plans/" + id).body("municipality", equalTo("0707"));
    }

    @Test
    void a_plan_whose_period_was_shortened_after_its_budget_and_agreements_imports_again_without_a_difference() {
        Map<String, @Nullable Object> draft = Agreed.publishedPlanDraft();
        String plan = RECORDER.create("/v1/plans", draft);
        String path = "/v1/plans/" + plan;
        Agreed.subAgreement(RECORDER, plan);
        RECORDER.create(
                path + "/funding-plans",
                with(
                        Budgets.of(300, 100),
                        "years",
                        List.of(
                                body("year", 2021, "amount", body("amountOere", 100, "currency", "DKK")),
                                body("year", 2028, "amount", body("amountOere", 300, "currency", "DKK")))));
        RECORDER.put(path, RECORDER.etag(path), with(draft, "endsOn", "2023-12-31"))
                .statusCode(200);
        String exported = export(plan);

        take(RECORDER, "validate", exported).statusCode(200);
        String id = take(Client.of("0707", "editor", "approver"), "commit", exported)
                .statusCode(201)
                .extract()
                .path("id");

        assertEquals(anonymous(exported), anonymous(export(id)));
        assertTrue(exported.contains("PERIOD_OUTSIDE_PLAN"), exported);
        String tables = "/v1/plans/" + plan + "/export/tables";
        assertEquals(200, OUTSIDER.request().get(tables).statusCode());
        // It comes in as a draft; approved it is not while it does not fit.
        String budget = OUTSIDER.get("/v1/plans/" + id + "/funding-plans")
                .body("items[0].state", equalTo("DRAFT"))
                .extract()
                .path("items[0].id");
        Client approver = Client.of("0707", "approver");
        approver.advance(
                        "/v1/funding-plans/" + budget,
                        approver.etag("/v1/funding-plans/" + budget),
                        body("to", "APPROVED"))
                .statusCode(422)
                .body("errors.code", hasItem("year-outside-plan-period"));
        // Nor does a client draw up another one like it.
        RECORDER.post(path + "/funding-plans", Budgets.of(300, 100)).statusCode(201);
        RECORDER.post(
                        path + "/funding-plans",
                        with(
                                Budgets.of(300, 100),
                                "years",
                                List.of(body("year", 2028, "amount", body("amountOere", 400, "currency", "DKK")))))
                .statusCode(422);
    }

    @Test
    void tables_say_what_the_document_says() {
        String mark = unique("x");
        String plan = richPlan(mark);
        String exported = export(plan);
        for (boolean bom : new boolean[] {true, false}) {
            Map<String, String> tables = tables(plan, bom);
            assertEquals(bom, tables.get("goals.csv").startsWith("\uFEFF"));
            String other = unique("y");

            String id = tables(RECORDER, "commit", tables, mark, other)
                    .statusCode(201)
                    .extract()
                    .path("id");

            assertEquals(anonymous(exported), anonymous(export(id).replace(other, mark)));
        }
    }

    @Test
    void a_workbook_says_what_the_document_says() {
        String mark = unique("x");
        String plan = richPlan(mark);
        String exported = export(plan);
        byte[] workbook = RECORDER.request()
                .accept(SheetForm.XLSX_TYPE)
                .get("/v1/plans/" + plan + "/export/tables")
                .then()
                .statusCode(200)
                .header("Content-Type", SheetForm.XLSX_TYPE)
                .header("Content-Disposition", containsString(".xlsx"))
                .extract()
                .asByteArray();

        // Its external ids are taken here, and free there.
        Client other = Client.of("0707", "editor", "approver");
        other.create("/v1/organisations", body("name", "Østjysk Bolig " + mark, "type", "HOUSING_ORGANISATION"));
        String id = send(other, "commit", SheetForm.XLSX_TYPE, workbook)
                .statusCode(201)
                .extract()
                .path("id");

        assertEquals(
                anonymous(exported).replaceAll("\"organisations\":.*?],", ""),
                anonymous(other.get("/v1/plans/" + id + "/export").extract().asString())
                        .replaceAll("\"organisations\":.*?],", ""));
    }

    @Test
    void amounts_are_kroner_and_working_time_is_hours() {
        Map<String, String> tables = tables(richPlan(unique("x")), false);

        assertTrue(tables.get("fundingPlansYears.csv").contains(";2021;40,00"), tables.get("fundingPlansYears.csv"));
        assertTrue(
                tables.get("fundingPlansContributions.csv").contains(";1;10,00"),
                tables.get("fundingPlansContributions.csv"));
        assertTrue(tables.get("staffResources.csv").contains(";15;"), tables.get("staffResources.csv"));
        assertTrue(tables.get("staffResources.csv")
                .lines()
                .findFirst()
                .orElseThrow()
                .contains("hoursPerWeek"));
    }

    @Test
    void tables_have_semicolons_decimal_commas_and_nothing_to_run() {
        Map<String, String> tables = tables(richPlan(unique("x")), true);

        assertTrue(tables.get("milestones.csv").contains(";40,25;"), tables.get("milestones.csv"));
        assertTrue(tables.get("goals.csv").contains("'=Et citat"), tables.get("goals.csv"));
        assertTrue(tables.get("activities.csv").contains(";'@Hjertet;"), tables.get("activities.csv"));
    }

    @Test
    void every_table_of_a_plan_is_in_it() {
        assertEquals(
                Set.of(
                        "organisations.csv",
                        "plan.csv",
                        "planQualityFlags.csv",
                        "goals.csv",
                        "strategicAgreements.csv",
                        "strategicAgreementsParties.csv",
                        "strategicAgreementsQualityFlags.csv",
                        "fundingPlans.csv",
                        "fundingPlansContributions.csv",
                        "fundingPlansYears.csv",
                        "fundingPlansQualityFlags.csv",
                        "theoriesOfChange.csv",
                        "theoriesOfChangeNodes.csv",
                        "theoriesOfChangeEdges.csv",
                        "subAgreements.csv",
                        "subAgreementsParties.csv",
                        "subAgreementsQualityFlags.csv",
                        "activities.csv",
                        "activitiesLineage.csv",
                        "staffResources.csv",
                        "indicators.csv",
                        "observations.csv",
                        "milestones.csv"),
                tables(richPlan(unique("x")), false).keySet());
    }

    @Test
    void what_is_signed_and_approved_comes_in_unsigned_and_as_a_draft() {
        String mark = unique("x");
        String plan = richPlan(mark);
        String budget =
                RECORDER.get("/v1/plans/" + plan + "/funding-plans").extract().path("items[0].id");
        APPROVER.advance(
                        "/v1/funding-plans/" + budget,
                        RECORDER.etag("/v1/funding-plans/" + budget),
                        body("to", "APPROVED"))
                .statusCode(200);

        String id = take(RECORDER, "commit", export(plan).replace(mark, unique("y")))
                .statusCode(201)
                .extract()
                .path("id");

        RECORDER.get("/v1/plans/" + id + "/funding-plans").body("items.state", equalTo(List.of("DRAFT")));
        RECORDER.get("/v1/plans/" + id + "/strategic-agreements").body("items.state", equalTo(List.of("DRAFT")));
        RECORDER.get("/v1/plans/" + id + "/theories-of-change").body("items.nodes.flatten()", hasSize(3));
    }

    @Test
    void a_theory_without_edges_goes_out_and_in() {
        String mark = unique("x");
        String plan = Agreed.plan(RECORDER);
        RECORDER.create(
                "/v1/plans/" + plan + "/theories-of-change",
                body("externalId", mark, "nodes", List.of(body("key", "b", "kind", "OUTCOME", "text", "Flere mødes"))));
        String exported = export(plan);

        take(RECORDER, "commit", exported.replace(mark, unique("y"))).statusCode(201);
    }

    @Test
    void a_rehearsal_keeps_nothing() {
        String mark = unique("x");
        String exported = export(richPlan(mark));
        String other = unique("y");

        take(RECORDER, "validate", exported.replace(mark, other))
                .statusCode(200)
                .body("valid", equalTo(true))
                .body("rows.plan", equalTo(1))
                .body("rows.milestones", equalTo(2));

        RECORDER.get("/v1/plans?externalId=plan-" + other).body("items", hasSize(0));
        take(RECORDER, "commit", exported.replace(mark, other)).statusCode(201);
    }

    @Test
    void all_that_is_wrong_is_said_at_once_and_nothing_is_kept() {
        String mark = unique("x");
        String exported = export(richPlan(mark));
        String other = unique("y");
        String wrong = exported.replace(mark, other)
                .replace("\"scope\":\"ALL_ACTIVITIES\"", "\"scope\":\"SOME\"")
                .replace("\"role\":\"Leder\"", "\"role\":\" \"")
                .replace("\"name\":\"@Hjertet\"", "\"navn\":\"@Hjertet\"");

        take(RECORDER, "commit", wrong)
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/milestones/0/scope",
                                "/staffResources/1/role",
                                "/activities/0/navn",
                                "/activities/0/name"));

        RECORDER.get("/v1/plans?externalId=plan-" + other).body("items", hasSize(0));
    }

    @Test
    void what_a_document_names_is_known_here_and_names_one_thing() throws IOException {
        String mark = unique("x");
        ObjectMapper json = new ObjectMapper();
        ObjectNode document = (ObjectNode) json.readTree(export(richPlan(mark)).replace(mark, unique("y")));
        ((ObjectNode) document.path("organisations").get(0))
                .put("id", UUID.randomUUID().toString())
                .put("name", unique("Ukendt"));
        document.withArray("goals").add(document.path("goals").get(0).deepCopy());
        ObjectNode theory = document.path("theoriesOfChange").get(0).deepCopy();
        theory.remove("externalId");
        document.withArray("theoriesOfChange")
                .add(theory.put("id", UUID.randomUUID().toString()));

        take(RECORDER, "validate", json.writeValueAsString(document))
                .statusCode(422)
                .body("errors.find { it.pointer == '/organisations/0/id' }.code", equalTo("unknown-organisation"))
                .body("errors.find { it.pointer == '/goals/1/id' }.code", equalTo("id-twice"))
                .body("errors.find { it.pointer == '/theoriesOfChange/1' }.code", equalTo("one-of-a-plan"));
    }

    @Test
    void what_is_taken_is_said_by_its_row() {
        String exported = export(richPlan(unique("x")));

        take(RECORDER, "validate", exported)
                .statusCode(422)
                .body("errors.pointer", hasItems("/plan/externalId", "/goals/0/externalId"))
                .body("errors.code", hasItem("external-id-taken"));
    }

    @Test
    void faults_of_tables_are_named_by_row_and_column() {
        String mark = unique("x");
        Map<String, String> tables = tables(richPlan(mark), true);
        Map<String, String> unreadable = new LinkedHashMap<>(tables);
        unreadable.compute("milestones.csv", (name, text) -> text.replace(";40,25;", ";40.25;"));
        tables(RECORDER, "validate", unreadable, mark, unique("y"))
                .statusCode(400)
                .body("errors.table", hasItem("milestones"))
                .body("errors.row", hasItem(2))
                .body("errors.column", hasItem("baseline.value"))
                .body("errors.code", hasItem("cell-number"));

        Map<String, String> unknown = new LinkedHashMap<>(tables);
        unknown.put("andet.csv", "id\r\n1\r\n");
        tables(RECORDER, "validate", unknown, mark, unique("y"))
                .statusCode(400)
                .body("errors.code", hasItem("unknown-table"));

        Map<String, String> wide = new LinkedHashMap<>(tables);
        wide.compute("goals.csv", (name, text) -> text.stripTrailing() + ";;;;;;en celle for meget\r\n");
        tables(RECORDER, "validate", wide, mark, unique("y"))
                .statusCode(400)
                .body("errors.find { it.code == 'too-many-cells' }.table", equalTo("goals"));

        Map<String, String> refused = new LinkedHashMap<>(tables);
        refused.compute("milestones.csv", (name, text) -> text.replace("ALL_ACTIVITIES", "SOME"));
        refused.compute("staffResources.csv", (name, text) -> text.replace("Leder", "Le\u0007der"));
        tables(RECORDER, "validate", refused, mark, unique("y"))
                .statusCode(422)
                .body("errors.findAll { it.table == 'milestones' }.column", hasItem("scope"))
                .body("errors.findAll { it.table == 'staffResources' }.row", hasItem(3));
    }

    @Test
    void a_personal_number_is_refused_in_tables_too() {
        String mark = unique("x");
        Map<String, String> tables = tables(richPlan(mark), true);
        tables.compute("goals.csv", (name, text) -> text.replace("Flere i arbejde", "Borger 010190-1234"));

        tables(RECORDER, "commit", tables, mark, unique("y"))
                .statusCode(400)
                .body("code", equalTo("personal-number-refused"))
                .body("errors.table", hasItem("goals"))
                .body(not(containsString("1234")));
    }

    @Test
    void what_is_no_document_and_no_archive_is_refused() {
        take(RECORDER, "commit", "{").statusCode(400).body("code", equalTo("malformed-request"));
        take(RECORDER, "commit", "[]").statusCode(400);
        take(RECORDER, "commit", "{\"format\": \"other\", \"milestone\": []}")
                .statusCode(400)
                .body("errors.pointer", hasItems("/format", "/milestone"))
                .body("errors.find { it.pointer == '/format' }.code", equalTo("plan-format"));
        take(RECORDER, "commit", "{\"format\": \"helhed.plan/1\"}")
                .statusCode(422)
                .body("errors.pointer", hasItem("/plan"));
        take(RECORDER, "later", "{}").statusCode(400).body("errors.parameter", hasItem("mode"));
        send(RECORDER, "commit", "application/zip", "x".getBytes(StandardCharsets.UTF_8))
                .statusCode(400);
        send(RECORDER, "commit", "text/plain", "x".getBytes(StandardCharsets.UTF_8))
                .statusCode(415);
    }

    @Test
    void a_closed_plan_is_taken_out_by_its_own_municipality_alone() {
        String closed = Agreed.plan(RECORDER);

        RECORDER.get("/v1/plans/" + closed + "/export").statusCode(200);
        AUDITOR.get("/v1/plans/" + closed + "/export/tables").statusCode(200);
        for (Client other : List.of(OUTSIDER, NEIGHBOUR)) {
            other.get("/v1/plans/" + closed + "/export").statusCode(404);
            other.get("/v1/plans/" + closed + "/export/tables").statusCode(404);
        }
    }

    @Test
    void only_an_editor_takes_a_plan_in() {
        take(OUTSIDER, "commit", "{}").statusCode(401);
        take(AUDITOR, "commit", "{}").statusCode(403);
    }

    /** One of everything, and of what is difficult. */
    private static String richPlan(String mark) {
        String housing = RECORDER.create(
                "/v1/organisations", body("name", "Østjysk Bolig " + mark, "type", "HOUSING_ORGANISATION"));
        String plan = RECORDER.create(
                "/v1/plans",
                body(
                        "externalId",
                        "plan-" + mark,
                        "title",
                        "Boligsocial helhedsplan",
                        "type",
                        "HOUSING_SOCIAL",
                        "fundingScheme",
                        "LBF_2019_26",
                        "focusAreas",
                        List.of("Beskæftigelse"),
                        "startsOn",
                        "2021-01-01",
                        "endsOn",
                        "2023-12-31",
                        "organisationIds",
                        List.of(housing),
                        "signsOnBehalfOf",
                        List.of("kommunalbestyrelsen"),
                        "visionThemes",
                        List.of("flere i arbejde", "a|b\\c", "-minus"),
                        "healthIntensified",
                        false,
                        "municipalDirectCost",
                        body("amountOere", 0, "currency", "DKK"),
                        "visibility",
                        "OPEN",
                        "recordedAs",
                        "ACTIVE",
                        "source",
                        SOURCE));
        String goal = RECORDER.create(
                "/v1/plans/" + plan + "/goals",
                body("externalId", "goal-" + mark, "title", "Flere i arbejde", "source", SOURCE));
        String agreement = RECORDER.create(
                "/v1/plans/" + plan + "/sub-agreements",
                body(
                        "externalId",
                        "sub-" + mark,
                        "focusArea",
                        "Beskæftigelse",
                        "validFrom",
                        "2021-01-01",
                        "validTo",
                        "2024-01-31",
                        "asPrinted",
                        true,
                        "recordedAs",
                        "ADOPTED",
                        "followUp",
                        "YEARLY",
                        "sites",
                        List.of("Fælleshuset"),
                        "parties",
                        List.of(body("role", "Direktør", "organisationId", housing)),
                        "source",
                        SOURCE));
        String under = "/v1/sub-agreements/" + agreement;
        String first = RECORDER.create(
                under + "/activities", body("externalId", "act-" + mark, "name", "@Hjertet", "source", SOURCE));
        RECORDER.create(
                under + "/activities",
                body(
                        "name",
                        "Hjertets børn",
                        "lineage",
                        List.of(
                                body("kind", "DEVELOPS", "predecessorId", first),
                                body("kind", "CONTINUES", "predecessorName", "=Nære fællesskaber")),
                        "source",
                        SOURCE));
        RECORDER.create(
                under + "/staff-resources", body("role", "Medarbejder", "minutesPerWeek", 900, "source", SOURCE));
        RECORDER.create(under + "/staff-resources", body("role", "Leder", "source", SOURCE));
        String local = RECORDER.create(
                under + "/indicators",
                body("title", "Deltagere", "source", "LOCAL", "unit", "antal", "sourceNote", SOURCE));
        RECORDER.create(
                under + "/indicators",
                body(
                        "title", "Beskæftigede",
                        "source", "REGISTER",
                        "unit", "percent",
                        "polarity", "HIGHER_IS_BETTER",
                        "binding",
                                body(
                                        "indicator", "EMPLOYED_PCT",
                                        "area", "0751-x",
                                        "comparison", "GAP_TO_REFERENCE",
                                        "referenceArea", "0751"),
                        "sourceNote", SOURCE));
        RECORDER.create(
                "/v1/indicators/" + local + "/observations",
                body("period", "2022", "value", 41.5, "observedOn", "2022-12-31"));
        Map<String, @Nullable Object> milestone = body(
                "externalId",
                "ms-" + mark,
                "title",
                "Flere deltager",
                "goalId",
                goal,
                "scope",
                "ALL_ACTIVITIES",
                "baseline",
                body("value", 40.25, "on", "2021-01-01"),
                "target",
                body("value", 50, "by", "2023-12-31"),
                "indicatorId",
                local,
                "synthetic",
                true);
        RECORDER.create(under + "/milestones", milestone);
        RECORDER.create(
                under + "/milestones",
                with(with(with(milestone, "externalId", null), "scope", "SINGLE_ACTIVITY"), "activityId", first));
        RECORDER.create(
                "/v1/plans/" + plan + "/strategic-agreements",
                body(
                        "externalId",
                        "strategic-" + mark,
                        "purpose",
                        "Beboerne skal have samme muligheder; \"alle\".",
                        "goalIds",
                        List.of(goal),
                        "parties",
                        List.of(body("role", "Direktør", "organisationId", housing)),
                        "followUp",
                        body("every", "YEARLY", "responsible", List.of("Bestyrelsen|sekretariatet", "=styregruppen")),
                        "source",
                        SOURCE));
        RECORDER.create("/v1/plans/" + plan + "/funding-plans", budget(mark, housing));
        RECORDER.create(
                "/v1/plans/" + plan + "/theories-of-change",
                body(
                        "externalId",
                        "chain-" + mark,
                        "nodes",
                        List.of(
                                body("key", "a", "kind", "ACTIVITY", "activityId", first),
                                body("key", "b", "kind", "OUTCOME", "text", "@Flere mødes"),
                                body("key", "c", "kind", "GOAL", "goalId", goal)),
                        "edges",
                        List.of(body("from", "a", "to", "b"), body("from", "b", "to", "c")),
                        "source",
                        SOURCE));
        return plan;
    }

    private static Map<String, @Nullable Object> budget(String mark, String housing) {
        return body(
                "externalId",
                "budget-" + mark,
                "contributions",
                List.of(
                        body("source", "LBF", "amount", oere(7500)),
                        body(
                                "source",
                                "HOUSING_ORGANISATION",
                                "coFunding",
                                "CASH",
                                "organisationId",
                                housing,
                                "amount",
                                oere(1500)),
                        body(
                                "source",
                                "MUNICIPALITY",
                                "coFunding",
                                "IN_KIND",
                                "description",
                                "-sygeplejerske",
                                "minutes",
                                60,
                                "hourlyRate",
                                oere(1000))),
                "years",
                List.of(
                        body("year", 2021, "amount", oere(4000)),
                        body("year", 2022, "amount", oere(3000)),
                        body("year", 2023, "amount", oere(3000))),
                "total",
                oere(10_000),
                "synthetic",
                true);
    }

    private static Map<String, @Nullable Object> oere(long oere) {
        return body("amountOere", oere, "currency", "DKK");
    }

    private static String export(String plan) {
        return RECORDER.get("/v1/plans/" + plan + "/export")
                .statusCode(200)
                .extract()
                .asString();
    }

    private static ValidatableResponse take(Client client, String mode, String document) {
        return send(client, mode, "application/json", document.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse send(Client client, String mode, String type, byte[] body) {
        return client.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", type)
                .body(body)
                .post(IMPORTS + "?mode=" + mode)
                .then();
    }

    private static Map<String, String> tables(String plan, boolean bom) {
        byte[] bytes = RECORDER.get("/v1/plans/" + plan + "/export/tables?bom=" + bom)
                .statusCode(200)
                .header("Content-Type", "application/zip")
                .header("Content-Disposition", containsString("attachment"))
                .extract()
                .asByteArray();
        Map<String, String> tables = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                tables.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tables;
    }

    private static ValidatableResponse tables(
            Client client, String mode, Map<String, String> tables, String mark, String other) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> table : tables.entrySet()) {
                zip.putNextEntry(new ZipEntry(table.getKey()));
                String text = table.getKey().equals("organisations.csv")
                        ? table.getValue()
                        : table.getValue().replace(mark, other);
                zip.write(text.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return send(client, mode, "application/zip", bytes.toByteArray());
    }

    /** With each id as the number of its first appearance. */
    private static String anonymous(String document) {
        Map<String, String> numbers = new LinkedHashMap<>();
        Matcher id = ID.matcher(document);
        return id.replaceAll(found -> numbers.computeIfAbsent(found.group(), key -> "#" + numbers.size()));
    }
}
