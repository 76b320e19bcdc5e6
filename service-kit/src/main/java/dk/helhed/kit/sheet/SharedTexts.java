package dk.helhed.kit.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts of a workbook that its cells refer to by number. */
final class SharedTexts {

    private final List<String> texts;

    private SharedTexts(List<String> texts) {
        this.texts = texts;
    }

    static SharedTexts of(@Nullable XmlPart part, SheetLimits limits) throws IOException {
        List<String> texts = new ArrayList<>();
        long held = 0;
        while (part != null && part.nextTag("sst")) {
            if (part.name().equals("si")) {
                String text = RichText.read(part, "si", limits.cellLength());
                if (text == null) {
                    throw Refusals.tooLarge("sheet.text-too-long", limits.cellLength());
                }
                held += text.length();
                if (held > limits.text() || texts.size() >= limits.cells()) {
                    throw Refusals.tooLarge("sheet.too-much-text", limits.text(), limits.cells());
                }
                texts.add(text);
            }
        }
        return new SharedTexts(texts);
    }

    /** The text of that number; null where there is none. */
    @Nullable
    String get(String number) {
        if (number.isEmpty() || number.length() > 9 || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        int place = Integer.parseInt(number);
        return place < texts.size() ? texts.get(place) : null;
    }
}
