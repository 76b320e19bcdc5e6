package dk.helhed.healthdata.submission;

import com.fasterxml.jackson.core.type.TypeReference;
import dk.helhed.healthdata.source.JsonText;
import jakarta.persistence.Converter;

/** What protection would do, in its column. */
@Converter
class DesignText extends JsonText<Design> {

    DesignText() {
        super(new TypeReference<>() {});
    }
}
