package dev.guestwifi.server.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guestwifi.server.model.Access;
import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.Customer;
import dev.guestwifi.server.model.CustomerFilter;
import dev.guestwifi.server.model.CustomerVisit;
import dev.guestwifi.server.model.CustomerVisitFilter;
import dev.guestwifi.server.model.Fingerprint;
import dev.guestwifi.server.model.KeyTerms;
import dev.guestwifi.server.model.Network;
import dev.guestwifi.server.model.PageRequest;
import dev.guestwifi.server.model.RateLimit;
import dev.guestwifi.server.model.Resource;
import dev.guestwifi.server.model.Right;
import dev.guestwifi.server.model.Team;
import dev.guestwifi.server.model.Venue;
import dev.guestwifi.server.model.Voucher;
import dev.guestwifi.server.model.VoucherTerms;
import dev.guestwifi.server.store.Stores;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DataDirectoryTest {
    private static final PageRequest PAGE = new PageRequest(1, 10);
    private static final Instant CREATED = Instant.parse("2025-08-22T03:10:12.000001Z");
    private static final Instant UPDATED = Instant.parse("2025-08-23T00:00:00Z");

    @TempDir
    Path directory;

    private DataFiles files;

    @BeforeEach
    void files() {
        files = new DataFiles(directory);
    }

    @Test
    void every_column_of_every_file_arrives() throws IOException {
        Stores stores = files.good().load();

        assertThat(stores.teams().find("north-shore")).contains(new Team(3, "north-shore", "North Shore"));
        assertThat(stores.venues().list(3, PAGE).rows())
                .containsExactly(new Venue(5, 9, 3, "1 Harbour Road", null, "weekly", null, 8L, CREATED, UPDATED));
        assertThat(stores.customers().list(3, CustomerFilter.ALL, PAGE).rows())
                .containsExactly(new Customer(
                        6, 3, "Zoë", null, null, "zoe@example.com", null, true, "1", null, CREATED, UPDATED));
        assertThat(stores.customerVisits()
                        .list(3, CustomerVisitFilter.ALL, PAGE)
                        .rows())
                .containsExactly(new CustomerVisit(
                        7, 3, null, "Zoë", null, "1 Harbour Road", "02-00-5E-00-00-01", 6L, 5L, CREATED, UPDATED));
        assertThat(stores.vouchers().list(3, PAGE).rows())
                .containsExactly(new Voucher(
                        8,
                        3,
                        6L,
                        new VoucherTerms(5, "SUMMER", 30, 10, 0, new BigDecimal("5.50"), 2),
                        CREATED,
                        UPDATED));
        assertThat(stores.keys().find("ab".repeat(32)))
                .contains(ApiKey.made(
                        1,
                        new Fingerprint("ab".repeat(32), "gwf_", "abcd"),
                        new KeyTerms("till", 3L, Access.READ_ONLY, Duration.between(CREATED, UPDATED)),
                        CREATED));
    }

    @Test
    void the_rate_limit_of_a_key_is_an_optional_column() throws IOException {
        files.good().replace("keys.csv", "expires_at", "rate_limit,expires_at");
        files.replace("keys.csv", "03:10:12.000001Z,", "03:10:12.000001Z,600/min,");
        RateLimit limit = files.load().keys().list().get(0).terms().rateLimit();
        assertThat(limit).isEqualTo(RateLimit.parse("600/min"));

        files.replace("keys.csv", "600/min", "600");

        assertThat(files.faults()).containsExactly("keys.csv:2: rate_limit: must match ^[1-9][0-9]{0,5}/(s|min|h)$");
    }

    @Test
    void a_key_may_have_rights_and_networks_of_its_own_and_is_written_as_it_was_read(@TempDir Path copy)
            throws IOException {
        Stores stores = files.good()
                .with(
                        "keys.csv",
                        "networks,sha256,prefix,last4,label,team_id,access,created_at,expires_at,vouchers,customers,rate_limit",
                        "10.0.0.0/8 ::/0," + "AB".repeat(32)
                                + ",gwf_,abcd,till,3,read_only,2025-08-22T03:10:12Z,,write,none,600/min")
                .load();
        Access access =
                stores.keys().find("ab".repeat(32)).orElseThrow().terms().access();
        Map<Resource, Right> rights = Map.of(Resource.VOUCHERS, Right.WRITE, Resource.CUSTOMERS, Right.NONE);
        assertThat(access).isEqualTo(Access.READ_ONLY.with(rights).from(Network.listOf("10.0.0.0/8 ::/0")));

        try (DataWriter writer = new DataWriter(copy)) {
            stores.keys().list().forEach(writer::add);
            writer.finish();
        }

        assertThat(Files.readString(copy.resolve("keys.csv")))
                .contains(",read_write,2025-08-22T03:10:12.000000Z,,600/min,none,,,,10.0.0.0/8 ::/0\n");
    }

    @Test
    void keys_with_the_usual_rights_are_written_with_the_usual_columns(@TempDir Path copy) throws IOException {
        Stores stores = files.good().load();

        try (DataWriter writer = new DataWriter(copy)) {
            stores.keys().list().forEach(writer::add);
            writer.finish();
        }

        assertThat(Files.readString(copy.resolve("keys.csv")))
                .startsWith("sha256,prefix,last4,label,team_id,access,created_at,expires_at\n")
                .contains(",read_only,2025-08-22T03:10:12.000001Z,");
    }

    @Test
    void one_file_is_enough_and_the_default_team_is_made_with_a_free_id() throws IOException {
        Stores stores = files.with("teams.csv", "id,slug,name", "1,north,North", "2,south,South")
                .load();

        assertThat(stores.teams().find("default")).contains(new Team(3, "default", "Default"));
        assertThat(stores.venues().list(3, PAGE).total()).isZero();
    }

    @Test
    void a_default_team_in_the_file_is_kept() throws IOException {
        Stores stores =
                files.with("teams.csv", "id,slug,name", "9,default,Ours").load();

        assertThat(stores.teams().find("default")).contains(new Team(9, "default", "Ours"));
    }

    @Test
    void columns_may_stand_in_any_order() throws IOException {
        Stores stores = files.with("teams.csv", "name,id,slug", "North,4,north").load();

        assertThat(stores.teams().find("north")).contains(new Team(4, "north", "North"));
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_are_accepted() throws IOException {
        Stores stores = files.raw("teams.csv", "\uFEFFid,slug,name\r\n4,north,North\r\n\r\n".getBytes(UTF_8))
                .load();

        assertThat(stores.teams().find("north")).contains(new Team(4, "north", "North"));
    }

    @Test
    void quoted_cells_may_hold_commas_and_quotes() throws IOException {
        Stores stores = files.with("teams.csv", "id,\"slug\",name", "4,north,\"North, \"\"the Shore\"\"\"")
                .load();

        assertThat(stores.teams().find("north")).contains(new Team(4, "north", "North, \"the Shore\""));
    }

    @Test
    void progress_is_told_every_quarter_of_a_million_rows() throws IOException {
        String rows = IntStream.rangeClosed(1, 500_001)
                .mapToObj(i -> i + ",1,,,,,,true,,,2025-01-01T00:00:00Z,2025-01-01T00:00:00Z")
                .collect(Collectors.joining("\n"));
        ByteArrayOutputStream told = new ByteArrayOutputStream();

        files.with("customers.csv", DataFiles.CUSTOMER_COLUMNS, rows)
                .with("teams.csv", "id,slug,name", "1,default,Ours")
                .load(new PrintStream(told, true, UTF_8));

        assertThat(told.toString(UTF_8).lines())
                .containsExactly("customers.csv: 250,000 rows", "customers.csv: 500,000 rows");
    }

    @Test
    void a_csv_file_that_nothing_reads_is_refused() throws IOException {
        files.good().with("customer_visits.csv", "id");

        assertThatThrownBy(files::load)
                .isInstanceOf(BadDataException.class)
                .hasMessageContaining("customer_visits.csv is not a data file. Known files: teams.csv");
    }

    @Test
    void a_directory_that_is_none_or_has_no_data_file_is_refused() {
        assertThatThrownBy(files::load)
                .isInstanceOf(BadDataException.class)
                .hasMessageContaining("has no data file")
                .hasMessageContaining("customer-visits.csv");
        assertThatThrownBy(new DataFiles(directory.resolve("elsewhere"))::load)
                .isInstanceOf(BadDataException.class)
                .hasMessageEndingWith("elsewhere is not a directory.");
    }
}
