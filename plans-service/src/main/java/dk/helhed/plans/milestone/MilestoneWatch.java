package dk.helhed.plans.milestone;

import dk.helhed.plans.registervalue.Binding;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a milestone waits for: a register's figure, a day. It shows whom an event of another municipality concerns. */
@Entity
@Table(name = "milestone_watch")
class MilestoneWatch {

    @Id
    @Column(name = "milestone_id")
    private UUID milestoneId;

    @Column(nullable = false, updatable = false)
    private String municipality;

    private @Nullable String indicator;

    private @Nullable String area;

    @Column(name = "reference_area")
    private @Nullable String referenceArea;

    @Column(name = "due_on")
    private @Nullable LocalDate dueOn;

    @SuppressWarnings("NullAway.Init")
    protected MilestoneWatch() {}

    MilestoneWatch(Milestone milestone) {
        this.milestoneId = milestone.id();
        this.municipality = milestone.municipality();
    }

    void waitFor(@Nullable Binding binding, @Nullable LocalDate day) {
        indicator = binding == null ? null : binding.indicator();
        area = binding == null ? null : binding.area();
        referenceArea = binding == null ? null : binding.referenceArea();
        dueOn = day;
    }

    UUID milestoneId() {
        return milestoneId;
    }

    String municipality() {
        return municipality;
    }
}
