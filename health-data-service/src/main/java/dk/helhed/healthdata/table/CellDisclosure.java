package dk.helhed.healthdata.table;

/** What was said about a cell before, or is said of it in any case. */
public enum CellDisclosure {
    /** The protector decides whether it is shown. */
    OPEN,
    /** It was published once and stays known for ever: it cannot be hidden any more. */
    KNOWN,
    /** It is not shown, whatever the protector decides: hidden in an earlier release, or never a figure of its own. */
    WITHHELD
}
