package zeren.architecture.breach.sqlinstores.units;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.jdbi.v3.core.Jdbi;

final class SqlBreach {
    Object jdbc() throws SQLException {
        return DriverManager.getConnection("jdbc:x");
    }

    Object jdbi() {
        return Jdbi.create("jdbc:x");
    }
}
