package dk.helhed.plans.area;

import dk.helhed.kit.concurrency.Versioned;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A housing area of a municipality (boligområde). */
@Entity
@Table(name = "area")
class Area extends Versioned {

    /** Hibernate Reactive reads objects from JSON columns, and no arrays. */
    record Listings(List<AreaListing> items) {}

    private static final Comparator<AreaListing> IN_ORDER =
            Comparator.comparing(AreaListing::year).thenComparing(AreaListing::category);

    @Id
    private String code;

    @Column(nullable = false)
    private String name;

    private @Nullable String district;

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private Listings listings = new Listings(List.of());

    @Column(nullable = false)
    private List<String> predecessors = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Area() {}

    private Area(String code, String name, String municipality, Instant now) {
        super(municipality, now);
        this.code = code;
        this.name = name;
    }

    /** Registers an area of the municipality; its code must begin with the municipality's. */
    static Area register(AreaDraft draft, String municipality, Instant now) {
        if (!draft.code().startsWith(municipality + "-")) {
            throw refusal("/code", "area-code-of-another-municipality");
        }
        Area area = new Area(draft.code(), draft.name(), municipality, now);
        area.take(draft);
        return area;
    }

    void change(AreaDraft draft, Instant now) {
        if (!draft.code().equals(code)) {
            throw refusal("/code", "immutable");
        }
        take(draft);
        touch(now);
    }

    private void take(AreaDraft draft) {
        if (draft.validFrom() != null
                && draft.validTo() != null
                && draft.validTo().isBefore(draft.validFrom())) {
            throw refusal("/validTo", "before-start");
        }
        if (Set.copyOf(draft.listings()).size() < draft.listings().size()) {
            throw refusal("/listings", "duplicate-element");
        }
        checkPredecessors(draft.predecessors());
        name = draft.name();
        district = draft.district();
        validFrom = draft.validFrom();
        validTo = draft.validTo();
        listings = new Listings(draft.listings().stream().sorted(IN_ORDER).toList());
        predecessors = new ArrayList<>(draft.predecessors().stream().sorted().toList());
    }

    private void checkPredecessors(List<String> stated) {
        if (Set.copyOf(stated).size() < stated.size()) {
            throw refusal("/predecessors", "duplicate-element");
        }
        for (int i = 0; i < stated.size(); i++) {
            if (!stated.get(i).startsWith(municipality() + "-")) {
                throw refusal("/predecessors/" + i, "area-code-of-another-municipality");
            }
            if (stated.get(i).equals(code)) {
                throw refusal("/predecessors/" + i, "area-before-itself");
            }
        }
    }

    private static Problem refusal(String pointer, String code) {
        return Problem.of(ProblemType.RULE_VIOLATED).with(FieldProblem.body(pointer, code));
    }

    List<AreaListing> listings() {
        return listings.items();
    }

    List<String> predecessors() {
        return List.copyOf(predecessors);
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    @Nullable
    String district() {
        return district;
    }

    @Nullable
    LocalDate validFrom() {
        return validFrom;
    }

    @Nullable
    LocalDate validTo() {
        return validTo;
    }
}
