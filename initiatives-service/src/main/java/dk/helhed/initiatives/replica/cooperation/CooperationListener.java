package dk.helhed.initiatives.replica.cooperation;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Is notified of each event of a cooperation project. */
public interface CooperationListener {

    /** In the transaction that has just written the event, whose tenant is the municipality that publishes the project. */
    Uni<Void> cooperationChanged(UUID projectId, String municipality);
}
