package dk.helhed.healthdata.reading.format;

import dk.helhed.healthdata.indicator.Unit;
import dk.helhed.healthdata.reading.model.Figure;
import dk.helhed.healthdata.reading.model.Reason;
import dk.helhed.healthdata.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** The words that answers add to those of the dataset. */
final class Wording {

    static final Bilingual INDICATOR = new Bilingual("Indikator", "Indicator");
    static final Bilingual UNIT = new Bilingual("Enhed", "Unit");
    static final Bilingual DECIMALS =
            new Bilingual("Decimaler, som værdien vises med", "Decimals of the value as shown");
    static final Bilingual STATUS =
            new Bilingual("Status (SDMX-kodelisten CL_OBS_STATUS)", "Status (SDMX code list CL_OBS_STATUS)");
    static final Bilingual CONF_STATUS = new Bilingual("Fortrolighed", "Confidentiality");
    static final Bilingual REASON =
            new Bilingual("Hvorfor tallet mangler eller er mærket", "Why the figure is missing or is marked");
    static final Bilingual PERSONS = new Bilingual("antal", "number");
    static final Bilingual INVENTED = new Bilingual("Tallene er opdigtede.", "The figures are invented.");
    static final Bilingual LABEL = new Bilingual("navn", "name");
    static final Bilingual REFERENCE = new Bilingual("Sammenlignet med", "Compared with");
    static final Bilingual TREND = new Bilingual("Udvikling", "Trend");
    static final Bilingual RANK = new Bilingual("Plads blandt områderne", "Place among the areas");
    static final Bilingual FREE = new Bilingual("kan vises", "free for publication");
    static final Bilingual CONFIDENTIAL = new Bilingual("fortroligt", "confidential");

    private Wording() {}

    static Bilingual of(Figure figure) {
        return switch (figure) {
            case VALUE -> new Bilingual("Værdi", "Value");
            case COUNT -> new Bilingual("Tæller", "Count");
            case DENOMINATOR -> new Bilingual("Nævner", "Denominator");
            case LOWER95 -> new Bilingual("Nedre grænse, 95 %", "Lower limit, 95 %");
            case UPPER95 -> new Bilingual("Øvre grænse, 95 %", "Upper limit, 95 %");
            case LOWER998 -> new Bilingual("Nedre grænse, 99,8 %", "Lower limit, 99.8 %");
            case UPPER998 -> new Bilingual("Øvre grænse, 99,8 %", "Upper limit, 99.8 %");
        };
    }

    static Bilingual of(Unit unit) {
        return switch (unit) {
            case PERCENT -> new Bilingual("procent", "per cent");
            case PER_1000 -> new Bilingual("pr. 1.000", "per 1,000");
            case PER_100000 -> new Bilingual("pr. 100.000", "per 100,000");
            case COUNT -> PERSONS;
            case RATIO -> new Bilingual("forhold", "ratio");
        };
    }

    /** @param reason null for a value that has no mark */
    static Bilingual of(@Nullable Reason reason) {
        return switch (reason) {
            case null -> new Bilingual("Et tal; 0 er et nul.", "A figure; 0 is a zero.");
            case SUPPRESSED -> new Bilingual("Skjult for at beskytte personer.", "Hidden to protect people.");
            case NO_DENOMINATOR -> new Bilingual("Der er ingen at dividere med.", "There is nobody to divide by.");
            case NOT_IN_RELEASE -> new Bilingual("Findes ikke i denne version.", "Not in this version.");
            case NOT_STATED -> new Bilingual("Kilden oplyser intet tal.", "The source states no figure.");
            case BREAK ->
                new Bilingual("Opgørelsen er ændret fra denne periode.", "What is counted changed with this period.");
            case DIFFERS -> new Bilingual("Opgjort anderledes end resten.", "Defined otherwise than the rest.");
            case ESTIMATED -> new Bilingual("Anslået.", "Estimated.");
            case PROVISIONAL -> new Bilingual("Foreløbigt.", "Provisional.");
            case FEW_EVENTS -> new Bilingual("Bygger på færre end ti hændelser.", "Rests on fewer than ten events.");
        };
    }
}
