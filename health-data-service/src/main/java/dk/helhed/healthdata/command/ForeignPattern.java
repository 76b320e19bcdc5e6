package dk.helhed.healthdata.command;

import dk.helhed.healthdata.command.PatternFile.Mark;
import dk.helhed.healthdata.counts.LinkedCube;
import dk.helhed.healthdata.counts.Shape;
import dk.helhed.healthdata.table.CellDisclosure;
import dk.helhed.healthdata.table.LinkedTable;
import dk.helhed.healthdata.table.LinkedTable.Equation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * A table with the cells that another tool hides, as the attacker takes it. What may be zero is what that tool leaves open:
 * where a zero is hidden, nobody knows of a hidden figure that it is at least one.
 *
 * @param missing how many figures the pattern says nothing of; they are taken for hidden
 */
record ForeignPattern(LinkedTable table, BitSet hidden, int missing) {

    /**
     * Puts a pattern on a table.
     *
     * @param few counts below it are primary, where neither the pattern nor a policy says which are; 0 where a policy does
     * @param reach what a primary below it must be able to be; 0 where that does not matter, or a policy says it
     */
    static ForeignPattern of(
            LinkedCube linked,
            PatternFile file,
            Publication publication,
            Axes axes,
            long few,
            long reach,
            Counts counts) {
        Reader reader = new Reader(linked, publication, axes, counts);
        BitSet shown = new BitSet();
        BitSet primary = new BitSet();
        for (int row = 0; row < file.csv().rows().size(); row++) {
            int cell = reader.cell(file, row);
            Mark mark = file.marks().getOrDefault(row, Mark.SHOWN);
            shown.set(cell, mark == Mark.SHOWN);
            primary.set(cell, mark == Mark.PRIMARY);
            reader.seen.set(cell);
        }
        reader.refuseIfWrong(file.csv());
        return reader.pattern(shown, primary, file.saysPrimary(), few, reach);
    }

    /** Finds the cell of each row. */
    private static final class Reader {

        private final LinkedCube linked;
        private final Publication publication;
        private final List<Breakdown> axes;
        private final Counts counts;
        private final BitSet seen = new BitSet();
        private final BitSet figures = new BitSet();
        private final Set<String> wrong = new TreeSet<>(Names.ORDER);
        private final List<String> unlike = new ArrayList<>();

        Reader(LinkedCube linked, Publication publication, Axes axes, Counts counts) {
            this.linked = linked;
            this.publication = publication;
            this.axes = axes.of(publication);
            this.counts = counts;
            new ShownTable(publication, axes, linked.cube(), false)
                    .each((at, measure, codes) -> figures.set(linked.cells()[measure][at]));
        }

        int cell(PatternFile file, int row) {
            Csv csv = file.csv();
            Shape shape = linked.cube().shape();
            int[] codes = new int[axes.size()];
            for (int axis = 0; axis < codes.length; axis++) {
                Breakdown breakdown = axes.get(axis);
                if (publication.breakdowns().containsKey(breakdown.name())) {
                    codes[axis] = code(csv, row, breakdown);
                }
            }
            String measure = file.measure() == null
                    ? publication.text().measures().get(0).name()
                    : csv.cell(row, file.measure());
            int number = shape.structure().measure(measure);
            if (number < 0) {
                throw new Refusal("%s, row %d: %s is no measure of the policy."
                        .formatted(csv.name(), csv.numbers().get(row), measure));
            }
            int at = shape.at(Axes.PERIOD, codes);
            compare(
                    csv,
                    row,
                    file.measure() == null ? measure : ShownTable.VALUE,
                    linked.cube().count(number, at));
            return linked.cells()[number][at];
        }

        private int code(Csv csv, int row, Breakdown breakdown) {
            if (csv.column(breakdown.name()) < 0) {
                throw new Refusal(csv.name() + " has no column " + breakdown.name() + ".");
            }
            String code = Axes.common(publication, breakdown, csv.cell(row, breakdown.name()));
            int place = breakdown.codes().indexOf(code);
            if (place < 0) {
                wrong.add("%s has the code %s of %s, which is no code of the table and no sum of some. %s"
                        .formatted(csv.name(), code, breakdown.name(), Names.known(code, breakdown.codes())));
            }
            return Math.max(0, place);
        }

        private void compare(Csv csv, int row, String column, long count) {
            OptionalLong told = csv.column(column) < 0 ? OptionalLong.empty() : counts.read(csv.cell(row, column));
            if (told.isPresent() && told.getAsLong() != count) {
                unlike.add(String.valueOf(csv.numbers().get(row)));
            }
        }

        void refuseIfWrong(Csv csv) {
            if (!wrong.isEmpty()) {
                throw Refusal.of(List.copyOf(wrong));
            }
            if (!unlike.isEmpty()) {
                throw new Refusal(
                        "%s has other figures than the table gives, in rows %s. They are not of the same table, or codes add up in another way than was said."
                                .formatted(csv.name(), Names.list(unlike)));
            }
        }

        ForeignPattern pattern(BitSet shown, BitSet primary, boolean saysPrimary, long few, long reach) {
            LinkedTable old = linked.table();
            BitSet hidden = new BitSet();
            for (int cell = 0; cell < old.cells(); cell++) {
                hidden.set(cell, figures.get(cell) ? !shown.get(cell) : old.disclosure(cell) != CellDisclosure.KNOWN);
            }
            boolean mayBeZero =
                    hidden.stream().anyMatch(cell -> figures.get(cell) && seen.get(cell) && old.value(cell) == 0);
            LinkedTable.Builder table = LinkedTable.builder();
            for (int cell = 0; cell < old.cells(); cell++) {
                boolean isFew = old.value(cell) > 0 && old.value(cell) < few && figures.get(cell);
                boolean isPrimary = saysPrimary ? primary.get(cell) : few > 0 ? isFew : old.isPrimary(cell);
                boolean isPublic = old.disclosure(cell) == CellDisclosure.KNOWN && old.value(cell) > 0;
                CellDisclosure disclosure = figures.get(cell) && !isPublic ? CellDisclosure.OPEN : old.disclosure(cell);
                int same = table.cell(
                        old.key(cell),
                        old.value(cell),
                        mayBeZero ? 0 : old.floor(cell),
                        disclosure,
                        isPrimary,
                        saysPrimary || few > 0 ? reach : old.reach(cell));
                if (same != cell) {
                    throw new IllegalStateException("cells are out of order");
                }
            }
            for (Equation equation : old.equations()) {
                table = table.equation(equation.cells(), equation.coefficients());
            }
            BitSet missing = (BitSet) figures.clone();
            missing.andNot(seen);
            return new ForeignPattern(table.build(), hidden, missing.cardinality());
        }
    }
}
