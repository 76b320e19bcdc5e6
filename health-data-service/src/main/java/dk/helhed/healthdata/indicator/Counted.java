package dk.helhed.healthdata.indicator;

/**
 * How a definition counts an indicator.
 *
 * @param ofEvents whether events are counted, and not persons
 * @param repeats whether they may come again to the same person
 */
record Counted(boolean ofEvents, boolean repeats) {

    IntervalMethod method(Unit unit) {
        if (repeats) {
            return IntervalMethod.NONE;
        }
        return ofEvents || unit == Unit.COUNT ? IntervalMethod.BYAR : IntervalMethod.WILSON;
    }
}
