package dk.helhed.healthdata.dataset;

import dk.helhed.healthdata.area.GroupStatement;
import dk.helhed.healthdata.citation.Provenance;
import dk.helhed.healthdata.source.SourceNoteText;
import dk.helhed.healthdata.text.Bilingual;
import dk.helhed.kit.concurrency.Versioned;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.source.SourceNote;
import dk.helhed.kit.time.Ids;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A publisher's figures that belong together, and why they may be shown. */
@Entity
@Table(name = "dataset")
public class Dataset extends Versioned {

    @Id
    private UUID id;

    @Column(name = "external_id")
    private @Nullable String externalId;

    @Embedded
    @AttributeOverride(name = "da", column = @Column(name = "title_da"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    private Bilingual title;

    private String publisher;

    @Column(name = "data_provider")
    private @Nullable String dataProvider;

    @Column(name = "indicators")
    private List<String> indicators;

    @Enumerated(EnumType.STRING)
    private Protection protection;

    @Convert(converter = EvidenceText.class)
    private @Nullable Evidence evidence;

    @Convert(converter = SourceNoteText.class)
    private @Nullable SourceNote source;

    @Column(name = "in_use")
    private boolean inUse;

    @SuppressWarnings("NullAway.Init")
    protected Dataset() {}

    private Dataset(DatasetDraft draft, String municipality, Instant now) {
        super(municipality, now);
        this.id = Ids.next();
        this.title = draft.title();
        this.publisher = draft.publisher();
        this.indicators = new ArrayList<>(draft.indicators());
        this.protection = draft.protection();
        take(draft);
    }

    static Dataset describe(DatasetDraft draft, DatasetContext around, String municipality, Instant now) {
        refuse(DatasetRules.check(draft, around));
        return new Dataset(draft, municipality, now);
    }

    /** @param before the present definition of its cube, null where it has none */
    void change(
            DatasetDraft draft,
            DatasetContext around,
            List<GroupStatement> groups,
            @Nullable Definition before,
            Instant now) {
        List<FieldProblem> problems = new ArrayList<>(DatasetRules.check(draft, around));
        if (inUse) {
            problems.addAll(DatasetRules.checkInUse(draft, this, groups, before));
        }
        refuse(problems);
        take(draft);
        touch(now);
    }

    /**
     * Accepts figures as they are to be shown; from now on the dataset may only grow.
     *
     * @throws Problem 422 when they would have to be protected first
     */
    public void takeFigures(boolean isCube, Instant now) {
        if (protection == Protection.REQUIRED || isCube) {
            refuse(List.of(FieldProblem.body("/values", "protection-needed")));
        }
        takeSubmission(now);
    }

    /** From now on the dataset may only grow. */
    public void takeSubmission(Instant now) {
        if (!inUse) {
            inUse = true;
            touch(now);
        }
    }

    private static void refuse(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw Problem.of(ProblemType.RULE_VIOLATED).with(problems);
        }
    }

    private void take(DatasetDraft draft) {
        externalId = draft.externalId();
        title = draft.title();
        publisher = draft.publisher();
        dataProvider = draft.dataProvider();
        indicators = new ArrayList<>(draft.indicators());
        protection = draft.protection();
        evidence = draft.evidence();
        source = draft.source();
    }

    /** @param definition the present definition of its cube, null where it has none */
    DatasetView view(List<GroupStatement> groups, @Nullable Definition definition) {
        return new DatasetView(
                id,
                externalId,
                municipality(),
                title,
                publisher,
                dataProvider,
                List.copyOf(indicators),
                groups,
                protection,
                isSynthetic(),
                evidence,
                definition == null ? null : definition.number(),
                definition == null ? null : definition.structure(),
                definition == null ? null : definition.policy(),
                source,
                version(),
                changedAt());
    }

    /** Who publishes it, and where its figures come from. */
    public Provenance provenance() {
        String said = evidence == null ? dataProvider : evidence.citation();
        return new Provenance(title, publisher, said == null ? publisher : said, isSynthetic());
    }

    public UUID id() {
        return id;
    }

    public List<String> indicators() {
        return List.copyOf(indicators);
    }

    Protection protection() {
        return protection;
    }

    public boolean isSynthetic() {
        return protection == Protection.SYNTHETIC;
    }
}
