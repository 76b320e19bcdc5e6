package dk.helhed.healthdata.reading.format;

import dk.helhed.healthdata.csv.CellSink;
import dk.helhed.healthdata.text.Bilingual;
import java.io.IOException;

/**
 * One column of an answer that is a table.
 *
 * @param title for people
 * @param isKey whether it is one of those that make a row unique
 */
record Column(String name, Kind kind, Bilingual title, boolean isKey, Value value) {

    /** What stands in it. */
    enum Kind {
        CODE,
        TEXT,
        WHOLE_NUMBER,
        NUMBER
    }

    /** Writes what a row has there. */
    @FunctionalInterface
    interface Value {
        void write(Row row, CellSink sink) throws IOException;
    }

    static Column code(String name, Bilingual title, Value value) {
        return new Column(name, Kind.CODE, title, false, value);
    }

    static Column text(String name, Bilingual title, Value value) {
        return new Column(name, Kind.TEXT, title, false, value);
    }

    static Column number(String name, Bilingual title, Value value) {
        return new Column(name, Kind.NUMBER, title, false, value);
    }

    static Column whole(String name, Bilingual title, Value value) {
        return new Column(name, Kind.WHOLE_NUMBER, title, false, value);
    }

    Column asKey() {
        return new Column(name, kind, title, true, value);
    }
}
