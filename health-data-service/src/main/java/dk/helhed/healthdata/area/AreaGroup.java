package dk.helhed.healthdata.area;

import dk.helhed.healthdata.text.Bilingual;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A group of areas that one dataset compares with others, as a report's table does. */
@Entity
@Table(name = "area_group")
class AreaGroup {

    @Id
    private String code;

    @Column(name = "municipality", updatable = false)
    private String municipality;

    @Column(name = "dataset_id", updatable = false)
    private UUID datasetId;

    @Embedded
    @AttributeOverride(name = "da", column = @Column(name = "name_da"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    private Bilingual name;

    @SuppressWarnings("NullAway.Init")
    protected AreaGroup() {}

    AreaGroup(GroupStatement statement, UUID datasetId, String municipality) {
        this.code = statement.code();
        this.name = statement.name();
        this.datasetId = datasetId;
        this.municipality = municipality;
    }

    String code() {
        return code;
    }

    UUID datasetId() {
        return datasetId;
    }

    void rename(Bilingual newName) {
        name = newName;
    }

    GroupStatement statement() {
        return new GroupStatement(code, name);
    }
}
