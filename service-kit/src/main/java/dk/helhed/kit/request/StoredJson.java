package dk.helhed.kit.request;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.inject.Singleton;
import org.hibernate.type.format.jackson.JacksonJsonFormatMapper;

/** Keeps a JSON column in the JSON that the API speaks: dates are text there, which SQL can sort and compare. */
@JsonFormat
@PersistenceUnitExtension
@Singleton
class StoredJson extends JacksonJsonFormatMapper {

    StoredJson(ObjectMapper mapper) {
        super(mapper);
    }
}
