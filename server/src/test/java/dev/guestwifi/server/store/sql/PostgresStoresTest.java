package dev.guestwifi.server.store.sql;

import dev.guestwifi.server.store.SharedStoreSuite;

class PostgresStoresTest extends SharedStoreSuite {
    PostgresStoresTest() {
        super(SqlBackend.POSTGRESQL);
    }
}
