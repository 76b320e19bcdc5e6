package dk.helhed.kit.job;

/** A state of something that goes on by itself. */
public interface Progressing {

    /** Whether another state is still to come. */
    boolean isOpen();
}
