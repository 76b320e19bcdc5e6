package dk.helhed.healthdata.dataset;

import com.fasterxml.jackson.core.type.TypeReference;
import dk.helhed.healthdata.counts.Structure;
import dk.helhed.healthdata.source.JsonText;
import jakarta.persistence.Converter;

/** A structure in its column. */
@Converter
class StructureText extends JsonText<Structure> {

    StructureText() {
        super(new TypeReference<>() {});
    }
}
