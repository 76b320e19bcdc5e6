package dk.helhed.plans.amendment;

import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.with;

import dk.helhed.kit.testing.Client;
import dk.helhed.plans.subagreement.Agreed;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An adopted sub-agreement with one milestone, and proposals to change it, made through the API as its clients would. */
final class Proposals {

    static final Client LOCAL_BOARD = Client.of("0751", "local-board");
    static final Client BOARD = Client.of("0751", "board");
    static final Client FUND = Client.of("0751", "fund");
    static final Client SECRETARIAT = Client.of("0751", "secretariat");
    static final Client WORKING_GROUP = Client.of("0751", "working-group");

    final String plan;
    final String agreement;
    final String milestone;
    final String goal;

    private Proposals(String plan, String agreement, String milestone, String goal) {
        this.plan = plan;
        this.agreement = agreement;
        this.milestone = milestone;
        this.goal = goal;
    }

    static Proposals under(String plan) {
        String agreement = Agreed.adoptedSubAgreement(plan);
        Response milestones = EDITOR.request().get("/v1/sub-agreements/" + agreement + "/milestones");
        return new Proposals(
                plan,
                agreement,
                milestones.jsonPath().getString("items[0].id"),
                milestones.jsonPath().getString("items[0].goalId"));
    }

    String path() {
        return "/v1/plans/" + plan + "/change-proposals";
    }

    /** What the milestone says now, as a change of it must give it, with one member changed. */
    Map<String, @Nullable Object> milestone(String member, @Nullable Object value) {
        Map<String, @Nullable Object> now =
                EDITOR.request().get("/v1/milestones/" + milestone).jsonPath().getMap("$");
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        List.of("title", "goalId", "scope", "baseline", "target", "indicatorId")
                .forEach(name -> content.put(name, now.get(name)));
        return with(content, member, value);
    }

    Map<String, @Nullable Object> change(Map<String, @Nullable Object> content) {
        return body("kind", "MILESTONE", "id", milestone, "content", content);
    }

    Map<String, @Nullable Object> addition(Map<String, @Nullable Object> content) {
        return body("kind", "MILESTONE", "subAgreementId", agreement, "content", content);
    }

    Map<String, @Nullable Object> proposal(Map<?, ?>... changes) {
        return body(
                "title", "Et højere mål",
                "suggestedClass", "ORDINARY",
                "supportsGoalIds", List.of(goal),
                "evidence", List.of(body("finding", "Flere er i arbejde", "reference", "Evaluering 2022")),
                "changes", List.of(changes));
    }

    /** A proposal to give the milestone another title, consulted about and submitted. */
    String submitted() {
        return submitted(proposal(change(milestone("title", "Endnu flere er i arbejde"))));
    }

    String submitted(Map<String, @Nullable Object> proposal) {
        String id = EDITOR.create(path(), proposal);
        step(SECRETARIAT, id, "CONSULTED").statusCode(200);
        step(EDITOR, id, "SUBMITTED").statusCode(200);
        return id;
    }

    /** Submitted, approved by whoever is awaited, and applied. */
    void applied(Map<String, @Nullable Object> proposal) {
        String id = submitted(proposal);
        String awaited = EDITOR.get(at(id)).extract().path("awaiting");
        while (awaited != null) {
            step(awaited.equals("BOARD") ? BOARD : LOCAL_BOARD, id, "APPROVED").statusCode(200);
            awaited = EDITOR.get(at(id)).extract().path("awaiting");
        }
        step(SECRETARIAT, id, "APPLIED").statusCode(200);
    }

    static String at(String id) {
        return "/v1/change-proposals/" + id;
    }

    static ValidatableResponse step(Client who, String id, String to) {
        return step(who, id, body("to", to, "reason", "Drøftet på mødet"));
    }

    static ValidatableResponse step(Client who, String id, Map<String, @Nullable Object> transition) {
        return who.advance(at(id), EDITOR.etag(at(id)), transition);
    }
}
