package dk.helhed.healthdata.reading.model;

import dk.helhed.healthdata.counts.StatusNote;
import dk.helhed.healthdata.text.Bilingual;
import java.util.List;

/**
 * What a definition says of some of its figures.
 *
 * @param indicators the codes of those that it is about; empty for all
 * @param areas as above
 * @param periods as above
 */
public record Annotation(
        ObsStatus status, List<String> indicators, List<String> areas, List<String> periods, Bilingual note) {

    public static Annotation of(StatusNote note) {
        ObsStatus status = switch (note.status()) {
            case BREAK -> ObsStatus.B;
            case DIFFERS -> ObsStatus.D;
            case ESTIMATED -> ObsStatus.E;
            case PROVISIONAL -> ObsStatus.P;
        };
        return new Annotation(status, note.indicators(), note.areas(), note.periods(), note.note());
    }
}
