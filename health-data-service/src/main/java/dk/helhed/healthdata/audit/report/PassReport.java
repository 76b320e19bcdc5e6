package dk.helhed.healthdata.audit.report;

import java.util.List;

/**
 * One pass over what was still open.
 *
 * @param neighbourhood how many unknowns could move at once
 * @param steps what was done there
 * @param tasks in how many places
 * @param programs how many linear and integer programmes were solved
 * @param tables how many other tables were kept as proof
 * @param settled how many primaries it decided
 */
public record PassReport(
        int neighbourhood, List<String> steps, int tasks, long programs, long tables, int settled, long milliseconds) {}
