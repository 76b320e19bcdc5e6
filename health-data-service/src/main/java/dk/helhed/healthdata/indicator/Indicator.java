package dk.helhed.healthdata.indicator;

import dk.helhed.healthdata.citation.Attribution;
import dk.helhed.healthdata.source.SourceNoteText;
import dk.helhed.healthdata.text.Bilingual;
import dk.helhed.kit.concurrency.Versioned;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.source.SourceNote;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a figure measures: its meaning, unit, register and what to mind when reading it. */
@Entity
@Table(name = "indicator")
class Indicator extends Versioned {

    @Id
    private String code;

    @Embedded
    @AttributeOverride(name = "da", column = @Column(name = "title_da"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    private Bilingual title;

    @Embedded
    @AttributeOverride(name = "da", column = @Column(name = "definition_da"))
    @AttributeOverride(name = "en", column = @Column(name = "definition_en"))
    private Bilingual definition;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Unit unit;

    private @Nullable Integer multiplier;
    private @Nullable Integer decimals;

    @Enumerated(EnumType.STRING)
    private Polarity polarity;

    private String register;
    private @Nullable String numerator;
    private @Nullable String denominator;
    private @Nullable String population;

    @Convert(converter = CaveatsText.class)
    private List<Bilingual> caveats;

    @Convert(converter = SourceNoteText.class)
    private @Nullable SourceNote source;

    @SuppressWarnings("NullAway.Init")
    protected Indicator() {}

    private Indicator(IndicatorDraft draft, String municipality, Instant now) {
        super(municipality, now);
        this.code = draft.code();
        this.unit = draft.unit();
        this.title = draft.title();
        this.definition = draft.definition();
        this.polarity = draft.polarity();
        this.register = draft.register();
        this.caveats = draft.caveats();
        take(draft);
    }

    static Indicator describe(IndicatorDraft draft, String municipality, Instant now) {
        return new Indicator(draft, municipality, now);
    }

    /** Changes its description; code and unit stay, as its figures depend on them. */
    void change(IndicatorDraft draft, Instant now) {
        List<FieldProblem> problems = new ArrayList<>();
        if (!draft.code().equals(code)) {
            problems.add(FieldProblem.body("/code", "immutable"));
        }
        if (draft.unit() != unit) {
            problems.add(FieldProblem.body("/unit", "immutable"));
        }
        if (!problems.isEmpty()) {
            throw Problem.of(ProblemType.RULE_VIOLATED).with(problems);
        }
        take(draft);
        touch(now);
    }

    private void take(IndicatorDraft draft) {
        title = draft.title();
        definition = draft.definition();
        multiplier = draft.multiplier();
        decimals = draft.decimals();
        polarity = draft.polarity();
        register = draft.register();
        numerator = draft.numerator();
        denominator = draft.denominator();
        population = draft.population();
        caveats = draft.caveats();
        source = draft.source();
    }

    /** @param counted by the newest definition that counts it; null where it is only stated */
    IndicatorView view(@Nullable Counted counted, Attribution attribution) {
        return new IndicatorView(
                code,
                municipality(),
                title,
                definition,
                unit,
                multiplier,
                decimals,
                polarity,
                register,
                numerator,
                denominator,
                caveats,
                population,
                counted == null ? IntervalMethod.AS_STATED : counted.method(unit),
                counted != null && counted.repeats(),
                source,
                version(),
                changedAt(),
                attribution);
    }

    String code() {
        return code;
    }

    Bilingual title() {
        return title;
    }

    /** Null where it is not said. */
    @Nullable
    Integer decimals() {
        return decimals;
    }

    Unit unit() {
        return unit;
    }
}
