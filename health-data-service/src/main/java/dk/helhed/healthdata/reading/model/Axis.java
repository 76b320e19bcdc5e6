package dk.helhed.healthdata.reading.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dk.helhed.healthdata.counts.Role;
import dk.helhed.healthdata.text.Bilingual;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One dimension of a dataset.
 *
 * @param code the column of the dimension, such as {@code area}
 * @param codes in the order of the code list; periods by time
 * @param total the code of all together; null for areas and periods
 */
public record Axis(
        String code,
        Role role,
        Bilingual title,
        List<AxisCode> codes,
        @Nullable String total) {

    /** The place of a code in the code list, -1 where there is none. */
    public int indexOf(String wanted) {
        for (int i = 0; i < codes.size(); i++) {
            if (codes.get(i).code().equals(wanted)) {
                return i;
            }
        }
        return -1;
    }

    @JsonIgnore
    public int size() {
        return codes.size();
    }
}
