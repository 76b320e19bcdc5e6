package dk.helhed.healthdata.source;

import com.fasterxml.jackson.core.type.TypeReference;
import dk.helhed.kit.source.SourceNote;
import jakarta.persistence.Converter;

/** A source note in its column. */
@Converter
public class SourceNoteText extends JsonText<SourceNote> {

    public SourceNoteText() {
        super(new TypeReference<>() {});
    }
}
