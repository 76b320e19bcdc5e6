package dk.helhed.initiatives.measure;

import dk.helhed.initiatives.initiative.rules.InitiativeState;
import dk.helhed.kit.job.JobState;
import dk.helhed.kit.metrics.Measure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.List;

/** Initiatives, the money on them and in frames, and imports of catalogues. */
@ApplicationScoped
class InitiativeMeasures {

    private static final String MONEY = """
            select array[one.state, part.name], coalesce(sum(case part.name
                when 'appropriated' then b.appropriated_oere
                when 'committed' then b.committed_oere
                when 'spent' then b.spent_oere
                else b.appropriated_oere + b.transferred_in_oere - b.transferred_out_oere + b.carried_in_oere
                    - b.carried_out_oere - b.committed_oere - b.spent_oere end), 0) / 100.0
            from unnest(array[%s]) as one (state)
            cross join unnest(array['appropriated', 'available', 'committed', 'spent']) as part (name)
            left join initiative i on i.municipality = $1 and i.state = one.state
            left join ledger_balance b on b.initiative_id = i.id
            group by one.state, part.name""";
    private static final String FRAMES = """
            select array[]::text[], coalesce(sum(amount_oere), 0) / 100.0 from frame where municipality = $1""";

    @Produces
    Measure initiatives() {
        return Measure.byState(
                "helhed.initiatives", "Initiatives by state", InitiativeState.values(), "initiative", "state");
    }

    @Produces
    Measure money() {
        return new Measure(
                "helhed.money.kroner",
                "Money in the ledger by the state of its initiative",
                List.of("state", "part"),
                MONEY.formatted(Measure.words(InitiativeState.values())));
    }

    @Produces
    Measure frames() {
        return new Measure("helhed.frames.kroner", "Money of all budget frames", List.of(), FRAMES);
    }

    @Produces
    Measure imports() {
        return Measure.jobs("catalogue-import", JobState.values(), "catalogue_job");
    }
}
