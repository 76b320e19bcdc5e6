package dk.helhed.kit.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the sheets of a workbook are, and what they share; in the transitional and the strict form of ECMA-376.
 *
 * @param sheets in their order
 * @param since1904 whether days are counted from 1904
 */
record WorkbookIndex(
        List<Place> sheets,
        @Nullable String sharedTexts,
        @Nullable String styles,
        boolean since1904) {

    /** A sheet by its name, and its part. */
    record Place(String name, String part) {}

    private static final int LONGEST_NAME = 255;

    static WorkbookIndex of(Workbook book) throws IOException {
        String main = relations(book, "_rels/.rels", "").getOrDefault("/officeDocument", "xl/workbook.xml");
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        String own = folder + "_rels/" + main.substring(folder.length()) + ".rels";
        Map<String, String> relations = relations(book, own, folder);
        List<Place> sheets = new ArrayList<>();
        boolean since1904 = false;
        try (XmlPart part = book.part(main)) {
            if (part == null) {
                throw Refusals.malformed(book.has("xl/workbook.bin") ? "sheet.xlsb" : "malformed.xlsx");
            }
            while (part.nextTag("workbook")) {
                if (part.name().equals("workbookPr")) {
                    since1904 = isTrue(part.attribute("date1904"));
                } else if (part.name().equals("sheet")) {
                    place(part, relations, sheets);
                }
            }
        }
        return new WorkbookIndex(
                List.copyOf(sheets), relations.get("/sharedStrings"), relations.get("/styles"), since1904);
    }

    private static void place(XmlPart part, Map<String, String> relations, List<Place> sheets) {
        String name = part.attribute("name");
        String target = relations.get("#" + part.relation());
        // A sheet that holds a chart only has another kind of relation.
        if (target != null) {
            if (name == null || name.length() > LONGEST_NAME || sheets.size() >= SheetLimits.SHEETS) {
                throw Refusals.tooLarge("sheet.too-many-sheets", SheetLimits.SHEETS);
            }
            sheets.add(new Place(name, target));
        }
    }

    static boolean isTrue(@Nullable String flag) {
        return "1".equals(flag) || "true".equals(flag);
    }

    /** What a part refers to: worksheets by their id behind a hash sign, all else by the last word of its kind. */
    private static Map<String, String> relations(Workbook book, String part, String folder) throws IOException {
        Map<String, String> found = new HashMap<>();
        try (XmlPart relations = book.part(part)) {
            while (relations != null && relations.nextTag("Relationships")) {
                String type = relations.attribute("Type");
                String target = relations.attribute("Target");
                if (type != null && target != null && found.size() < SheetLimits.PARTS) {
                    String kind = type.substring(Math.max(0, type.lastIndexOf('/')));
                    String key = kind.equals("/worksheet") ? "#" + relations.attribute("Id") : kind;
                    found.putIfAbsent(key, target.startsWith("/") ? target.substring(1) : folder + target);
                }
            }
        }
        return found;
    }
}
