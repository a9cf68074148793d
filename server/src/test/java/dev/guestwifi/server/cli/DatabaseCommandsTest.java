package dev.guestwifi.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.server.store.Stores;
import dev.guestwifi.server.store.sql.SqlBackend;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The data commands, and starts on a database that cannot be used. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(120)
class DatabaseCommandsTest {
    private static final String TIMES = "2025-08-22T03:10:12.000001Z,2025-08-23T00:00:00.000000Z";

    @TempDir
    private Path folder;

    /** What a command line printed and its exit code. */
    private record Result(int status, String out, String err) {
        static Result of(Map<String, String> environment, String... arguments) {
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            ServerRun server = new ServerRun(
                    environment,
                    Clock.systemUTC(),
                    new PrintWriter(out),
                    new PrintWriter(err),
                    CompletableFuture.completedFuture(null));
            return new Result(Main.run(server, arguments), out.toString(), err.toString());
        }
    }

    private static Result run(String... arguments) {
        return Result.of(Map.of(), arguments);
    }

    private Path data() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(
                data.resolve("teams.csv"), "id,slug,name\n1,default,Default\n3,north-shore,\"North, Shore\"\n");
        Files.writeString(
                data.resolve("venues.csv"),
                "id,business_id,team_id,address,crm_list_id,frequency,emails,report_id,created_at,updated_at\n"
                        + "5,9,3,\"1 Harbour Road\nExampleton\",,weekly,,8," + TIMES + "\n"
                        + "15,9,3,2 Harbour Road,crm-1,daily,venue@example.com,9," + TIMES + "\n");
        Files.writeString(
                data.resolve("customers.csv"),
                "id,team_id,first_name,last_name,company,email,phone,email_verified,market_opt,aruba_site_id,"
                        + "created_at,updated_at\n6,3,Zoë,\"O\"\"Sample\",,zoe@example.com,,true,1,," + TIMES + "\n"
                        + "16,3,Ada,Example,Example Ltd,ada@example.com,+44 20 7946 0001,false,0,site-1," + TIMES
                        + "\n");
        Files.writeString(
                data.resolve("customer-visits.csv"),
                "id,team_id,customer,first_name,last_name,venue,mac,customer_id,venue_id,created_at,updated_at\n"
                        + "7,3,,Zoë,,1 Harbour Road,02-00-5E-00-00-01,6,5," + TIMES + "\n"
                        + "17,3,+44 20 7946 0001,Ada,Example,2 Harbour Road,02-00-5E-00-00-02,16,15," + TIMES + "\n");
        Files.writeString(
                data.resolve("vouchers.csv"),
                "id,team_id,venue_id,customer_id,code,number_of_days,upspeed,downspeed,volumecap,max_devices,"
                        + "created_at,updated_at\n8,3,5,6,SUMMER,30,10,0,5.50,2," + TIMES
                        + "\n18,3,15,16,WINTER,1,7,9,3.25,4,"
                        + TIMES + "\n");
        String columns = "sha256,prefix,last4,label,team_id,access,created_at,expires_at,rate_limit,customers,"
                + "customer_visits,venues,vouchers,networks\n";
        String till = ",gwf_,abcd,till,3,read_only," + TIMES + ",600/min,none,,none,,10.0.0.0/8 2001:db8::/32\n";
        String all = ",gwf_,efgh,all,,read_write,2025-08-22T03:10:12.000001Z,,,,,,,\n";
        Files.writeString(data.resolve("keys.csv"), columns + "ab".repeat(32) + till + "cd".repeat(32) + all);
        return data;
    }

    private static Map<String, String> contents(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.collect(java.util.stream.Collectors.toMap(
                    file -> String.valueOf(file.getFileName()), DatabaseCommandsTest::content));
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_imported_is_exported_byte_for_byte(SqlBackend backend) throws IOException {
        Path data = data();
        String first = backend.newDatabase();
        try {
            Result imported = run("data", "import", "--data", data.toString(), "--database", first);
            assertThat(imported.status()).as(imported.err()).isZero();
            assertThat(imported.out()).startsWith("imported 12 rows in ");

            Result exported = run(
                    "data", "export", "--database", first, folder.resolve("out").toString());
            assertThat(exported.status()).as(exported.err()).isZero();
            assertThat(exported.out()).startsWith("exported 12 rows to ");
            assertThat(contents(folder.resolve("out"))).isEqualTo(contents(data));
        } finally {
            backend.remove(first);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_database_with_rows_is_replaced_only_on_request(SqlBackend backend) throws IOException {
        Path data = data();
        String database = backend.newDatabase();
        try {
            assertThat(run("data", "import", "--data", data.toString(), "--database", database)
                            .status())
                    .isZero();
            Result again = run("data", "import", "--data", data.toString(), "--database", database);
            assertThat(again.status()).isEqualTo(1);
            assertThat(again.err().lines()).singleElement().asString().contains("--replace");

            Files.writeString(data.resolve("teams.csv"), "id,slug,name\n3,south-shore,South\n");
            Result replaced = run("data", "import", "--data", data.toString(), "--database", database, "--replace");
            assertThat(replaced.status()).as(replaced.err()).isZero();
            try (Stores stores = SqlBackend.open(database, Clock.systemUTC())) {
                assertThat(stores.teams().find("south-shore")).isPresent();
                assertThat(stores.teams().find("north-shore")).isEmpty();
                assertThat(stores.keys().list()).hasSize(2);
            }
        } finally {
            backend.remove(database);
        }
    }

    @ParameterizedTest
    @EnumSource
    void bad_files_leave_the_database_as_it_was(SqlBackend backend) throws IOException {
        Path data = data();
        Files.writeString(
                data.resolve("keys.csv"),
                "sha256,prefix,last4,label,team_id,access,created_at,expires_at\n" + "ab,gwf_,abcd,till,3,read_only,"
                        + TIMES + "\n");
        String database = backend.newDatabase();
        try {
            Result result = run("data", "import", "--data", data.toString(), "--database", database);
            assertThat(result.status()).isEqualTo(1);
            assertThat(result.err()).contains("keys.csv:2: sha256: must be 64 hexadecimal digits");
            try (Stores stores = SqlBackend.open(database, Clock.systemUTC())) {
                assertThat(stores.teams().list()).isEmpty();
            }
        } finally {
            backend.remove(database);
        }
    }

    @Test
    void files_are_checked_without_a_database() throws IOException {
        Path data = data();
        Result good = run("data", "check", "--data", data.toString());
        assertThat(good.out()).isEqualTo(data + " is valid: 12 rows\n");
        Files.writeString(data.resolve("teams.csv"), "id,slug,name\n3,North,\0\n");
        Result bad = run("data", "check", "--data", data.toString());
        assertThat(bad.status()).isEqualTo(1);
        assertThat(bad.err()).contains("teams.csv:2: slug:", "teams.csv:2: name:");
    }

    @Test
    void files_are_never_overwritten() throws IOException {
        Path data = data();
        String database = SqlBackend.SQLITE.newDatabase();
        try {
            Result result = run("data", "export", "--database", database, data.toString());
            assertThat(result.status()).isEqualTo(1);
            assertThat(result.err()).isEqualTo(data.resolve("teams.csv") + " exists; export to another directory.\n");
        } finally {
            SqlBackend.SQLITE.remove(database);
        }
    }

    @Test
    void without_its_database_a_start_waits_then_says_so_in_one_sentence() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        String url = "postgresql://127.0.0.1:" + port + "/wifi";
        Result result = Result.of(
                Map.of("GUESTWIFI_DATABASE_PASSWORD", "secret-word"),
                "--port",
                "0",
                "--database",
                url,
                "--database-user",
                "wifi",
                "--database-wait",
                "1");
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        List<String> lines = result.err().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith("Waiting up to 1 s for the database " + url + ": ");
        assertThat(lines.get(1))
                .startsWith("The database " + url + " cannot be used: ")
                .endsWith(".");
        assertThat(result.err()).doesNotContain("secret-word", "Exception");
    }

    @Test
    void a_file_that_is_no_database_is_left_alone() throws IOException {
        Path file = folder.resolve("notes.txt");
        Files.writeString(file, "nothing of a database, and long enough to have a header of its own ".repeat(100));
        String before = Files.readString(file);
        Result result = run("--port", "0", "--database", "sqlite:" + file, "--database-wait", "0");
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err().lines()).singleElement().asString().startsWith("The database sqlite:" + file);
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @Test
    void wrong_options_are_usage_errors_and_show_no_password() {
        String url = "postgresql://wifi:secret-word@127.0.0.1/wifi";
        for (List<String> line : List.of(
                List.of("--database", url),
                List.of("data", "export", "--database", url, "out"),
                List.of("--database", "mysql://127.0.0.1/wifi"),
                List.of("--database", "sqlite:x.db", "--data", "files"),
                List.of("--database", "sqlite:x.db", "--database-connections", "0"),
                List.of("data", "import", "--data", "files"))) {
            Result result = run(line.toArray(String[]::new));
            assertThat(result.status()).as("%s: %s", line, result.err()).isEqualTo(2);
            assertThat(result.err()).doesNotContain("secret-word", "Exception");
        }
    }
}
