package dk.helhed.plans.testing;

import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.unique;
import static dk.helhed.kit.testing.Client.with;

import dk.helhed.kit.testing.Client;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An area and the organisations that a plan for it needs, made for one test. */
public record Parties(String area, String municipality, String housing, String fund) {

    /** May edit, and record what was decided elsewhere. */
    public static final Client RECORDER = EDITOR.as("editor", "approver");

    public static Parties ofAarhus() {
        String area = unique("0751-area");
        EDITOR.post("/v1/areas", body("code", area, "name", "Trigeparken")).statusCode(201);
        return new Parties(
                area,
                EDITOR.create(
                        "/v1/organisations", body("name", "Aarhus Kommune", "type", "MUNICIPALITY", "code", "0751")),
                EDITOR.create("/v1/organisations", body("name", "Østjysk Bolig", "type", "HOUSING_ORGANISATION")),
                EDITOR.create("/v1/organisations", body("name", "Landsbyggefonden", "type", "FUND")));
    }

    /** A plan that has all it needs to be proposed, but for a goal. */
    public Map<String, @Nullable Object> plan() {
        return body(
                "title", "Boligsocial helhedsplan for Trigeparken",
                "type", "HOUSING_SOCIAL",
                "areaCodes", List.of(area),
                "fundingScheme", "LBF_2015_18",
                "focusAreas", List.of("Uddannelse og beskæftigelse", "Tryghed og trivsel"),
                "startsOn", "2018-04-01",
                "endsOn", "2022-03-31",
                "organisationIds", List.of(housing),
                "visibility", "OPEN");
    }

    /** The same plan as a source tells of it. */
    public Map<String, @Nullable Object> recordedPlan(String state) {
        return with(with(plan(), "recordedAs", state), "source", body("id", "000"));
    }
}
