package dk.helhed.kit.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One offending place in a request and why. The offending value is never part of it.
 *
 * @param path a JSON Pointer (RFC 6901) for the body, {@code table/row/column} for a cell of a table, otherwise the name
 *     of the parameter or header
 * @param code kebab-case; its wording is {@code field.<code>} in {@code problems.properties}
 * @param args what the wording fills in: limits and allowed values
 * @param href where what is missing can be seen or put in place, where there is such a place
 */
public record FieldProblem(
        In in,
        String path,
        String code,
        List<Object> args,
        @Nullable String href) {

    /** Where in the request. */
    public enum In {
        BODY("pointer"),
        PARAMETER("parameter"),
        HEADER("header"),
        /** A cell of a table, as {@code table/row/column}; the row of the column names is the first. */
        CELL("cell"),
        PATH("parameter");

        private final String member;

        In(String member) {
            this.member = member;
        }

        String member() {
            return member;
        }
    }

    public FieldProblem {
        args = List.copyOf(args);
    }

    FieldProblem(In in, String path, String code, List<Object> args) {
        this(in, path, code, args, null);
    }

    /** The same problem with the place to go to. */
    public FieldProblem at(String place) {
        return new FieldProblem(in, path, code, args, place);
    }

    public static FieldProblem body(String pointer, String code, Object... args) {
        return new FieldProblem(In.BODY, pointer, code, List.of(args));
    }

    public static FieldProblem parameter(String name, String code, Object... args) {
        return new FieldProblem(In.PARAMETER, name, code, List.of(args));
    }

    public static FieldProblem header(String name, String code, Object... args) {
        return new FieldProblem(In.HEADER, name, code, List.of(args));
    }

    public static FieldProblem cell(String table, int row, String column, String code, List<Object> args) {
        return new FieldProblem(In.CELL, table + "/" + row + "/" + column, code, args);
    }

    public static FieldProblem path(String name, String code, Object... args) {
        return new FieldProblem(In.PATH, name, code, List.of(args));
    }
}
