package dk.helhed.healthdata.disclosure;

import dk.helhed.healthdata.counts.Shape;
import dk.helhed.healthdata.counts.Sum;
import dk.helhed.healthdata.cube.Dimension;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A breakdown as the protector knows it: its codes, and one more for what each total holds besides the parts of a sum.
 *
 * @param rests the sum of which a code is the rest, by the code's place
 */
record Codes(Dimension dimension, int codes, Map<Integer, Rest> rests) {

    /** A total and the parts that it holds more than. */
    record Rest(int total, int[] parts) {}

    /** @param unstated sums that the figures show besides those of the breakdown */
    static Codes of(dk.helhed.healthdata.counts.Dimension breakdown, List<Sum> unstated) {
        Map<String, Integer> places = Shape.places(breakdown);
        List<String> codes = breakdown.codes().stream()
                .map(dk.helhed.healthdata.counts.Code::code)
                .toList();
        Dimension.Builder builder = Dimension.named(breakdown.code()).codes(codes);
        Map<Integer, Rest> rests = new HashMap<>();
        for (int i = 0; i < breakdown.sums().size(); i++) {
            Sum sum = breakdown.sums().get(i);
            List<String> parts = new ArrayList<>(sum.parts());
            if (sum.hasRemainder()) {
                String rest = "·rest" + i;
                int[] known = parts.stream().mapToInt(places::get).toArray();
                rests.put(codes.size() + rests.size(), new Rest(codes.indexOf(sum.total()), known));
                builder = builder.unpublished(rest);
                parts.add(rest);
            }
            builder = builder.sum(sum.total(), parts);
        }
        for (Sum sum : unstated) {
            builder = builder.sum(sum.total(), sum.parts());
        }
        return new Codes(builder.build(), codes.size(), rests);
    }
}
