import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;

/** One statement in one of the trial's databases, as the owner of its schema. Run by ./try. */
class Sql {

    public static void main(String[] arguments) throws Exception {
        String password = Files.readString(Path.of(arguments[1])).strip();
        try (Connection connection = DriverManager.getConnection("jdbc:postgresql:" + arguments[0], "owner", password);
                Statement statement = connection.createStatement()) {
            statement.execute(arguments[2]);
        }
    }
}
