package dk.helhed.healthdata.dataset;

import com.fasterxml.jackson.core.type.TypeReference;
import dk.helhed.healthdata.counts.Policy;
import dk.helhed.healthdata.source.JsonText;
import jakarta.persistence.Converter;

/** A protection policy in its column. */
@Converter
class PolicyText extends JsonText<Policy> {

    PolicyText() {
        super(new TypeReference<>() {});
    }
}
