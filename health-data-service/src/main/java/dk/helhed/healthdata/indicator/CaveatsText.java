package dk.helhed.healthdata.indicator;

import com.fasterxml.jackson.core.type.TypeReference;
import dk.helhed.healthdata.source.JsonText;
import dk.helhed.healthdata.text.Bilingual;
import jakarta.persistence.Converter;
import java.util.List;

/** An indicator's caveats in their column. */
@Converter
class CaveatsText extends JsonText<List<Bilingual>> {

    CaveatsText() {
        super(new TypeReference<>() {});
    }
}
