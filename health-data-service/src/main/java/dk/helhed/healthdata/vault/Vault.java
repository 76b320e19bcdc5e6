package dk.helhed.healthdata.vault;

import dk.helhed.healthdata.jdbc.RoleDatabase;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;

/**
 * The worker's door to the database, with a role of its own that may see true counts; the role that answers requests may
 * not.
 */
@Singleton
public class Vault extends RoleDatabase {

    Vault(@DataSource("vault") javax.sql.DataSource database) {
        super(database);
    }
}
