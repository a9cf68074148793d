package dev.guestwifi.server.store.sql;

import dev.guestwifi.server.store.SharedStoreSuite;

class SqliteStoresTest extends SharedStoreSuite {
    SqliteStoresTest() {
        super(SqlBackend.SQLITE);
    }
}
