package dk.helhed.plans.plan;

import static dk.helhed.kit.testing.Client.body;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dk.helhed.plans.plan.rules.PlanContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plans for the tests of rules, in the words of the API. */
public final class Drafts {

    public static final UUID HOUSING = UUID.fromString("0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d0");
    public static final String FOCUS_AREA = "Tryghed og trivsel";
    public static final PlanContext CONTEXT = new PlanContext(
            Set.of("0751-trige"), Set.of(HOUSING), List.of(FOCUS_AREA, "Kriminalpræventiv indsats"), Set.of());

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private Drafts() {}

    /** Has all it needs to be proposed, but for a goal. */
    public static Map<String, @Nullable Object> complete() {
        return body(
                "title", "Boligsocial helhedsplan for Trigeparken",
                "type", "HOUSING_SOCIAL",
                "areaCodes", List.of("0751-trige"),
                "fundingScheme", "LBF_2015_18",
                "focusAreas", List.of(FOCUS_AREA),
                "startsOn", "2018-04-01",
                "endsOn", "2022-03-31",
                "organisationIds", List.of(HOUSING),
                "visibility", "OPEN");
    }

    public static PlanDraft plan(Map<String, @Nullable Object> body) {
        return JSON.convertValue(body, PlanDraft.class);
    }
}
