package dk.helhed.initiatives.catalogue.table;

import dk.helhed.kit.problem.FieldProblem;
import java.util.List;

/** The content of a table: themes, their tracks, the initiatives in these, and the problems of its cells. */
public record Catalogue(
        List<ThemeRow> themes, List<TrackRow> tracks, List<InitiativeRow> initiatives, List<FieldProblem> problems) {

    /** The name of the table in problems. */
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

    /** How many rows have content. */
    public int rows() {
        return themes.size() + Math.max(tracks.size(), initiatives.size());
    }
}
