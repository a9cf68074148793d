package dev.guestwifi.server.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.guestwifi.server.contract.Contract;
import dev.guestwifi.server.store.Stores;
import dev.guestwifi.server.store.StoresBuilder;
import dev.guestwifi.server.store.memory.MemoryStores;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** A directory of data files for tests: one good row in each, to be spoilt. */
final class DataFiles {
    static final String CUSTOMER_COLUMNS =
            "id,team_id,first_name,last_name,company,email,phone,email_verified,market_opt,aruba_site_id,"
                    + "created_at,updated_at";
    private static final String TIMES = "2025-08-22T03:10:12.000001Z,2025-08-23T00:00:00Z";
    private final Path directory;

    DataFiles(Path directory) {
        this.directory = directory;
    }

    /** Everything there may be, once. */
    DataFiles good() throws IOException {
        return with("teams.csv", "id,slug,name", "3,north-shore,North Shore")
                .with(
                        "venues.csv",
                        "id,business_id,team_id,address,crm_list_id,frequency,emails,report_id,created_at,updated_at",
                        "5,9,3,1 Harbour Road,,weekly,,8," + TIMES)
                .with("customers.csv", CUSTOMER_COLUMNS, "6,3,Zoë,,,zoe@example.com,,true,1,," + TIMES)
                .with(
                        "customer-visits.csv",
                        "id,team_id,customer,first_name,last_name,venue,mac,customer_id,venue_id,created_at,updated_at",
                        "7,3,,Zoë,,1 Harbour Road,02-00-5E-00-00-01,6,5," + TIMES)
                .with(
                        "vouchers.csv",
                        "id,team_id,venue_id,customer_id,code,number_of_days,upspeed,downspeed,volumecap,max_devices,"
                                + "created_at,updated_at",
                        "8,3,5,6,SUMMER,30,10,0,5.5,2," + TIMES)
                .with(
                        "keys.csv",
                        "sha256,prefix,last4,label,team_id,access,created_at,expires_at",
                        "AB".repeat(32) + ",gwf_,abcd,till,3,read_only," + TIMES);
    }

    DataFiles with(String file, String... lines) throws IOException {
        return raw(file, (String.join("\n", lines) + "\n").getBytes(UTF_8));
    }

    DataFiles raw(String file, byte[] bytes) throws IOException {
        Files.write(directory.resolve(file), bytes);
        return this;
    }

    /** Puts another text in the place of one in a file. */
    DataFiles replace(String file, String from, String to) throws IOException {
        String text = Files.readString(directory.resolve(file));
        if (!text.contains(from)) {
            throw new IllegalArgumentException(file + " has no " + from);
        }
        return raw(file, text.replace(from, to).getBytes(UTF_8));
    }

    /** Adds the last row once more. */
    DataFiles repeatLastRow(String file) throws IOException {
        String text = Files.readString(directory.resolve(file));
        return raw(file, (text + text.lines().reduce((a, b) -> b).orElseThrow()).getBytes(UTF_8));
    }

    Stores load() {
        return load(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));
    }

    Stores load(PrintStream progress) {
        StoresBuilder builder = MemoryStores.builder(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        DataDirectory.load(directory, Contract.load(), builder, progress);
        return builder.build();
    }

    /** Why they are refused, line by line. */
    List<String> faults() {
        BadDataException refused = catchThrowableOfType(BadDataException.class, this::load);
        assertThat(refused).as("refusal").isNotNull();
        List<String> lines = String.valueOf(refused.getMessage()).lines().toList();
        assertThat(lines.get(0)).isEqualTo("The data cannot be served:");
        return lines.subList(1, lines.size());
    }
}
