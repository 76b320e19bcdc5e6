package dk.helhed.initiatives.replica.cooperation;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Who wants to know when there is news of a cooperation project. */
public interface CooperationListener {

    /** In the transaction that has just written the news, whose tenant is the municipality that states the project. */
    Uni<Void> cooperationChanged(UUID projectId, String municipality);
}
