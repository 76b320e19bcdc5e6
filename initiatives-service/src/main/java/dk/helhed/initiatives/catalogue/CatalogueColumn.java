package dk.helhed.initiatives.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A column of a catalogue.
 *
 * @param name as its header says it
 * @param member of the draft that its cells are about: {@code period.from}
 */
record CatalogueColumn(String name, String member, CellKind kind) {

    static final CatalogueColumn TRACK_NUMBER = new CatalogueColumn("Spor", "number", CellKind.TEXT);
    static final CatalogueColumn TRACK_NAME = new CatalogueColumn("Spornavn", "name", CellKind.TEXT);
    static final CatalogueColumn NAME = new CatalogueColumn("Initiativ", "name", CellKind.TEXT);
    static final CatalogueColumn AMOUNT = new CatalogueColumn("Beløb", "amount", CellKind.AMOUNT);
    static final CatalogueColumn REFERENCE = new CatalogueColumn("Reference", "externalId", CellKind.TEXT);

    /** What is said of a track, in the row that names it. */
    static final List<CatalogueColumn> OF_TRACK = List.of(
            TRACK_NUMBER,
            TRACK_NAME,
            new CatalogueColumn("Sporbeløb", "amount", CellKind.AMOUNT),
            new CatalogueColumn("Sporfinansiering", "fundingSource.kind", CellKind.FUNDING),
            new CatalogueColumn("Sporfinansieret af", "fundingSource.organisation", CellKind.TEXT),
            new CatalogueColumn("Sporfinansiering, år", "fundingSource.year", CellKind.NUMBER));

    /** What is said of an initiative; a column for each year may stand beside them. */
    static final List<CatalogueColumn> OF_INITIATIVE = List.of(
            NAME,
            AMOUNT,
            REFERENCE,
            new CatalogueColumn("Engangsbeløb", "oneOff", CellKind.TRUTH),
            new CatalogueColumn("Fra år", "period.from", CellKind.NUMBER),
            new CatalogueColumn("Til år", "period.to", CellKind.NUMBER),
            new CatalogueColumn("Varighed, år", "period.durationYears", CellKind.NUMBER),
            new CatalogueColumn("Periode", "period.statedAs", CellKind.TEXT),
            new CatalogueColumn("Heraf etablering", "breakdown.ESTABLISHMENT", CellKind.AMOUNT),
            new CatalogueColumn("Heraf løn", "breakdown.WAGES", CellKind.AMOUNT),
            new CatalogueColumn("Heraf drift", "breakdown.OPERATION", CellKind.AMOUNT),
            new CatalogueColumn("Heraf uddannelse", "breakdown.TRAINING", CellKind.AMOUNT),
            new CatalogueColumn("Heraf evaluering", "breakdown.EVALUATION", CellKind.AMOUNT),
            new CatalogueColumn("Heraf andet", "breakdown.OTHER", CellKind.AMOUNT),
            new CatalogueColumn("Finansiering", "fundingSource.kind", CellKind.FUNDING),
            new CatalogueColumn("Finansieret af", "fundingSource.organisation", CellKind.TEXT),
            new CatalogueColumn("Finansiering, år", "fundingSource.year", CellKind.NUMBER),
            new CatalogueColumn("Målgrupper", "targetGroups", CellKind.TEXTS),
            new CatalogueColumn("Måltal", "targetNumber", CellKind.NUMBER),
            new CatalogueColumn("Medarbejdere", "staffing.employees", CellKind.NUMBER),
            new CatalogueColumn("Medarbejdere, mindst", "staffing.employeesMin", CellKind.NUMBER),
            new CatalogueColumn("Medarbejdere, højst", "staffing.employeesMax", CellKind.NUMBER),
            new CatalogueColumn("Stilling", "staffing.role", CellKind.TEXT),
            new CatalogueColumn("Ansættelse, år", "staffing.durationYears", CellKind.NUMBER),
            new CatalogueColumn("Midlertidig", "staffing.temporary", CellKind.TRUTH),
            new CatalogueColumn("Lønnet", "staffing.paid", CellKind.TRUTH),
            new CatalogueColumn("Forankring", "organisationalAnchor", CellKind.TEXT),
            new CatalogueColumn("Samarbejdspartnere", "partners", CellKind.TEXTS),
            new CatalogueColumn("Metode", "method", CellKind.TEXT),
            new CatalogueColumn("Evaluering", "evaluation", CellKind.TEXT),
            new CatalogueColumn("Delinitiativer", "subInitiatives", CellKind.TEXTS),
            new CatalogueColumn("Steder", "settings", CellKind.TEXTS),
            new CatalogueColumn("Noter", "notes", CellKind.TEXTS),
            new CatalogueColumn("Synlighed", "visibility", CellKind.VISIBILITY),
            new CatalogueColumn("Hjemmel", "legalBasis", CellKind.TEXT),
            new CatalogueColumn("Offentlig beslutning", "publicDecisionText", CellKind.TEXT),
            new CatalogueColumn("Kilde", "source.id", CellKind.TEXT),
            new CatalogueColumn("Udledte felter", "source.inferred", CellKind.TEXTS),
            new CatalogueColumn("Kildenote", "source.note", CellKind.TEXT),
            new CatalogueColumn("Opdigtet", "synthetic", CellKind.TRUTH),
            new CatalogueColumn("Oplyst tilstand", "recordedAs", CellKind.STATE));

    private static final Pattern YEAR = Pattern.compile("(?:19[7-9]|20|21)\\d{1,2}");

    static CatalogueColumn year(String year) {
        return new CatalogueColumn(year, "phasing." + year, CellKind.AMOUNT);
    }

    /** The column of a header, whatever unit is said in brackets after it; empty for one that is not known. */
    static Optional<CatalogueColumn> of(String header) {
        String name =
                header.replaceAll("\\(.*\\)", "").replaceAll("[:.]\\s*$", "").strip();
        if (YEAR.matcher(name).matches() && name.length() == 4) {
            return Optional.of(year(name));
        }
        return Stream.concat(OF_TRACK.stream(), OF_INITIATIVE.stream())
                .filter(column -> column.name.equalsIgnoreCase(name))
                .findFirst();
    }

    /** Whether its cells are identifiers or figures, in which rows of digits are no texts. */
    boolean holdsDigits() {
        return kind == CellKind.AMOUNT
                || kind == CellKind.NUMBER
                || member.equals(REFERENCE.member)
                || member.equals("source.id");
    }

    boolean isOfTrack() {
        return OF_TRACK.contains(this);
    }
}
