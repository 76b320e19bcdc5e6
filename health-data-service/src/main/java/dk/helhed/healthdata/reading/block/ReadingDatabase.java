package dk.helhed.healthdata.reading.block;

import dk.helhed.healthdata.jdbc.RoleDatabase;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;

/** The readers' door to the database, with a role of its own that sees nothing from before the seal. */
@Singleton
public class ReadingDatabase extends RoleDatabase {

    ReadingDatabase(@DataSource("reading") javax.sql.DataSource database) {
        super(database);
    }
}
