package dk.helhed.kit.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import org.junit.jupiter.api.Test;

class StoredJsonTest {

    private static final String OF_ANOTHER_RELEASE = "{\"title\": \"Prøve\", \"bodyId\": 1}";

    private final ObjectMapper api = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Test
    void a_row_of_another_release_is_read_for_what_this_one_knows_and_a_request_is_not() throws Exception {
        Sheet read = StoredJson.lenient(api).readValue(OF_ANOTHER_RELEASE, Sheet.class);

        assertEquals(new Sheet("Prøve"), read);
        assertThrows(UnrecognizedPropertyException.class, () -> api.readValue(OF_ANOTHER_RELEASE, Sheet.class));
    }

    record Sheet(String title) {}
}
