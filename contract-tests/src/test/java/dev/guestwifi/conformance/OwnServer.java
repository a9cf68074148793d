package dev.guestwifi.conformance;

import dev.guestwifi.conformance.data.DataSet;
import dev.guestwifi.conformance.deployment.TargetBuilder;
import dev.guestwifi.server.Server;
import dev.guestwifi.server.ServerConfig;
import dev.guestwifi.server.contract.Contract;
import dev.guestwifi.server.data.DataDirectory;
import dev.guestwifi.server.store.Stores;
import dev.guestwifi.server.store.StoresBuilder;
import dev.guestwifi.server.store.memory.MemoryStores;
import dev.guestwifi.server.store.sql.SqlConfig;
import dev.guestwifi.server.store.sql.SqlStores;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.function.UnaryOperator;

/** The real server in this process, on the kit's own data. */
public final class OwnServer implements AutoCloseable {
    private final DataSet data;
    private final Server server;

    private OwnServer(DataSet data, Server server) {
        this.data = data;
        this.server = server;
    }

    public static OwnServer start(Path directory, ZoneId zone) {
        return start(directory, zone, UnaryOperator.identity());
    }

    /** @param change what stands between the server and its store */
    public static OwnServer start(Path directory, ZoneId zone, UnaryOperator<Stores> change) {
        return start(directory, zone, new DataSet(zone), change);
    }

    /** On few of the kit's teams, for those who start hundreds. */
    public static OwnServer small(Path directory, ZoneId zone, UnaryOperator<Stores> change) {
        return start(directory, zone, DataSet.small(zone), change);
    }

    /** @param database the URL of an empty one */
    static OwnServer inDatabase(Path directory, ZoneId zone, String database) {
        SqlConfig config = new SqlConfig(database, null, null, SqlConfig.CONNECTIONS, SqlConfig.START_WAIT);
        StoresBuilder store =
                SqlStores.open(config, Clock.systemUTC(), step -> {}).builder(false);
        return start(directory, zone, new DataSet(zone), store, UnaryOperator.identity());
    }

    private static OwnServer start(Path directory, ZoneId zone, DataSet data, UnaryOperator<Stores> change) {
        return start(directory, zone, data, MemoryStores.builder(Clock.systemUTC()), change);
    }

    private static OwnServer start(
            Path directory, ZoneId zone, DataSet data, StoresBuilder store, UnaryOperator<Stores> change) {
        try {
            data.write(directory);
            PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
            DataDirectory.load(directory, Contract.load(), store, nowhere);
            Stores stores = change.apply(store.build());
            return new OwnServer(data, Server.start(ServerConfig.onAnyPort(zone), stores, Clock.systemUTC()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI uri() {
        return server.uri();
    }

    public TargetBuilder target() {
        return at(uri());
    }

    /** The same server by way of another address. */
    public TargetBuilder at(URI other) {
        return data.at(URI.create(other + "/api"));
    }

    @Override
    public void close() {
        server.close();
    }
}
