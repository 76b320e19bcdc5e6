package dk.helhed.healthdata.dataset;

import dk.helhed.healthdata.counts.Policy;
import dk.helhed.healthdata.counts.Structure;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What a dataset's cube was made of, and how it was protected, at one time; every release names the one it was made under. */
@Entity
@Immutable
@Table(name = "dataset_definition")
public class Definition {

    /** A dataset's definitions are numbered from 1. */
    @Embeddable
    record Id(@Column(name = "dataset_id") UUID datasetId, int number) {}

    @EmbeddedId
    private Id id;

    private String municipality;

    @Convert(converter = StructureText.class)
    private Structure structure;

    @Convert(converter = PolicyText.class)
    private Policy policy;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Definition() {}

    Definition(UUID dataset, int number, String municipality, Structure structure, Policy policy, Instant now) {
        this.id = new Id(dataset, number);
        this.municipality = municipality;
        this.structure = structure;
        this.policy = policy;
        this.createdAt = now;
    }

    public int number() {
        return id.number();
    }

    public Structure structure() {
        return structure;
    }

    public Policy policy() {
        return policy;
    }

    String municipality() {
        return municipality;
    }

    boolean says(Structure otherStructure, Policy otherPolicy) {
        return written(structure).equals(written(otherStructure)) && policy.equals(otherPolicy);
    }

    /** What is kept leaves no difference between a list that was left out and an empty one of its own kind. */
    private static String written(Structure structure) {
        return Objects.requireNonNull(new StructureText().convertToDatabaseColumn(structure));
    }

    DefinitionView view() {
        return new DefinitionView(id.datasetId(), id.number(), structure, policy, createdAt);
    }
}
