package dk.helhed.plans.transfer;

import dk.helhed.kit.money.Money;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A column of a table: one member of a draft, or of a record inside it ({@code baseline.value}).
 *
 * @param name as the header says it
 * @param path where it is in a row of JSON
 */
record Column(String name, Kind kind, List<String> path) {

    /** What a cell of it holds. */
    enum Kind {
        TEXT,
        NUMBER,
        TRUTH,
        DAY,
        /** An amount of the document, whose øre are kroner in a table. */
        KRONER,
        /** Minutes of the document, which are hours in a table: to the nearest minute. */
        HOURS,
        /** Texts, with a bar between them. */
        TEXTS
    }

    /** A list of records inside a draft, which is a table of its own. */
    record Inner(String member, List<Column> columns) {}

    private static final String MINUTES = "minutes";

    Column {
        path = List.copyOf(path);
    }

    static Column text(String name) {
        return new Column(name, Kind.TEXT, List.of(name));
    }

    /** All columns of a kind of draft, in the order of its members. */
    static List<Column> of(Class<?> draft) {
        List<Column> columns = new ArrayList<>();
        add(List.of(), draft, columns);
        return List.copyOf(columns);
    }

    /** The lists of records of a kind of draft. */
    static List<Inner> inner(Class<?> draft) {
        List<Inner> inner = new ArrayList<>();
        for (RecordComponent component : draft.getRecordComponents()) {
            Class<?> element = element(component.getGenericType());
            if (element.isRecord()) {
                inner.add(new Inner(component.getName(), of(element)));
            }
        }
        return List.copyOf(inner);
    }

    private static void add(List<String> prefix, Class<?> draft, List<Column> columns) {
        for (RecordComponent component : draft.getRecordComponents()) {
            List<String> path = new ArrayList<>(prefix);
            path.add(component.getName());
            Class<?> type = component.getType();
            if (type.isRecord() && type != Money.class) {
                add(path, type, columns);
            } else if (!element(component.getGenericType()).isRecord()) {
                Kind kind = kind(component.getName(), type);
                columns.add(new Column(name(path, kind), kind, path));
            }
        }
    }

    private static String name(List<String> path, Kind kind) {
        String name = String.join(".", path);
        return switch (kind) {
            case KRONER -> name + " (kr.)";
            case HOURS -> name.replace(MINUTES, "hours");
            case TEXT, NUMBER, TRUTH, DAY, TEXTS -> name;
        };
    }

    private static Kind kind(String member, Class<?> type) {
        if (type == List.class) {
            return Kind.TEXTS;
        }
        if (type == Boolean.class || type == boolean.class) {
            return Kind.TRUTH;
        }
        if (type == LocalDate.class) {
            return Kind.DAY;
        }
        if (type == Money.class) {
            return Kind.KRONER;
        }
        if (Number.class.isAssignableFrom(type) || type == int.class || type == long.class) {
            return member.startsWith(MINUTES) ? Kind.HOURS : Kind.NUMBER;
        }
        return Kind.TEXT;
    }

    /** What a list is of; no record for anything else. */
    private static Class<?> element(Type type) {
        return type instanceof ParameterizedType list && list.getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : Object.class;
    }
}
