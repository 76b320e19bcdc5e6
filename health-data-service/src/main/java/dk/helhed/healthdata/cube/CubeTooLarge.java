package dk.helhed.healthdata.cube;

/** A cube with more cells than this process may hold. */
public final class CubeTooLarge extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public CubeTooLarge(long cells, long most) {
        super("The cube has " + (cells == Long.MAX_VALUE ? "far too many" : cells) + " cells with all margins; at most "
                + most + " fit into the memory that there is. Drop a dimension or take coarser bands.");
    }
}
