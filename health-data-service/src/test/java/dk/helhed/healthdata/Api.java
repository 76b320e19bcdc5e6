package dk.helhed.healthdata;

import dk.helhed.kit.testing.Client;
import dk.helhed.kit.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The service as its clients use it, and good drafts to begin with. */
public final class Api {

    public static final String SUPPLIER = Tokens.of("0751", "register-supplier");
    public static final String APPROVER = Tokens.of("0751", "release-approver");
    public static final String STRANGER = Tokens.of("0707", "register-supplier", "release-approver", "auditor");

    private Api() {}

    public static ValidatableResponse post(String path, Object body, String token) {
        return Client.with(token).post(path, body);
    }

    public static ValidatableResponse put(String path, Object body, String etag, String token) {
        return Client.with(token).put(path, etag, body);
    }

    public static ValidatableResponse get(String path) {
        return Client.OUTSIDER.get(path);
    }

    public static ValidatableResponse get(String path, String token) {
        return Client.with(token).get(path);
    }

    public static RequestSpecification change(String token) {
        return Client.with(token).request().contentType(ContentType.JSON);
    }

    public static ValidatableResponse decide(String release, String to, String etag, String token) {
        Map<String, Object> body = new HashMap<>(Map.of("to", to));
        if (to.equals("REJECTED") || to.equals("WITHDRAWN")) {
            body.put("reason", "An error in the extract.");
        }
        if (to.equals("WITHDRAWN")) {
            body.put("withdrawal", "ERRONEOUS");
        }
        return Client.with(token).advance("/v1/releases/" + release, etag, body);
    }

    /** Letters that no other test uses. */
    public static String unique() {
        return Client.unique();
    }

    public static Map<String, Object> bilingual(String text) {
        return Map.of("da", text + " (da)", "en", text);
    }

    public static Map<String, Object> indicatorDraft(String code, String unit) {
        return new HashMap<>(Map.of(
                "code",
                code,
                "title",
                bilingual("Employed"),
                "definition",
                bilingual("Share in employment"),
                "unit",
                unit,
                "polarity",
                "HIGHER_IS_BETTER",
                "register",
                "A register"));
    }

    /** Describes an indicator and gives its code. */
    public static String indicator(String unit) {
        String code = "T" + unique().toUpperCase(Locale.ROOT);
        post("/v1/indicators", indicatorDraft(code, unit), SUPPLIER).statusCode(201);
        return code;
    }

    public static Map<String, Object> datasetDraft(String protection, String... indicators) {
        return new HashMap<>(Map.of(
                "externalId", unique(),
                "title", bilingual("A report"),
                "publisher", "A publisher",
                "indicators", List.of(indicators),
                "areas", List.of(),
                "protection", protection,
                "evidence", Map.of("citation", "A public report, figure 2")));
    }

    /** Describes a dataset of synthetic figures and gives its id. */
    public static String dataset(String... indicators) {
        return post("/v1/datasets", datasetDraft("SYNTHETIC", indicators), SUPPLIER)
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static Map<String, Object> value(String area, String indicator, String period, @Nullable Object value) {
        Map<String, Object> draft = new HashMap<>(Map.of("area", area, "indicator", indicator, "period", period));
        draft.put("status", value == null ? "SUPPRESSED" : "PUBLISHED");
        draft.put("value", value);
        return draft;
    }

    @SafeVarargs
    public static Map<String, Object> releaseDraft(Map<String, Object>... values) {
        List<Object> all = new ArrayList<>();
        Collections.addAll(all, values);
        return new HashMap<>(Map.of("values", all));
    }

    public static ValidatableResponse submit(String dataset, Object draft) {
        return post("/v1/datasets/" + dataset + "/releases", draft, SUPPLIER);
    }

    /** Submits and publishes a release and gives its id. */
    @SafeVarargs
    public static String publish(String dataset, Map<String, Object>... values) {
        String id =
                submit(dataset, releaseDraft(values)).statusCode(201).extract().path("id");
        decide(id, "PUBLISHED", "\"0\"", APPROVER).statusCode(200);
        return id;
    }
}
