package dev.guestwifi.server.store.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** How the two databases differ. */
interface Dialect {
    /** Opens connections without a pool, for one long task: loading, exporting, migrating. */
    DataSource unpooled();

    /** A pool of connections that read. */
    ConnectionPool readers();

    /** A pool of connections that write; may be the same. */
    ConnectionPool writers();

    /** Makes a connection wait no longer for each response; it is then of no more use. */
    void limit(Connection connection, int millis) throws SQLException;

    /** The folder of the migrations on the class path. */
    String migrations();

    /** A query that has a row if there is a table with a name. */
    String hasTable(String name);

    /** An instant as a parameter of a statement. */
    Object parameter(Instant instant);

    /** A UTC day as a parameter of a statement. */
    Object parameter(LocalDate day);

    @Nullable
    Instant instant(ResultSet row, int column) throws SQLException;

    /** A parameter that is an instant, where nothing else tells its type. */
    String instantParameter();

    /** An expression: the first instant of a day of {@code list_count}. */
    String startOfDay(String column);

    /** An expression: the day of a {@code created_at}. */
    String dayOf(String column);

    /** An expression: the time of the database. */
    String now();

    /** An expression: the time of the database, less 24 hours. */
    String dayAgo();

    /** An expression, as a value of an INSERT into a table with ids: an id greater than all before. */
    String newId(String table);

    /** A statement that takes an id of a table without a row. */
    String takeId(String table);

    /** What ends a SELECT of rows that the transaction will change. */
    String forUpdate();

    /** Whether a transaction that ended so has changed nothing and may succeed when it is run again. */
    boolean isConflict(SQLException e);

    /** Why the database cannot be used, in a few words for operators. */
    String reason(SQLException e);

    /** Whether waiting cannot help: the credentials are wrong, or the file is no database. */
    boolean isHopeless(SQLException e);

    /** Begins a transaction whose reads all see the same snapshot. */
    void beginSnapshot(Connection connection) throws SQLException;

    /** Loads many rows in the transaction of a connection. */
    BulkLoad bulkLoad(SqlConnection connection) throws SQLException;
}
