package dk.helhed.local.demo;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/** One thing that a client does to bring the demo data in. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({
    @JsonSubTypes.Type(Step.Create.class),
    @JsonSubTypes.Type(Step.Move.class),
    @JsonSubTypes.Type(Step.Await.class),
    @JsonSubTypes.Type(Step.Upload.class)
})
sealed interface Step {

    /** Plays the step; false when it was done before. */
    boolean play(ApiClient api, References references);

    /**
     * Creates something unless it can be found.
     *
     * @param as the name by which later steps refer to it, and begins its idempotency key
     * @param find a path that finds it: a list whose first item it is, or the thing itself
     * @param id the member of the answer that later steps refer to
     */
    record Create(String service, String client, String as, String find, String create, String id, JsonNode body)
            implements Step {

        @Override
        public boolean play(ApiClient api, References references) {
            JsonNode found = api.find(service, client, references.fill(find));
            JsonNode thing = found == null
                    ? api.post(service, client, references.fill(create), "demo-" + as, null, references.fill(body))
                    : found;
            references.keep(as, thing.path(id).asText());
            return found == null;
        }
    }

    /**
     * Moves something to a state unless it is in one of those that follow.
     *
     * @param move the path of the transitions
     * @param thing the path of what is moved, with a member {@code state}
     * @param unless states in which there is nothing left to do
     */
    record Move(String service, String client, String move, String thing, List<String> unless, JsonNode body)
            implements Step {

        @Override
        public boolean play(ApiClient api, References references) {
            ApiClient.Seen seen = api.get(service, client, references.fill(thing));
            if (unless.contains(seen.body().path("state").asText())) {
                return false;
            }
            String path = references.fill(move);
            String key = "demo-" + path + "-" + body.path("to").asText();
            JsonNode moved = api.post(service, client, path, key, seen.etag(), references.fill(body));
            return !moved.isMissingNode();
        }
    }

    /**
     * Submits counts unless a release of them can be found, and waits until that is protected and audited.
     *
     * @param as the name by which later steps refer to the release
     * @param find the path of the list whose first item the release is
     * @param upload the path that takes the counts
     * @param rows the lines of a CSV file
     */
    record Upload(String service, String client, String as, String find, String upload, List<String> rows)
            implements Step {

        @Override
        public boolean play(ApiClient api, References references) {
            JsonNode found = api.find(service, client, references.fill(find));
            if (found != null) {
                references.keep(as, found.path("id").asText());
                return false;
            }
            JsonNode sent =
                    api.upload(service, client, references.fill(upload), "demo-" + as, String.join("\n", rows) + "\n");
            String submission = "/v1/submissions/" + sent.path("id").asText();
            JsonNode taken =
                    api.await(service, client, submission, "ACCEPTED", Set.of("RECEIVING", "QUEUED", "CHECKING"));
            String release = taken.path("releaseId").asText();
            JsonNode audited =
                    api.await(service, client, "/v1/releases/" + release, "AUDITED", Set.of("DRAFT", "PROTECTED"));
            references.keep(as, audited.path("id").asText());
            return true;
        }
    }

    /**
     * Waits until something can be read: what changes in one service reaches the others a moment later.
     *
     * @param await the path of a list
     * @param code the member {@code code} of the item that is waited for
     */
    record Await(String service, String client, String await, String code) implements Step {

        @Override
        public boolean play(ApiClient api, References references) {
            api.await(service, client, references.fill(await), code);
            return false;
        }
    }
}
