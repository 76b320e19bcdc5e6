package dk.helhed.local.demo;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** One thing that a client does to bring the demo data in. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({
    @JsonSubTypes.Type(Step.Create.class),
    @JsonSubTypes.Type(Step.Move.class),
    @JsonSubTypes.Type(Step.Await.class)
})
sealed interface Step {

    /** Plays the step; false when it was done before. */
    boolean play(ApiClient api, References references);

    /**
     * Creates something unless it can be found.
     *
     * @param as the name by which later steps refer to it, and its idempotency key
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
     * Waits until something can be read: what is told to one service reaches the others a moment later.
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
