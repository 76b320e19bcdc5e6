package dk.helhed.healthdata.version;

import com.fasterxml.jackson.core.type.TypeReference;
import dk.helhed.healthdata.source.JsonText;
import jakarta.persistence.Converter;
import java.util.List;

/** What stands for each period, in its column. */
@Converter
class PeriodsText extends JsonText<List<PeriodReleases>> {

    PeriodsText() {
        super(new TypeReference<>() {});
    }
}
