package dk.helhed.healthdata.command;

import dk.helhed.healthdata.command.PolicyFile.DimensionText;
import dk.helhed.healthdata.command.PolicyFile.EarlierText;
import dk.helhed.healthdata.command.PolicyFile.MeasureText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what is wrong with a policy by itself, whatever the table has. */
final class PolicyCheck {

    private final PolicyFile policy;
    private final List<String> wrong = new ArrayList<>();
    private final List<String> measures;

    private PolicyCheck(PolicyFile policy) {
        this.policy = policy;
        this.measures = policy.measures().stream().map(PolicyCheck::name).toList();
    }

    static void check(PolicyFile policy, String file) {
        PolicyCheck check = new PolicyCheck(policy);
        check.names();
        policy.measures().forEach(check::measure);
        for (EarlierText earlier : policy.earlier()) {
            check.refuseIf(
                    earlier.shown() == null,
                    "An earlier table lacks shown: the file that was published, as this command wrote it.");
        }
        if (!check.wrong.isEmpty()) {
            throw Refusal.of(
                    check.wrong.stream().map(each -> file + ": " + each).toList());
        }
    }

    /** A name left out must not end as a missing object. */
    private static String name(MeasureText measure) {
        return measure.name() == null ? "" : measure.name();
    }

    private void names() {
        refuseIf(
                policy.dimensions().isEmpty(),
                "It names no dimensions: the columns by which the table is broken down.");
        refuseIf(policy.measures().isEmpty(), "It names no measures: the columns that count.");
        Set<String> seen = new HashSet<>();
        for (DimensionText dimension : policy.dimensions()) {
            boolean isNamed = dimension.name() != null && !dimension.name().isBlank();
            refuseIf(!isNamed, "A dimension has no name: the column of the table.");
            refuseIf(isNamed && !seen.add(dimension.name()), dimension.name() + " is named twice.");
        }
        for (String measure : measures) {
            refuseIf(measure.isBlank(), "A measure has no name: the column of the table.");
            refuseIf(!measure.isBlank() && !seen.add(measure), measure + " is named twice.");
        }
        for (String dimension : policy.about().keySet()) {
            refuseIf(!seen.add(dimension), dimension + " is in about and is a column as well. Leave it out of one.");
        }
    }

    private void measure(MeasureText measure) {
        String name = name(measure);
        String denominator = measure.denominator();
        refuseIf(
                measure.population() != null
                        && policy.measures().stream()
                                        .filter(of -> measure.population().equals(of.population()))
                                        .count()
                                > 1,
                name + " has the same population as another measure here. Each counts something else.");
        refuseIf(
                measure.share() && denominator == null,
                name + " is a share, but of what? Give its denominator, the measure that counts all of them.");
        if (denominator != null) {
            refuseIf(
                    !measures.contains(denominator),
                    "%s has the denominator %s, which is no measure here. %s"
                            .formatted(name, denominator, Names.known(denominator, measures)));
            refuseIf(
                    policy.measures().stream()
                            .anyMatch(of -> denominator.equals(of.name()) && of.denominator() != null),
                    "%s has the denominator %s, which has one itself. Give the measure of all of them as the denominator of both."
                            .formatted(name, denominator));
            refuseIf(
                    !measure.share() && !measure.isOfEvents(),
                    name
                            + " has a denominator. Say \"share\": true if it counts some of those; if it counts"
                            + " events, name the column of the persons who had any (persons), or the columns of those"
                            + " who had one, two and so on (spread).");
        }
        refuseIf(
                measure.share() && measure.isOfEvents(),
                name + " cannot count events and be a share of persons. Leave out share.");
        String persons = measure.persons();
        refuseIf(
                persons != null
                        && policy.measures().stream().anyMatch(of -> persons.equals(of.name()) && of.isOfEvents()),
                "%s counts events of %s, which counts events itself. Name the column of the persons who had any."
                        .formatted(name, persons));
        for (String column : measure.spread().values()) {
            refuseIf(
                    measures.contains(column),
                    "%s is in the spread of %s and is a measure. Persons by their number of events are never shown: leave it out of the measures."
                            .formatted(column, name));
        }
        for (Integer events : measure.spread().keySet()) {
            refuseIf(events < 1, name + " has a spread over " + events + " events. Leave out who had none.");
        }
    }

    private void refuseIf(boolean isWrong, String why) {
        if (isWrong) {
            wrong.add(why);
        }
    }
}
