package dk.helhed.plans.transfer;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/** A column of a table: one member of a draft, or of a record inside it ({@code baseline.value}). */
record Column(String name, Kind kind) {

    /** What a cell of it holds. */
    enum Kind {
        TEXT,
        NUMBER,
        TRUTH,
        /** Texts, with a bar between them. */
        TEXTS,
        /** JSON: a list of things that have members of their own. */
        JSON
    }

    /** All columns of a kind of draft, in the order of its members. */
    static List<Column> of(Class<?> draft) {
        List<Column> columns = new ArrayList<>();
        add("", draft, columns);
        return List.copyOf(columns);
    }

    private static void add(String prefix, Class<?> draft, List<Column> columns) {
        for (RecordComponent component : draft.getRecordComponents()) {
            String name = prefix + component.getName();
            if (component.getType().isRecord()) {
                add(name + ".", component.getType(), columns);
            } else {
                columns.add(new Column(name, kind(component.getType(), component.getGenericType())));
            }
        }
    }

    private static Kind kind(Class<?> type, Type generic) {
        if (generic instanceof ParameterizedType list && list.getActualTypeArguments()[0] instanceof Class<?> element) {
            return element.isRecord() ? Kind.JSON : Kind.TEXTS;
        }
        if (type == Boolean.class || type == boolean.class) {
            return Kind.TRUTH;
        }
        return Number.class.isAssignableFrom(type) || type == int.class || type == long.class ? Kind.NUMBER : Kind.TEXT;
    }

    /** Where it is in a row of JSON. */
    String[] path() {
        return name.split("\\.", -1);
    }
}
