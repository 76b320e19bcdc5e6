package dk.helhed.kit.request;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.helhed.kit.json.Json;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** Gives the mapper of the API the format of the suite. */
@Singleton
public class JsonFormat implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        ObjectMapper unused = Json.format(mapper);
    }
}
