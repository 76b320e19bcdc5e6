package dk.helhed.healthdata.reading.question;

import dk.helhed.healthdata.reading.model.Axis;
import dk.helhed.healthdata.reading.model.AxisCode;
import java.util.List;
import java.util.stream.Stream;

/** With what the chosen areas may be compared: the area of a level that each lies in, or one area for all of them. */
final class References {

    private static final List<String> WORDS = List.of("municipality", "region", "country");

    private final Axis axis;
    private final List<Integer> chosen;

    References(Axis axis, List<Integer> chosen) {
        this.axis = axis;
        this.chosen = chosen;
    }

    boolean isKnown(String reference) {
        return WORDS.contains(reference) || axis.indexOf(reference) >= 0;
    }

    /** Whether one of the chosen areas is named as what they are compared with. */
    boolean isItself(String reference) {
        return !WORDS.contains(reference) && chosen.contains(axis.indexOf(reference));
    }

    Choices choices() {
        return Choices.of(Stream.concat(WORDS.stream(), axis.codes().stream().map(AxisCode::code))
                .toList());
    }

    /** The words first, then the codes in the order of the code list. */
    List<String> inOrder(List<String> references) {
        return Stream.concat(
                        WORDS.stream().filter(references::contains),
                        references.stream()
                                .filter(reference -> !WORDS.contains(reference))
                                .map(axis::indexOf)
                                .sorted()
                                .map(place -> axis.codes().get(place).code()))
                .toList();
    }
}
