package dk.helhed.kit.metrics;

import dk.helhed.kit.caller.Municipalities;
import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.database.Sql;
import dk.helhed.kit.work.Round;
import dk.helhed.kit.work.Sequential;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Works the figures of the domain out, one statement for each and all municipalities together, beside everything else. */
@ApplicationScoped
class Measures {

    // Row-level security stays as it is: the function looks at one municipality after another.
    private static final String OVER_ALL =
            "select labels, sum(value) from over_municipalities($1, $2) group by labels order by labels";

    private final Transactions transactions;
    private final Map<Measure, MultiGauge> gauges;

    Measures(Transactions transactions, MeterRegistry meters, @All List<Measure> measures) {
        this.transactions = transactions;
        this.gauges = measures.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        measure -> MultiGauge.builder(measure.name())
                                .description(measure.meaning())
                                .register(meters)));
    }

    @Scheduled(
            every = "{helhed.measures.every}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> round() {
        return Round.of("measures", Sequential.run(gauges.keySet(), this::measure));
    }

    private Uni<Void> measure(Measure measure) {
        return transactions
                .in("", () -> Sql.select(OVER_ALL, Municipalities.codes(), measure.sql()))
                .invoke(rows -> show(measure, rows))
                .replaceWithVoid();
    }

    private void show(Measure measure, List<Object[]> rows) {
        Objects.requireNonNull(gauges.get(measure))
                .register(
                        rows.stream()
                                .<MultiGauge.Row<?>>map(row ->
                                        MultiGauge.Row.of(tags(measure.labels(), (String[]) row[0]), (Number) row[1]))
                                .toList(),
                        true);
    }

    private static Tags tags(List<String> names, String[] values) {
        return Tags.of(IntStream.range(0, names.size())
                .mapToObj(i -> Tag.of(names.get(i), values[i]))
                .toList());
    }
}
