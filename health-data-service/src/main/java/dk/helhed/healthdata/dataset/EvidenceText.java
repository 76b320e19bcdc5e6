package dk.helhed.healthdata.dataset;

import com.fasterxml.jackson.core.type.TypeReference;
import dk.helhed.healthdata.source.JsonText;
import jakarta.persistence.Converter;

/** A dataset's evidence in its column. */
@Converter
class EvidenceText extends JsonText<Evidence> {

    EvidenceText() {
        super(new TypeReference<>() {});
    }
}
