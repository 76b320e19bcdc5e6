package dk.helhed.initiatives.catalogue.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dk.helhed.initiatives.budget.Phase;
import dk.helhed.initiatives.frame.FrameParts;
import dk.helhed.initiatives.frame.Theme;
import dk.helhed.initiatives.frame.Track;
import dk.helhed.initiatives.initiative.Initiative;
import java.util.ArrayList;
import java.util.List;

/** A frame as a table, in the form in which it can be imported again. */
public final class CatalogueTable {

    /** A row of cells; one that names a theme stands over all columns. */
    public record Line(boolean isTheme, List<String> cells) {

        public Line {
            cells = List.copyOf(cells);
        }
    }

    private final ObjectMapper json;
    private final List<CatalogueColumn> columns = new ArrayList<>(CatalogueColumn.OF_TRACK);
    private final List<Line> lines = new ArrayList<>();

    private CatalogueTable(ObjectMapper json, List<Initiative> initiatives) {
        this.json = json;
        columns.addAll(CatalogueColumn.OF_INITIATIVE);
        initiatives.stream()
                .flatMap(one -> one.phasing().stream())
                .map(Phase::year)
                .distinct()
                .sorted()
                .forEach(year -> columns.add(CatalogueColumn.year(String.valueOf(year))));
    }

    public static List<Line> of(ObjectMapper json, FrameParts parts, List<Initiative> initiatives) {
        CatalogueTable table = new CatalogueTable(json, initiatives);
        table.write(parts, initiatives);
        return List.copyOf(table.lines);
    }

    private void write(FrameParts parts, List<Initiative> initiatives) {
        lines.add(new Line(
                false,
                columns.stream()
                        .map(column -> column.kind() == CellKind.AMOUNT ? column.name() + " (kr.)" : column.name())
                        .toList()));
        for (Theme theme : parts.themes()) {
            lines.add(new Line(true, List.of("Tema " + theme.number() + ": " + theme.name())));
            parts.tracks().stream()
                    .filter(track -> track.themeId().equals(theme.id()))
                    .forEach(track -> write(
                            track,
                            initiatives.stream()
                                    .filter(one -> one.trackId().equals(track.id()))
                                    .toList()));
        }
    }

    /** The track is named in its first row alone. */
    private void write(Track track, List<Initiative> initiatives) {
        JsonNode stated = json.valueToTree(track.asDraft());
        JsonNode nothing = json.createObjectNode();
        if (initiatives.isEmpty()) {
            lines.add(line(stated, nothing));
        }
        for (int i = 0; i < initiatives.size(); i++) {
            lines.add(line(
                    i == 0 ? stated : nothing,
                    json.valueToTree(initiatives.get(i).asDraft())));
        }
    }

    private Line line(JsonNode track, JsonNode initiative) {
        return new Line(
                false,
                columns.stream()
                        .map(column -> CatalogueCell.write(
                                value(column.isOfTrack() ? track : initiative, column.member()), column.kind()))
                        .toList());
    }

    private static JsonNode value(JsonNode draft, String member) {
        String[] path = member.split("\\.", -1);
        if (path.length == 1) {
            return draft.path(member);
        }
        if (!draft.path(path[0]).isArray()) {
            return draft.path(path[0]).path(path[1]);
        }
        String key = path[0].equals("phasing") ? "year" : "kind";
        return draft.path(path[0])
                .valueStream()
                .filter(part -> part.path(key).asText().equals(path[1]))
                .findFirst()
                .map(part -> part.path("amount"))
                .orElse(MissingNode.getInstance());
    }
}
