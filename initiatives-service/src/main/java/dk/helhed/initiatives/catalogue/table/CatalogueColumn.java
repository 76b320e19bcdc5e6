package dk.helhed.initiatives.catalogue.table;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A column of a catalogue.
 *
 * @param name as its header says it
 * @param member of the draft that its cells are about: {@code period.from}
 */
public record CatalogueColumn(String name, String member, CellKind kind) {

    public static final CatalogueColumn TRACK_NUMBER = new CatalogueColumn("Spor", "number", CellKind.TEXT);
    static final CatalogueColumn TRACK_NAME = new CatalogueColumn("Spornavn", "name", CellKind.TEXT);
    public static final CatalogueColumn NAME = new CatalogueColumn("Initiativ", "name", CellKind.TEXT);
    public static final CatalogueColumn AMOUNT = new CatalogueColumn("Beløb", "amount", CellKind.AMOUNT);
    public static final CatalogueColumn REFERENCE = new CatalogueColumn("Reference", "externalId", CellKind.TEXT);

    /** What is said of a track, in the row that names it. */
    public static final List<CatalogueColumn> OF_TRACK = List.of(
            TRACK_NUMBER,
            TRACK_NAME,
            new CatalogueColumn("Sporbeløb", "amount", CellKind.AMOUNT),
            new CatalogueColumn("Sporfinansiering", "fundingSource.kind", CellKind.FUNDING),
            new CatalogueColumn("Sporfinansieret af", "fundingSource.organisation", CellKind.TEXT),
            new CatalogueColumn("Sporfinansiering, år", "fundingSource.year", CellKind.NUMBER));

    /** What is said of an initiative; a column for each year may stand beside them. */
    public static final List<CatalogueColumn> OF_INITIATIVE = List.of(
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

    // As a printed catalogue spells it.
    private static final Map<String, CatalogueColumn> OTHER_NAMES = Map.of("spør", TRACK_NUMBER);
    private static final Map<String, CatalogueColumn> BY_NAME = Stream.concat(OF_TRACK.stream(), OF_INITIATIVE.stream())
            .collect(Collectors.toMap(CatalogueColumn::key, c -> c));
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2199;

    static CatalogueColumn year(String year) {
        return new CatalogueColumn(year, "phasing." + year, CellKind.AMOUNT);
    }

    /** The column of that name; empty for one that is not known. */
    static Optional<CatalogueColumn> named(String name) {
        if (isYear(name)) {
            return Optional.of(year(name));
        }
        String key = name.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(BY_NAME.getOrDefault(key, OTHER_NAMES.get(key)));
    }

    private static boolean isYear(String name) {
        return name.length() == 4
                && name.chars().allMatch(c -> c >= '0' && c <= '9')
                && Integer.parseInt(name) >= FIRST_YEAR
                && Integer.parseInt(name) <= LAST_YEAR;
    }

    private String key() {
        return name.toLowerCase(Locale.ROOT);
    }

    boolean isYear() {
        return member.startsWith("phasing.");
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
