package dk.helhed.initiatives.catalogue;

import dk.helhed.kit.problem.FieldProblem;
import java.util.List;

/** What a table says: themes, their tracks, and the initiatives in these; and every cell that says nothing. */
record Catalogue(
        List<ThemeRow> themes, List<TrackRow> tracks, List<InitiativeRow> initiatives, List<FieldProblem> problems) {

    /** What problems call the table. */
    static final String TABLE = "catalogue";

    /** A theme, which stands in a row of its own. */
    record ThemeRow(int line, int number, String name) {}

    /** A track in the theme of that number. */
    record TrackRow(int theme, CatalogueRow row) {}

    /** An initiative in the track of that number. */
    record InitiativeRow(String track, CatalogueRow row) {}

    Catalogue {
        themes = List.copyOf(themes);
        tracks = List.copyOf(tracks);
        initiatives = List.copyOf(initiatives);
        problems = List.copyOf(problems);
    }

    /** How many rows say something. */
    int rows() {
        return themes.size() + Math.max(tracks.size(), initiatives.size());
    }
}
