package dk.helhed.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Ten initiatives with money, and clients that move and commit it all at once, on every instance of the service. */
final class LedgerRace {

    static final int INITIATIVES = 10;
    static final long EACH_OERE = 100_000;

    private static final int CALLERS = 16;
    private static final String MONEY = "{\"amountOere\": %d, \"currency\": \"DKK\"}";
    private static final String BOOKING =
            "\"amount\": " + MONEY + ", \"year\": 2024, \"bookedOn\": \"2024-03-01\", \"text\": \"Opdigtet\"";

    private final List<Api> instances;
    private final List<String> initiatives = new ArrayList<>();

    LedgerRace(List<Api> instances) throws IOException, InterruptedException {
        this.instances = instances;
        Api api = instances.getFirst();
        String frame =
                id(api.post("aarhus-editor", "/v1/frames", """
                    {"name": "Opdigtet ramme", "amount": %s, "exact": false, "oneOff": true, "visibility": "OPEN",
                     "fundingSource": {"kind": "OTHER"}}\
                    """.formatted(MONEY.formatted(INITIATIVES * EACH_OERE))));
        String theme = id(api.post(
                "aarhus-editor", "/v1/frames/" + frame + "/themes", "{\"number\": 1, \"name\": \"Opdigtet tema\"}"));
        String track = id(api.post(
                "aarhus-editor",
                "/v1/themes/" + theme + "/tracks",
                "{\"number\": \"1.1\", \"name\": \"Opdigtet spor\"}"));
        for (int i = 0; i < INITIATIVES; i++) {
            initiatives.add(appropriated(api, track));
        }
    }

    private static String appropriated(Api api, String track) throws IOException, InterruptedException {
        String id = id(api.post(
                "aarhus-editor", "/v1/tracks/" + track + "/initiatives", """
                    {"name": "Opdigtet initiativ", "amount": %s, "oneOff": true, "visibility": "OPEN", "synthetic": true,
                     "recordedAs": "PRIORITISED", "source": {"id": "synthetic"}}\
                    """.formatted(MONEY.formatted(EACH_OERE))));
        String path = "/v1/initiatives/" + id;
        api.post(
                "aarhus-editor",
                path + "/transitions",
                api.etag("aarhus-editor", path),
                "{\"to\": \"RECOMMENDED\", \"reason\": \"Opdigtet\"}");
        api.post("aarhus-approver", path + "/transitions", api.etag("aarhus-editor", path), """
            {"to": "APPROVED", "decision": {"body": "Byrådet", "decidedOn": "2024-01-17", "reference": "Opdigtet 1"}}\
            """);
        api.post("aarhus-approver", path + "/appropriations", "{" + BOOKING.formatted(EACH_OERE) + """
            , "decision": {"body": "Byrådet", "decidedOn": "2024-01-17", "reference": "Opdigtet 2"}}\
            """);
        return id;
    }

    /** The status of every answer. */
    List<Integer> run(int calls) throws Exception {
        Api.token("aarhus-budget-controller");
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            List<Future<Integer>> asked = IntStream.range(0, calls)
                    .mapToObj(i -> callers.submit(() -> one(instances.get(i % instances.size()), new Random(i))))
                    .toList();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> call : asked) {
                answers.add(call.get());
            }
            return answers;
        }
    }

    private int one(Api api, Random random) throws IOException, InterruptedException {
        int from = random.nextInt(INITIATIVES);
        int to = (from + 1 + random.nextInt(INITIATIVES - 1)) % INITIATIVES;
        boolean commits = random.nextInt(3) == 0;
        String path = "/v1/initiatives/" + initiatives.get(from) + (commits ? "/commitments" : "/transfers");
        String draft = BOOKING.formatted(1 + random.nextInt(commits ? 4_000 : 60_000));
        String more = commits ? "" : ", \"toInitiativeId\": \"" + initiatives.get(to) + "\"";
        HttpResponse<String> answer =
                api.changeInTheEnd("aarhus-budget-controller", "POST", path, "{" + draft + more + "}");
        return answer.statusCode();
    }

    /** What each has and has committed, in øre. */
    List<JsonNode> balances() throws IOException, InterruptedException {
        List<JsonNode> balances = new ArrayList<>();
        for (String id : initiatives) {
            balances.add(instances
                    .getLast()
                    .get("/v1/initiatives/" + id + "/balance")
                    .path("balance"));
        }
        return balances;
    }

    private static String id(JsonNode created) {
        return UUID.fromString(created.path("id").asText()).toString();
    }
}
