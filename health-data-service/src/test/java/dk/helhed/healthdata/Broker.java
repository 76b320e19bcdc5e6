package dk.helhed.healthdata;

import com.fasterxml.jackson.databind.JsonNode;
import dk.helhed.kit.testing.Topics;
import java.util.List;

/** What this service has published of one key. */
public final class Broker {

    private Broker() {}

    /** Waits for this many records with the key, in the order they came. */
    public static List<JsonNode> await(String topic, String key, int count) {
        return Topics.await(topic, key, count).stream().map(Topics::json).toList();
    }
}
