package dk.helhed.kit.visibility;

import com.fasterxml.jackson.annotation.JsonProperty;
import dk.helhed.kit.history.NotRecorded;

/**
 * What is shown whole of an item that may be closed. A member that it and its placeholder ({@link Redacted}) both have
 * and that is constant in each is what clients of every language know the two by.
 */
public interface Whole {

    @NotRecorded
    @JsonProperty("redacted")
    default boolean redacted() {
        return false;
    }
}
