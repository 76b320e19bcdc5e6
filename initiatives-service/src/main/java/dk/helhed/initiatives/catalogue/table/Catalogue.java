package dk.helhed.initiatives.catalogue.table;

import dk.helhed.kit.problem.FieldProblem;
import java.util.List;

/** What a table says: themes, their tracks, and the initiatives in these; and every cell that says nothing. */
public record Catalogue(
        List<ThemeRow> themes, List<TrackRow> tracks, List<InitiativeRow> initiatives, List<FieldProblem> problems) {

    /** What problems call the table. */
    public static final String TABLE = "catalogue";

    /** A theme, which stands in a row of its own. */
    public record ThemeRow(int line, int number, String name) {}

    /** A track in the theme of that number. */
    public record TrackRow(int theme, CatalogueRow row) {}

    /** An initiative in the track of that number. */
    public record InitiativeRow(String track, CatalogueRow row) {}

    public Catalogue {
        themes = List.copyOf(themes);
        tracks = List.copyOf(tracks);
        initiatives = List.copyOf(initiatives);
        problems = List.copyOf(problems);
    }

    /** How many rows say something. */
    public int rows() {
        return themes.size() + Math.max(tracks.size(), initiatives.size());
    }
}
