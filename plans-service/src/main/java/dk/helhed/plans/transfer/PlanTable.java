package dk.helhed.plans.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A table of a plan: one for each part, and one for each list of records in a part, whose rows say what they belong to.
 *
 * @param name of the file and of the sheet
 * @param part of the document
 * @param member of the part's rows that holds the list; null for the part itself
 */
record PlanTable(String name, String part, @Nullable String member, List<Column> columns) {

    /** Says whose row of the part it is. */
    static final String BELONGS_TO = "belongsTo";

    PlanTable {
        columns = List.copyOf(columns);
    }

    /** All of them; what belongs to a row stands behind the row's table. */
    static List<PlanTable> all(List<PlanPart> parts) {
        List<PlanTable> tables = new ArrayList<>();
        tables.add(
                new PlanTable(PlanDocument.ORGANISATIONS, PlanDocument.ORGANISATIONS, null, OrganisationCard.COLUMNS));
        for (PlanPart part : parts) {
            tables.add(new PlanTable(part.name(), part.name(), null, columns(part)));
            for (Column.Inner inner : Column.inner(part.draft())) {
                List<Column> columns = new ArrayList<>();
                columns.add(Column.text(BELONGS_TO));
                columns.addAll(inner.columns());
                tables.add(
                        new PlanTable(part.name() + capitalised(inner.member()), part.name(), inner.member(), columns));
            }
        }
        return List.copyOf(tables);
    }

    private static List<Column> columns(PlanPart part) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("id"));
        if (!part.parentField().isEmpty()) {
            columns.add(Column.text(part.parentField()));
        }
        columns.addAll(Column.of(part.draft()));
        return columns;
    }

    private static String capitalised(String member) {
        return member.substring(0, 1).toUpperCase(Locale.ROOT) + member.substring(1);
    }
}
